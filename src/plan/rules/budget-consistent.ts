import type { ArchitectureFacts } from '../facts/facts.ts';
import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { costClaim } from './shared/cost-claims.ts';
import { usdText } from './shared/usd.ts';

const dollars = /^(?:USD|US\$|\$|US dollars?|dollars?)(?:\s*(?:\/|per|a|each)\s*(?:month|mo\.?))?$/i;
const otherMoney = /^(?:EUR|€|euros?|GBP|£|pounds?|CHF|francs?|JPY|¥|yen|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|₹|rupees?|BRL|MXN|SGD|CNY|KRW|ZAR)(?:\s*(?:\/|per|a|each)\s*(?:month|mo\.?))?$/i;
const otherCost = /\b(?:per|each|a) (?!month\b)\w+|\b(?:year|yearly|annual|week|weekly|day|daily|one-off|once|set-?up|build|launch|development|user|request|tenant|customer)\b/i;

export const budgetConsistent = defineRule({
  formats: ['architecture'],
  subject: 'cost',
  severity: 'warning',
  checks: 'The requirement about monthly cost and the budget of the context are one number, and no sentence claims another total than the one that is computed.',
  source: 'House rule, guide "The four-phase method", phase 1: non-functional requirements and constraints name the same budget.',
  *check({ plan, facts: { cost } }) {
    if (cost !== undefined) yield* otherTotals(plan, cost);
    const budget = plan.context.budgetUsdPerMonth;
    if (budget === undefined) return;
    for (const [index, { kind, measure }] of plan.requirements.nonFunctional.entries()) {
      const maximum = measure?.max;
      if (kind !== 'cost' || measure === undefined || maximum === undefined || otherCost.test(measure.metric)) continue;
      const unit = measure.unit.trim();
      if (maximum === budget && maximum > 0 && otherMoney.test(unit)) {
        yield {
          path: ['requirements', 'nonFunctional', index, 'measure', 'unit'],
          message: `Expected "USD", as in the "budgetUsdPerMonth" of the context, which is ${numberText(budget)} too, found ${quote(measure.unit)}`,
          hint: 'The same number in two currencies is two budgets. Prices and the computed cost are in USD: convert one of the two.',
        };
        continue;
      }
      if (maximum === budget || !dollars.test(unit)) continue;
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

/** How far an estimate in words may be from the computed one: half as much again. */
const rough = 1.5;

/** Sentences about the cost of the whole that contradict the estimate beside them. Free allowances may be counted or not. */
function* otherTotals(plan: ArchitecturePlan, { usd, listUsd }: NonNullable<ArchitectureFacts['cost']>): Generator<Remark> {
  const places = [
    { path: ['title'], text: plan.title, whole: true },
    { path: ['summary'], text: plan.summary, whole: true },
    ...plan.tradeOffs.pros.map((text, index) => ({ path: ['tradeOffs', 'pros', index], text, whole: false })),
  ];
  for (const { path, text, whole } of places) {
    const claim = costClaim(text, plan, whole);
    if (claim === undefined || claim.high === plan.context.budgetUsdPerMonth) continue;
    if (claim.below ? usd <= claim.high : usd <= claim.high * rough && listUsd * rough >= claim.low) continue;
    const computed = Math.abs(listUsd - usd) < 0.005 ? usdText(usd) : `${usdText(usd)} (${usdText(listUsd)} at list price)`;
    yield {
      path,
      message: `Expected the computed cost, ${computed} a month, found ${quote(claim.text)}`,
      hint: 'Correct the sentence or the lines under "cost": readers see both on one page.',
    };
  }
}
