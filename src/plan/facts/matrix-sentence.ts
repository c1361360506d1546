import type { ComparisonPlan } from '../schema/plan.ts';
import { winnersAt } from './fragility.ts';
import { highest } from './highest.ts';
import { listed } from './listed.ts';
import type { Fragility } from './matrix.ts';

/**
 * Says what changing a single weight would do: `DynamoDB stays ahead whatever single weight you change.` or
 * `MongoDB wins if Query flexibility weighs 4 or more.`
 *
 * @param sums total of each option today, by option id
 */
export function matrixSentence(
  { options, criteria }: Pick<ComparisonPlan, 'options' | 'criteria'>,
  sums: ReadonlyMap<string, number>,
  fragility: readonly Fragility[],
): string {
  const named = (ids: readonly string[]) => listed(options.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const conditions = new Map<string, string[]>();
  fragility.forEach(({ name, flip }, index) => {
    const criterion = criteria[index];
    if (flip === null || criterion === undefined) return;
    const outcome = `${named(flip.winners)} ${flip.winners.length === 1 ? 'wins' : 'tie'}`;
    const condition = `${name} weighs ${range(criterion, flip, sums)}`;
    conditions.set(outcome, [...(conditions.get(outcome) ?? []), condition]);
  });
  const flips = [...conditions].map(([outcome, all]) => `${outcome} if ${all.join(', or if ')}`).join('; ');
  const today = highest(sums);
  if (today.length > 1) return flips === '' ? `${named(today)} tie whatever single weight you change.` : `${named(today)} tie; ${flips}.`;
  return flips === '' ? `${named(today)} stays ahead whatever single weight you change.` : `${flips}.`;
}

/** `4 or more` only where every weight beyond has the same winners. */
function range(criterion: ComparisonPlan['criteria'][number], flip: NonNullable<Fragility['flip']>, sums: ReadonlyMap<string, number>): string {
  const up = flip.weight > criterion.weight;
  const beyond = [1, 2, 3, 4, 5].filter((weight) => (up ? weight > flip.weight : weight < flip.weight));
  const same = beyond.every((weight) => winnersAt(criterion, weight, sums).join() === flip.winners.join());
  return beyond.length > 0 && same ? `${flip.weight} or ${up ? 'more' : 'less'}` : String(flip.weight);
}
