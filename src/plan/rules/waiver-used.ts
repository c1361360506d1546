import { quote } from '../quote.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

export const waiverUsed = defineRule({
  formats,
  subject: 'everywhere',
  severity: 'warning',
  checks: 'Every waiver silences a finding of a rule that exists.',
  source: 'ESLint and other linters report unused suppressions for the same reason.',
  *check({ plan, found }) {
    const rules = new Set(found.map(({ rule }) => rule));
    for (const [index, { rule }] of (plan.waivers ?? []).entries()) {
      if (rules.has(rule)) continue;
      yield {
        path: ['waivers', index, 'rule'],
        message: `Expected a waiver of something that was found, found ${quote(rule)}, which reports nothing here`,
        hint: 'Remove the waiver, or correct its rule: "npm run plan -- explain" lists them.',
      };
    }
  },
});
