import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'budget-consistent';
const measure = (value: unknown) => [['requirements', 'nonFunctional', 3, 'measure'], value] as const;
const second = { kind: 'cost', text: 'Hosting', measure: { metric: 'monthly bill', max: 90, unit: 'USD/month' } };

describe('budget-consistent', () => {
  it.each([
    { metric: 'monthly cost', max: 50, unit: 'USD' },
    { metric: 'yearly cost', max: 600, unit: 'USD' },
    { metric: 'cost per user', max: 1, unit: 'USD' },
    { metric: 'monthly cost', max: 45, unit: 'EUR' },
    { metric: 'monthly cost', min: 1, unit: 'USD' },
  ])('lets $metric of $max $unit pass', (value) => {
    expect(findingsOf(rule, 'architecture', measure(value))).toEqual([]);
  });

  it.each([80, 20])('reports %d USD a month beside a budget of 50', (max) => {
    expect(findingsOf(rule, 'architecture', measure({ metric: 'monthly cost', max, unit: 'USD' }))).toEqual([
      `requirements.nonFunctional.3.measure.max: Expected 50, the "budgetUsdPerMonth" of the context, found ${max}`,
    ]);
  });

  it('reports each requirement that differs', () => {
    expect(findingsOf(rule, 'architecture', measure({ metric: 'monthly cost', max: 80, unit: '$' }), [['requirements', 'nonFunctional', 4], second])).toHaveLength(2);
  });
});
