import { noPlaceholderLeft } from './no-placeholder-left.ts';
import { recommendationMatchesMatrix } from './recommendation-matches-matrix.ts';
import type { Rule } from './rule.ts';
import { runtimeSupported } from './runtime-supported.ts';
import { waiverUsed } from './waiver-used.ts';

/** Every review rule by its id, in alphabetical order. The registry is the truth: a rule that is not here does not run. */
export const rules = {
  'no-placeholder-left': noPlaceholderLeft,
  'recommendation-matches-matrix': recommendationMatchesMatrix,
  'runtime-supported': runtimeSupported,
  'waiver-used': waiverUsed,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as RuleId[];

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text);
}
