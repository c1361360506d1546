import { isRuleId, ruleIds, type RuleId } from '../../src/plan/rules/registry.ts';
import { nearest } from '../../src/plan/schema/nearest.ts';
import { UsageError } from './usage.mts';

/** The id of a rule as somebody typed it. @throws {UsageError} where there is no such rule, with the nearest one */
export function ruleNamed(id: string): RuleId {
  if (isRuleId(id)) return id;
  const guess = nearest(id, ruleIds);
  throw new UsageError(
    `Unknown rule "${id.slice(0, 200)}"${guess === undefined ? '' : `, did you mean "${guess}"?`}`,
    'Run "npm run plan -- explain" for the list.',
  );
}
