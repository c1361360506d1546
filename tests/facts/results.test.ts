import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveImprovements } from '../../src/plan/facts/results.ts';
import { slowOrderList } from './contract-plans.ts';

const row = (before: number, after: number, better: 'lower' | 'higher' = 'lower') => ({
  metric: 'latency', before, after, unit: 'ms', better,
});

describe('the improvement of each result', () => {
  it('is what the contract says for the slow order list', () => {
    expect(deriveImprovements(slowOrderList.results)).toEqual([
      { metric: 'P95 latency', percent: 95, direction: 'lower', better: true, text: '95 % lower' },
      { metric: 'DynamoDB cost', percent: 80, direction: 'lower', better: true, text: '80 % lower' },
      { metric: 'Error rate', percent: 98, direction: 'lower', better: true, text: '98 % lower' },
    ]);
  });

  it.each([
    ['a change in the right direction', row(100, 40), { percent: 60, direction: 'lower', better: true, text: '60 % lower' }],
    ['a rise where higher is better', row(100, 150, 'higher'), { percent: 50, direction: 'higher', better: true, text: '50 % higher' }],
    ['a rise beyond double', row(10, 55, 'higher'), { percent: 450, direction: 'higher', better: true, text: '450 % higher' }],
    ['a rise where lower is better', row(100, 120), { percent: 20, direction: 'higher', better: false, text: '20 % higher (worse)' }],
    ['a fall where higher is better', row(100, 80, 'higher'), { percent: 20, direction: 'lower', better: false, text: '20 % lower (worse)' }],
    ['nothing', row(7, 7), { percent: 0, direction: 'same', better: false, text: 'unchanged' }],
    ['nothing from nothing', row(0, 0), { percent: 0, direction: 'same', better: false, text: 'unchanged' }],
    ['something from nothing', row(0, 5), { percent: null, direction: 'higher', better: false, text: 'from 0 to 5 ms (worse)' }],
    ['something wanted from nothing', row(0, 1200, 'higher'), { percent: null, direction: 'higher', better: true, text: 'from 0 to 1,200 ms' }],
    ['everything', row(5, 0), { percent: 100, direction: 'lower', better: true, text: '100 % lower' }],
    ['almost everything', row(10_000, 1), { percent: 100, direction: 'lower', better: true, text: 'over 99 % lower' }],
    ['almost nothing', row(10_000, 9999), { percent: 0, direction: 'lower', better: true, text: 'less than 1 % lower' }],
    ['a half, rounded up', row(200, 199), { percent: 1, direction: 'lower', better: true, text: '1 % lower' }],
    ['a half that binary fractions miss', row(1.6, 1.592), { percent: 1, direction: 'lower', better: true, text: '1 % lower' }],
  ])('tells %s', (_, result, expected) => {
    expect(deriveImprovements([result])).toEqual([{ metric: 'latency', ...expected }]);
  });

  it('keeps the order of the rows and calls a change better only in the direction that the plan wants', () => {
    const rows = fc.array(
      fc.record({
        metric: fc.string(), unit: fc.constant('ms'), better: fc.constantFrom('lower' as const, 'higher' as const),
        before: fc.integer({ min: 0, max: 1000 }), after: fc.integer({ min: 0, max: 1000 }),
      }),
    );
    fc.assert(
      fc.property(rows, (results) => {
        const improvements = deriveImprovements(results);
        expect(improvements.map(({ metric }) => metric)).toEqual(results.map(({ metric }) => metric));
        improvements.forEach(({ better, direction }, index) => { expect(better).toBe(direction === results[index]?.better); });
      }),
    );
  });
});
