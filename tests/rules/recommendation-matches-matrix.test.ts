import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'recommendation-matches-matrix';

describe('recommendation-matches-matrix', () => {
  it('lets a recommendation of the winner pass', () => {
    expect(findingsOf(rule, 'comparison')).toEqual([]);
  });

  it('reports another recommendation, with both totals', () => {
    expect(findingsOf(rule, 'comparison', [['recommendation', 'option'], 'mongodb'])).toEqual([
      'recommendation.option: Expected the winner of the matrix, "dynamodb" with 70 points, found "mongodb" with 55',
    ]);
  });

  it('lets either option of a tie pass', () => {
    const tie = Array.from({ length: 6 }, (_, index) => [['criteria', index, 'scores'], { dynamodb: 3, mongodb: 3 }] as const);
    expect(findingsOf(rule, 'comparison', ...tie, [['recommendation', 'option'], 'mongodb'])).toEqual([]);
  });
});
