import { ruleSubjects } from '../plan/rules/rule.ts';
import type { RuleSheet } from './rules.ts';

/** Rules of one subject. */
export interface RuleGroup {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly RuleSheet[];
}

const order = ['error', 'warning', 'suggestion'];

/** Rules by subject, in the order of the subjects, within each the severest first; subjects without rules are left out. */
export function groupRules(rules: readonly RuleSheet[]): RuleGroup[] {
  return Object.entries(ruleSubjects)
    .map(([id, name]) => ({ id, name, rules: rules.filter((rule) => rule.subject === id).sort(compare) }))
    .filter((group) => group.rules.length > 0);
}

function compare(a: RuleSheet, b: RuleSheet): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1);
}
