import { describe, expect, it } from 'vitest';
import { planData } from '../support/contract-plans.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'matrix-decides';
const criteria = planData('comparison')['criteria'] as unknown as { id: string; name: string; values: object; scores: object }[];
const only = (...ids: string[]) => [['criteria'], criteria.filter(({ id }) => ids.includes(id))] as const;

describe(rule, () => {
  it('lets four criteria with cost and effort pass', () => {
    expect(findingsOf(rule, 'comparison', only('setup', 'cost', 'queries', 'latency'))).toEqual([]);
  });

  it('finds cost and effort in names, ids and values of other words', () => {
    const own = ['Running it', 'Getting started', 'Fit', 'Speed'].map((name, index) => ({
      id: `c${index}`, name, weight: 3, values: { dynamodb: index === 0 ? '0.44 USD' : index === 1 ? 'Two days' : 'High', mongodb: 'Low' }, scores: { dynamodb: 5, mongodb: 3 },
    }));
    expect(findingsOf(rule, 'comparison', [['criteria'], own])).toEqual([]);
  });

  it('reports too few', () => {
    expect(findingsOf(rule, 'comparison', only('cost', 'learning', 'queries'))).toEqual(['criteria: Too few criteria, found 3, minimum 4']);
  });

  it('reports what is missing of cost and effort', () => {
    const plain = ['Uptime', 'Latency', 'Scalability', 'Fit'].map((name) => ({
      id: name.toLowerCase(), name, weight: 3, values: { dynamodb: 'High', mongodb: 'Low' }, scores: { dynamodb: 5, mongodb: 3 },
    }));
    expect(findingsOf(rule, 'comparison', [['criteria'], plain])).toEqual([
      'criteria: Missing a criterion about cost',
      'criteria: Missing a criterion about the effort of people',
    ]);
  });

  it('lets some ties pass and reports a matrix of nothing else', () => {
    const tie = (index: number) => [['criteria', index, 'scores'], { dynamodb: 4, mongodb: 4 }] as const;
    expect(findingsOf(rule, 'comparison', tie(0), tie(3), tie(4))).toEqual([]);
    expect(findingsOf(rule, 'comparison', ...[0, 1, 2, 3, 4, 5].map(tie))).toEqual([
      'criteria: Expected a criterion that tells the options apart, found a tie in all 6 criteria',
    ]);
  });
});
