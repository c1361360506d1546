import type { ComparisonPlan } from '../schema/plan.ts';
import { highest } from './highest.ts';
import type { Fragility } from './matrix.ts';

type Criterion = ComparisonPlan['criteria'][number];

/**
 * Looks, for each criterion, for the weight nearest to today's at which another option would win, all other weights
 * being as they are. Sharing the first place isn't losing it, so a tie with today's winner doesn't count.
 *
 * @param sums total of each option today, by option id
 */
export function deriveFragility(criteria: readonly Criterion[], sums: ReadonlyMap<string, number>): Fragility[] {
  const today = highest(sums);
  return criteria.map((criterion): Fragility => {
    const { id, name, weight } = criterion;
    for (const other of weightsByDistance(weight)) {
      const winners = winnersAt(criterion, other, sums);
      if (isFlip(today, winners)) return { criterion: id, name, weight, flip: { weight: other, winners } };
    }
    return { criterion: id, name, weight, flip: null };
  });
}

/** Who has the highest total when one criterion weighs something else. */
export function winnersAt(criterion: Criterion, weight: number, sums: ReadonlyMap<string, number>): string[] {
  const change = weight - criterion.weight;
  return highest(new Map([...sums].map(([id, total]) => [id, total + change * (criterion.scores[id] ?? 0)])));
}

function isFlip(today: readonly string[], then: readonly string[]): boolean {
  const decided = today.length > 1 && then.length === 1;
  return decided || !then.some((id) => today.includes(id));
}

/** The other weights, nearest first, of two equally near ones the lower. */
function weightsByDistance(weight: number): number[] {
  return [1, 2, 3, 4, 5]
    .filter((other) => other !== weight)
    .sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight) || a - b);
}
