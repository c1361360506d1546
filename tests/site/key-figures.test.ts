import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/plan/facts/facts.ts';
import type { Plan } from '../../src/plan/schema/plan.ts';
import { keyFigures } from '../../src/site/key-figures.ts';

// Only what the figures look at; the rest of plans and facts has tests of its own.
const figuresOf = (plan: object, facts: object) => keyFigures(plan as Plan, facts as Facts);

describe('keyFigures', () => {
  const architecture = { format: 'architecture', context: { requestsPerDay: 10_000 } };

  it('prints load, cost and share of the budget of an architecture', () => {
    const cost = { usd: 0.4432, budgetUsd: 50, budgetShare: 0.008864 };
    expect(figuresOf(architecture, { format: 'architecture', loadUnit: 'requests', cost })).toEqual([
      { label: 'Load', value: '10,000', unit: 'req/day' },
      { label: 'Cost', value: '0.44', unit: 'USD/month' },
      { label: 'Budget', value: '1 %', unit: 'of 50 USD' },
    ]);
  });

  it('says what the load of an architecture is made of', () => {
    expect(figuresOf(architecture, { format: 'architecture', loadUnit: 'photos' })).toEqual([{ label: 'Load', value: '10,000', unit: 'photos/day' }]);
  });

  it('warns of a cost above the budget', () => {
    const cost = { usd: 60, budgetUsd: 50, budgetShare: 1.2 };
    expect(figuresOf(architecture, { format: 'architecture', cost }).at(-1)).toEqual({
      label: 'Over budget', value: '120 %', unit: 'of 50 USD', tone: 'warn',
    });
  });

  it('leaves out what an architecture does not state', () => {
    expect(figuresOf({ format: 'architecture', context: {} }, { format: 'architecture' })).toEqual([]);
  });

  it('prints the length of a roadmap', () => {
    const schedule = { totalDays: 20, weeks: 4, criticalDays: 17, milestones: [{}, {}, {}] };
    expect(figuresOf({ format: 'roadmap' }, { format: 'roadmap', schedule })).toEqual([
      { label: 'Working days', value: '20', unit: 'in 4 weeks' },
      { label: 'Critical path', value: '17', unit: 'days' },
      { label: 'Milestones', value: '3' },
    ]);
  });

  const totals = [{ id: 'a', name: 'Alpha', total: 70 }, { id: 'b', name: 'Beta', total: 55 }];

  it('prints the winner of a comparison, its margin and how fragile it is', () => {
    const matrix = { totals, winners: ['a'], margin: 15, fragility: [{ flip: null }, { flip: { weight: 4 } }] };
    expect(figuresOf({ format: 'comparison' }, { format: 'comparison', matrix })).toEqual([
      { label: 'Winner', value: 'Alpha', unit: '70 points' },
      { label: 'Margin', value: '15', unit: 'points' },
      { label: 'Fragility', value: '1 weight', unit: 'can flip it' },
    ]);
  });

  it('calls a tie a tie', () => {
    const matrix = { totals: totals.map((option) => ({ ...option, total: 60 })), winners: ['a', 'b'], margin: 0, fragility: [{ flip: null }] };
    expect(figuresOf({ format: 'comparison' }, { format: 'comparison', matrix })).toEqual([
      { label: 'Tie', value: 'Alpha, Beta', unit: '60 points each' },
      { label: 'Margin', value: '0', unit: 'points' },
      { label: 'Fragility', value: 'Stable', unit: 'no weight flips it' },
    ]);
  });

  it('prints the symptom, what is expected of the same metric, and the first cause', () => {
    const plan = {
      format: 'debugging',
      problem: { symptom: { metric: 'P95 latency', before: 100, now: 3000, unit: 'ms' } },
      results: [{ metric: 'Cost', after: 10, unit: 'USD' }, { metric: 'P95 latency', after: 150, unit: 'ms' }],
      causes: [{ title: 'Scan' }, { title: 'Cold starts' }],
    };
    expect(figuresOf(plan, { format: 'debugging', improvements: [] })).toEqual([
      { label: 'P95 latency', value: '100 → 3,000', unit: 'ms', tone: 'warn' },
      { label: 'Expected', value: '150', unit: 'ms', tone: 'ok' },
      { label: 'Top cause', value: 'Scan' },
    ]);
  });
});
