import { listed } from '../facts/listed.ts';
import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

const required = ['performance', 'scale', 'security', 'cost'] as const;

export const nfrMeasurable = defineRule({
  formats: ['architecture'],
  subject: 'fit',
  severity: 'error',
  checks: 'Performance, scale, security and cost each have a non-functional requirement, and all but security can be measured.',
  source: 'arc42, quality requirements; ATAM, scenarios with a measure; guide "The four-phase method", phase 1.',
  *check({ plan }) {
    const { nonFunctional } = plan.requirements;
    const { users, requestsPerDay, budgetUsdPerMonth } = plan.context;
    const absent = required.filter((kind) => !nonFunctional.some((requirement) => requirement.kind === kind));
    if (absent.length > 0) {
      yield {
        path: ['requirements', 'nonFunctional'],
        message: `Missing a non-functional requirement about ${listed(absent.map(quote))}`,
        hint: 'Say how fast, for how many, how safe and for how much: one requirement of each kind.',
        // The context tells the reader the number all the same.
        ...(absent.every((kind) => (kind === 'scale' && (users ?? requestsPerDay) !== undefined) || (kind === 'cost' && budgetUsdPerMonth !== undefined)) ? { severity: 'warning' } : {}),
      };
    }
    for (const [index, { kind, text, measure }] of nonFunctional.entries()) {
      const path = ['requirements', 'nonFunctional', index];
      if (measure === undefined) {
        if (kind === 'security') continue;
        yield {
          path,
          message: `Missing "measure" for the ${kind} requirement ${quote(text)}`,
          hint: 'Give it a metric, a number as "max" or "min", and a unit: "p95 response time", at most 200, "ms".',
          // A number in the text can be measured too, only nobody computes with it.
          severity: /\d/.test(text) ? 'suggestion' : 'warning',
        };
      } else if (measure.min !== undefined && measure.max !== undefined && measure.min > measure.max) {
        yield {
          path: [...path, 'measure', 'min'],
          message: `Expected at most ${numberText(measure.max)}, the "max" of this measure, found ${numberText(measure.min)}`,
          hint: 'No value is enough and not too much at once: swap the two or drop one.',
        };
      }
    }
  },
});
