import { oneOf, quote } from '../quote.ts';
import { defineRule } from './rule.ts';

export const recommendationMatchesMatrix = defineRule({
  formats: ['comparison'],
  subject: 'voice',
  severity: 'error',
  checks: 'The recommended option is the one that wins the weighted matrix, or one of those that tie at its top.',
  source: 'House rule of this format: the overall winner follows from scores and weights.',
  *check({ plan, facts }) {
    const { winners, totals } = facts.matrix;
    const { option } = plan.recommendation;
    if (winners.includes(option)) return;
    const total = (id: string) => totals.find((candidate) => candidate.id === id)?.total ?? 0;
    const best = winners[0] ?? '';
    yield {
      path: ['recommendation', 'option'],
      message: `Expected the winner of the matrix, ${oneOf(winners)} with ${total(best)} points, found ${quote(option)} with ${total(option)}`,
      hint: 'Add the criterion that decided, correct the weights, or recommend the winner.',
    };
  },
});
