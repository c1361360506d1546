import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveMatrix } from '../../src/plan/facts/matrix.ts';
import type { ComparisonPlan } from '../../src/plan/schema/plan.ts';
import { dynamodbOrMongodb } from './contract-plans.ts';

type Options = ComparisonPlan['options'];
type Criteria = ComparisonPlan['criteria'];

/** A comparison of options A, B … : one row for each criterion, its weight and the scores in the order of the options. */
function comparison(...rows: [weight: number, ...scores: number[]][]): ComparisonPlan {
  const [option] = dynamodbOrMongodb.options as [Options[number]];
  const ids = (rows[0] ?? []).slice(1).map((_, index) => 'abcd'.charAt(index));
  return {
    ...dynamodbOrMongodb,
    options: ids.map((id) => ({ ...option, id, name: id.toUpperCase() })),
    criteria: rows.map(([weight, ...scores], index) => ({
      id: `c${index + 1}`,
      name: `C${index + 1}`,
      weight,
      values: Object.fromEntries(ids.map((id) => [id, 'some'])),
      scores: Object.fromEntries(ids.map((id, at) => [id, scores[at] ?? 1])),
    })),
  };
}

const comparisons = fc
  .integer({ min: 2, max: 4 })
  .chain((options) => {
    const scale = fc.integer({ min: 1, max: 5 });
    return fc.array(fc.array(scale, { minLength: options + 1, maxLength: options + 1 }), { minLength: 1, maxLength: 6 });
  })
  .map((rows) => comparison(...(rows as [number, ...number[]][])));

/** Who is ahead, from first principles. */
function leaders(plan: { options: Options; criteria: Criteria }): string[] {
  const total = (id: string) => plan.criteria.reduce((sum, one) => sum + one.weight * (one.scores[id] ?? 0), 0);
  const best = Math.max(...plan.options.map(({ id }) => total(id)));
  return plan.options.map(({ id }) => id).filter((id) => total(id) === best);
}

describe('the decision matrix', () => {
  it('has the figures of the contract', () => {
    const matrix = deriveMatrix(dynamodbOrMongodb);
    expect(matrix.totals).toEqual([
      { id: 'dynamodb', name: 'DynamoDB', total: 70, share: 70 / 85, bar: '█████████████████████░░░░' },
      { id: 'mongodb', name: 'MongoDB Atlas', total: 55, share: 55 / 85, bar: '████████████████░░░░░░░░░' },
    ]);
    expect(matrix.possible).toBe(85);
    expect(matrix.winners).toEqual(['dynamodb']);
    expect(matrix.margin).toBe(15);
    expect(matrix.rows.map(({ winners }) => winners)).toEqual(
      ['dynamodb', 'dynamodb', 'mongodb', 'dynamodb', 'dynamodb', 'mongodb'].map((id) => [id]),
    );
    expect(matrix.rows.some(({ tie }) => tie)).toBe(false);
    expect(matrix.fragility.map(({ flip }) => flip)).toEqual([null, null, null, null, null, null]);
    expect(matrix.sentence).toBe('DynamoDB stays ahead whatever single weight you change.');
  });

  it.each([
    ['one who is ahead', comparison([3, 5, 1]), 'A stays ahead whatever single weight you change.'],
    ['a heavier weight that turns it', comparison([2, 1, 5], [3, 5, 1]), 'B wins if C1 weighs 4 or more, or if C2 weighs 1.'],
    ['the heaviest weight', comparison([4, 1, 5], [5, 5, 1], [1, 5, 4]), 'B wins if C2 weighs 3 or less.'],
    ['a tie that one weight decides', comparison([3, 5, 1], [3, 1, 5]), 'A and B tie; B wins if C1 weighs 2 or less; A wins if C2 weighs 2 or less.'],
    ['a tie for good', comparison([3, 4, 4, 1]), 'A and B tie whatever single weight you change.'],
    ['two who pass the first together', comparison([1, 1, 4, 4], [2, 5, 3, 3]), 'B and C tie if C1 weighs 2 or more, or if C2 weighs 1.'],
    ['a winner that the next weight replaces', comparison([1, 1, 3, 5], [1, 5, 4, 1], [1, 5, 3, 1]), 'B wins if C1 weighs 2.'],
  ])('says what changing one weight does: %s', (_, plan, sentence) => {
    expect(deriveMatrix(plan).sentence).toBe(sentence);
  });

  it('calls a row a tie when several options share its highest score', () => {
    const [row] = deriveMatrix(comparison([3, 4, 2, 4])).rows;
    expect(row).toMatchObject({ winners: ['a', 'c'], tie: true });
  });

  it('has no margin in a tie, and counts it to the next option otherwise', () => {
    expect(deriveMatrix(comparison([2, 3, 3, 1])).margin).toBe(0);
    expect(deriveMatrix(comparison([2, 1, 5, 3])).margin).toBe(4);
  });

  it('finds the same flips as trying every weight', () => {
    fc.assert(
      fc.property(comparisons, (plan) => {
        const today = leaders(plan);
        const flips = plan.criteria.map((criterion, index) => {
          const tried = [1, 2, 3, 4, 5].flatMap((weight) => {
            const then = leaders({ ...plan, criteria: plan.criteria.with(index, { ...criterion, weight }) });
            const lost = today.every((id) => !then.includes(id));
            const decided = today.length > 1 && then.length === 1;
            return weight !== criterion.weight && (lost || decided) ? [{ weight, winners: then }] : [];
          });
          const distance = (weight: number) => Math.abs(weight - criterion.weight);
          return tried.reduce<(typeof tried)[number] | null>(
            (best, one) => (best === null || distance(one.weight) < distance(best.weight) ? one : best),
            null,
          );
        });
        expect(deriveMatrix(plan).fragility.map(({ flip }) => flip)).toEqual(flips);
      }),
    );
  });

  it('says of every range of weights only what is true', () => {
    fc.assert(
      fc.property(comparisons, (plan) => {
        const { sentence } = deriveMatrix(plan);
        for (const clause of sentence.replace(/\.$/, '').split('; ')) {
          const [outcome = '', ...conditions] = clause.split(/ if |, or if /);
          const winners = outcome.replace(/ (?:wins|tie|stays ahead).*/, '').toLowerCase().split(/, | and /);
          for (const condition of conditions) {
            const [, name, at, more] = /^(C\d) weighs (\d)(?: or (more|less))?$/.exec(condition) ?? [];
            const index = plan.criteria.findIndex((one) => one.name === name);
            const criterion = plan.criteria[index] as Criteria[number];
            for (let weight = Number(at); weight >= 1 && weight <= 5; weight += more === 'more' ? 1 : more === 'less' ? -1 : 9) {
              expect(leaders({ ...plan, criteria: plan.criteria.with(index, { ...criterion, weight }) })).toEqual(winners);
            }
          }
        }
      }),
    );
  });

  it('has the same totals whatever the order of options and criteria', () => {
    const shuffled = comparisons.chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        options: fc.shuffledSubarray(plan.options, { minLength: plan.options.length }),
        criteria: fc.shuffledSubarray(plan.criteria, { minLength: plan.criteria.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ plan, options, criteria }) => {
        const [first, second] = [deriveMatrix(plan), deriveMatrix({ ...plan, options, criteria })];
        const byId = (totals: typeof first.totals) => new Map(totals.map((one) => [one.id, one.total]));
        expect(byId(second.totals)).toEqual(byId(first.totals));
        expect(second.winners.toSorted()).toEqual(first.winners.toSorted());
        expect(second.margin).toBe(first.margin);
      }),
    );
  });
});
