import { numberText } from '../facts/number-text.ts';
import { defineRule } from './rule.ts';

const dollars = /^(?:USD|US\$|\$|US dollars?|dollars?)(?:\s*(?:\/|per|a|each)\s*(?:month|mo\.?))?$/i;
const otherCost = /\b(?:per|each|a) (?!month\b)\w+|\b(?:year|yearly|annual|week|weekly|day|daily|one-off|once|set-?up|build|launch|development|user|request|tenant|customer)\b/i;

export const budgetConsistent = defineRule({
  formats: ['architecture'],
  subject: 'cost',
  severity: 'warning',
  checks: 'The requirement about monthly cost and the budget of the context are one number.',
  source: 'Brief, phase 1: non-functional requirements and constraints name the same budget.',
  *check({ plan }) {
    const budget = plan.context.budgetUsdPerMonth;
    if (budget === undefined) return;
    for (const [index, { kind, measure }] of plan.requirements.nonFunctional.entries()) {
      const maximum = measure?.max;
      if (kind !== 'cost' || measure === undefined || maximum === undefined || maximum === budget) continue;
      if (!dollars.test(measure.unit.trim()) || otherCost.test(measure.metric)) continue;
      yield {
        path: ['requirements', 'nonFunctional', index, 'measure', 'max'],
        message: `Expected ${numberText(budget)}, the "budgetUsdPerMonth" of the context, found ${numberText(maximum)}`,
        hint: 'The computed cost is compared with the budget of the context. Decide which number holds and write it in both places.',
        // A stricter goal than the budget may be meant.
        ...(maximum < budget ? { severity: 'suggestion' } : {}),
      };
    }
  },
});
