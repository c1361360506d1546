import { getCollection, type CollectionEntry } from 'astro:content';
import { isRuleId, ruleIds, rules } from '../plan/rules/registry.ts';
import type { Rule } from '../plan/rules/rule.ts';
import { formats } from '../plan/schema/plan.ts';

/** A review rule: what it is, from its code, and its page. */
export interface RuleSheet extends Pick<Rule, 'formats' | 'subject' | 'severity' | 'checks' | 'source'> {
  readonly id: string;
  readonly entry: CollectionEntry<'rules'>;
}

/** All rules, by id. @throws Error for a rule without its page, or a page without its rule */
export async function allRules(): Promise<RuleSheet[]> {
  const entries = await getCollection('rules');
  const missing = ruleIds.find((id) => entries.every((entry) => entry.id !== id));
  if (missing !== undefined) throw new Error(`Missing page of rule "${missing}" in content/rules`);
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => sheetOf(entry));
}

function sheetOf(entry: CollectionEntry<'rules'>): RuleSheet {
  if (!isRuleId(entry.id)) throw new Error(`Unknown rule "${entry.id}" in content/rules`);
  const rule: Rule = rules[entry.id];
  const { subject, severity, checks, source } = rule;
  // Formats in the order of the site, whatever order the rule names them in.
  return { id: entry.id, entry, subject, severity, checks, source, formats: formats.filter((format) => rule.formats.includes(format)) };
}
