import { listed } from '../facts/listed.ts';
import { numberText } from '../facts/number-text.ts';
import { holds, signalFactsOf } from '../facts/signals.ts';
import { quote } from '../quote.ts';
import type { Signal } from '../schema/pattern.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

export const patternSignalsMet = defineRule({
  formats,
  subject: 'fit',
  severity: 'warning',
  checks: 'No chosen pattern needs what the context of the plan rules out.',
  source: 'Azure Well-Architected RE:01; each entry of the pattern library says when it is right.',
  *check({ plan, patterns }) {
    if (plan.patterns === undefined) return;
    const facts = signalFactsOf(plan.context);
    for (const [index, { id }] of plan.patterns.entries()) {
      const pattern = patterns.get(id);
      const failed = pattern?.signals.filter((signal) => holds(signal, facts) === 'fails') ?? [];
      if (pattern === undefined || failed.length === 0) continue;
      const wanted = failed.map(({ says }) => quote(says.replace(/\.$/, '')));
      const found = failed.map(({ fact }) => `"${fact}" ${valueText(facts.get(fact))}`);
      yield {
        path: ['patterns', index, 'id'],
        message: `Expected ${listed(wanted)} for the pattern ${quote(pattern.title)}, found ${listed(found)}`,
        hint: `Try first: ${pattern.tryFirst.text}`,
        ...(failed.every((signal) => isRough(signal, facts.get(signal.fact))) ? { severity: 'suggestion' } : {}),
      };
    }
  },
});

/** Whether a bound is a rule of thumb, or missed by less than a factor of two: then the plan is only told. */
function isRough({ is, atLeast, atMost, says }: Signal, value: number | boolean | undefined): boolean {
  if (is !== undefined || typeof value !== 'number' || value === 0) return false;
  if (/\brule of thumb\b/i.test(says)) return true;
  return (atLeast === undefined || value * 2 >= atLeast) && (atMost === undefined || value <= atMost * 2);
}

function valueText(value: number | boolean | undefined): string {
  return typeof value === 'number' ? numberText(value) : value === true ? 'yes' : 'no';
}
