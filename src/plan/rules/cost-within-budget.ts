import type { CostEstimate, CostLine } from '../facts/cost.ts';
import { quote } from '../quote.ts';
import { defineRule, type Remark } from './rule.ts';
import { usdText } from './shared/usd.ts';

/** Part of the budget above which a busy month breaks it. */
const nearly = 0.8;

export const costWithinBudget = defineRule({
  formats: ['architecture'],
  subject: 'cost',
  severity: 'error',
  checks: 'The monthly cost stays within the budget, with room for a busy month.',
  source: 'Azure Well-Architected CO:04; guide "How recommendations are worded": never ignore cost.',
  *check({ plan, facts: { cost } }) {
    const budget = plan.context.budgetUsdPerMonth;
    if (cost === undefined || budget === undefined) return;
    const largest = cost.lines.reduce<CostLine | undefined>((best, line) => (best && best.usd >= line.usd ? best : line), undefined);
    const remark = (expected: string, hint: string, rest: Omit<Remark, 'path' | 'message' | 'hint'> = {}): Remark => ({
      path: ['context', 'budgetUsdPerMonth'],
      message: `Expected a monthly cost ${expected} the budget of ${usdText(budget)}, found ${usdText(cost.usd)}, of which ${usdText(largest?.usd ?? 0)} for ${quote(largest?.name ?? '')}`,
      hint,
      ...rest,
    });
    // A cent is not worth a word, and sums of fractions are not exact.
    if (cost.usd > budget + 0.005) {
      const doubt = unconfirmed(cost, budget);
      const verify = doubt === undefined ? '' : ` The price of ${quote(doubt.name)} is not confirmed: verify it before relying on it.`;
      yield remark('within', `Start with the largest line: use less of it, replace it, or raise the budget with whoever pays.${verify}`, doubt === undefined ? {} : { severity: 'warning' });
    } else if (cost.usd > budget * nearly && cost.usd > 0.005) {
      yield remark('with some room below', 'One busy month breaks it. Set an AWS Budgets alarm, and say what would be cut first.', { severity: 'suggestion' });
    } else if (cost.listUsd > budget + 0.005 && plan.tradeOffs.revisitWhen === undefined) {
      yield {
        path: ['context', 'budgetUsdPerMonth'],
        message: `Expected a number in "revisitWhen" at which free allowances end, found none, while the list price of ${usdText(cost.listUsd)} is above the budget of ${usdText(budget)}`,
        hint: 'The allowances are counted once for the whole account. Say at how many users or requests the bill begins.',
        severity: 'suggestion',
      };
    }
  },
});

/** Largest line whose price is not confirmed, if the budget would be kept without all such lines. */
function unconfirmed({ lines }: CostEstimate, budget: number): CostLine | undefined {
  const firm = lines.reduce((sum, { usd, verify }) => (verify === null ? sum + usd : sum), 0);
  if (firm > budget + 0.005) return undefined;
  return lines.filter(({ verify }) => verify !== null).reduce<CostLine | undefined>((best, line) => (best && best.usd >= line.usd ? best : line), undefined);
}
