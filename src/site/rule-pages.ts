import { groupRules, type RuleGroup } from './group-rules.ts';
import type { PatternEntry } from './library.ts';
import type { PlanSheet } from './plans.ts';
import { resolveAll } from './references.ts';
import type { RuleSheet } from './rules.ts';

/** What a rule has to do with one published plan. */
export interface RuleTrace {
  readonly sheet: PlanSheet;
  /** How often the rule speaks in the review of the plan. */
  readonly findings: number;
  /** Why the plan waives it, where it does. */
  readonly reason: string | undefined;
}

/** What the page of a rule shows beside its own text. */
export interface RulePageProps {
  readonly rule: RuleSheet;
  /** Its subject, with all rules of it. */
  readonly group: RuleGroup;
  /** Neighbours in the subject. */
  readonly previous: RuleSheet | undefined;
  readonly next: RuleSheet | undefined;
  readonly related: readonly RuleSheet[];
  readonly patterns: readonly PatternEntry[];
  /** Published plans that are told something by it, or waive it. */
  readonly traces: readonly RuleTrace[];
  /** How many published plans pass it. */
  readonly passed: number;
}

/** Everything that the pages of all rules need. @throws Error when a page refers to nothing */
export function rulePages(rules: readonly RuleSheet[], patterns: readonly PatternEntry[], sheets: readonly PlanSheet[]): RulePageProps[] {
  return groupRules(rules).flatMap((group) =>
    group.rules.map((rule, at) => {
      const from = `rule "${rule.id}"`;
      return {
        rule,
        group,
        previous: group.rules[at - 1],
        next: group.rules[at + 1],
        related: resolveAll(rule.entry.data.related ?? [], rules, 'rule', from),
        patterns: resolveAll(rule.entry.data.patterns ?? [], patterns, 'pattern', from),
        traces: sheets.map((sheet) => traceOf(rule, sheet)).filter(({ findings, reason }) => findings > 0 || reason !== undefined),
        passed: sheets.filter(({ passed }) => passed.includes(rule.id)).length,
      };
    }),
  );
}

function traceOf({ id }: RuleSheet, sheet: PlanSheet): RuleTrace {
  return {
    sheet,
    findings: sheet.findings.filter((finding) => finding.rule === id).length,
    reason: sheet.waived.find((finding) => finding.rule === id)?.reason,
  };
}
