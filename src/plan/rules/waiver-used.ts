import { quote } from '../quote.ts';
import { nearest } from '../schema/nearest.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

export const waiverUsed = defineRule({
  formats,
  subject: 'everywhere',
  severity: 'warning',
  checks: 'Every waiver silences a finding of a rule that exists.',
  source: 'ESLint and other linters report unused suppressions for the same reason.',
  *check({ plan, found, ruleIds }) {
    const reporting = new Set(found.map(({ rule }) => rule));
    for (const [index, { rule }] of (plan.waivers ?? []).entries()) {
      const path = ['waivers', index, 'rule'];
      if (!ruleIds.includes(rule)) {
        const guess = nearest(rule, ruleIds);
        const question = guess === undefined ? '' : `, did you mean "${guess}"?`;
        yield { path, message: `Unknown rule ${quote(rule)}${question}`, hint: 'Correct the id: "npm run plan -- explain" lists them. Faults of the shape cannot be waived.' };
      } else if (!reporting.has(rule)) {
        yield { path, message: `Expected a waiver of something that was found, found ${quote(rule)}, which reports nothing here`, hint: 'Remove the waiver.' };
      }
    }
  },
});
