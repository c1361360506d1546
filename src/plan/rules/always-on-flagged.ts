import { listed } from '../facts/listed.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { usdText } from './shared/usd.ts';

/** Below this, idle hours are most of what is paid for. */
const fewRequestsPerDay = 1000;

const namesCost = /\b(?:costs?|USD|bill(?:ed|s|ing)?|pay(?:s|ing)?|paid|prices?|expensive|idle|always[- ]on|budget|hourly|monthly)\b|\$\s?\d/i;

/** Who runs containers or machines pays by the hour on purpose. */
const byTheHour = /\b(?:containers?|machines?|vms?|servers?|instances?|kubernetes|ecs|fargate|ec2)\b/i;

export const alwaysOnFlagged = defineRule({
  formats: ['architecture'],
  subject: 'cost',
  severity: 'warning',
  checks: 'Where more than half of the budget is billed day and night, used or not, the trade-offs say so.',
  source: 'Azure Well-Architected CO:06; guide "How recommendations are worded": budgets are tight.',
  *check({ plan, facts: { cost, loadUnit } }) {
    const { budgetUsdPerMonth: budget, requestsPerDay } = plan.context;
    if (cost === undefined || budget === undefined || cost.usd > budget) return;
    const lines = cost.lines.flatMap((line, index) => (line.alwaysOn && line.usd >= 1 ? [{ ...line, index }] : [])).sort((a, b) => b.usd - a.usd);
    const [largest] = lines;
    if (largest === undefined) return;
    const sum = lines.reduce((total, { usd }) => total + usd, 0);
    const parts = listed(lines.slice(0, 3).map(({ name, usd }) => `${quote(name)} (${usdText(usd)})`));
    const path = ['cost', 'lines', largest.index, 'price'];
    if (sum > budget / 2) {
      if (plan.tradeOffs.cons.some(({ text, mitigation = '' }) => namesCost.test(text) || /\bidle\b|\bUSD\b|\$\s?\d/i.test(mitigation)) || byTheHour.test(plan.deployment?.model ?? '')) return;
      yield {
        path,
        message: `Expected trade-offs that name what is billed day and night, found ${usdText(sum)} of the budget of ${usdText(budget)} for it: ${parts}`,
        hint: 'Use what is billed by request, or add to "tradeOffs.cons" what an idle month costs and why it is worth it.',
      };
    } else if (requestsPerDay !== undefined && requestsPerDay < fewRequestsPerDay && sum > budget / 5 && sum >= 10) {
      yield {
        path,
        message: `Expected what is billed by request at ${requestsPerDay} ${loadUnit} a day, found ${usdText(sum)} a month that is billed day and night: ${parts}`,
        hint: 'At this load a service that is paid by request costs cents.',
        severity: 'suggestion',
      };
    }
  },
});
