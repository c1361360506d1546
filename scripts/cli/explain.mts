import { isRuleId, ruleIds, rules } from '../../src/plan/rules/registry.ts';
import { nearest } from '../../src/plan/schema/nearest.ts';
import { formats } from '../../src/plan/schema/plan.ts';
import { UsageError } from './usage.mts';

/** `explain`: what a rule checks and why; without an id, the list of rules. */
export function explain(args: string[]): number {
  const [id, ...more] = args;
  if (more.length > 0) throw new UsageError(`Too many rules, found ${args.length}, maximum 1.`);
  if (id === undefined) {
    const width = Math.max(...ruleIds.map((rule) => rule.length));
    for (const rule of ruleIds) console.log(`${rule.padEnd(width)}  ${rules[rule].severity.padEnd(10)}  ${rules[rule].checks}`);
    return 0;
  }
  if (!isRuleId(id)) {
    const guess = nearest(id, ruleIds);
    throw new UsageError(`Unknown rule "${id}"${guess === undefined ? '' : `, did you mean "${guess}"?`}`, 'Run "npm run plan -- explain" for the list.');
  }
  const rule = rules[id];
  const where = rule.formats.length === formats.length ? 'all formats' : rule.formats.join(', ');
  console.log(`${id} (${rule.severity}, ${where})

What it checks
  ${rule.checks}

Why it matters
  ${rule.why}

How to fix
  ${rule.fix}

Source
  ${rule.source}`);
  return 0;
}
