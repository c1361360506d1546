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

  it.each(['EUR', '€', 'GBP per month'])('reports the number of the budget in another currency: %s', (unit) => {
    expect(findingsOf(rule, 'architecture', measure({ metric: 'monthly cost', max: 50, unit }))).toEqual([
      `requirements.nonFunctional.3.measure.unit: Expected "USD", as in the "budgetUsdPerMonth" of the context, which is 50 too, found "${unit}"`,
    ]);
  });

  it.each([
    ['summary', 'A serverless API for 5 USD a month.', 'pass'],
    ['summary', 'A serverless API for about $40/month.', 'about $40/month'],
    ['summary', 'Under 40 USD a month.', 'pass'],
    ['summary', 'Below $0.20 per month.', 'Below $0.20 per month'],
    ['summary', 'It stays within the budget of 50 USD a month.', 'pass'],
    ['summary', 'Replaces a server that costs 300 USD a month instead.', 'pass'],
    ['tradeOffs.pros.0', 'Cost-effective: pay only for usage (~$10-20/month for 1,000 users)', 'pass'],
    ['tradeOffs.pros.0', 'Cheap: the whole system costs 100 to 200 USD a month.', '100 to 200 USD a month'],
    ['tradeOffs.pros.0', 'DynamoDB costs 90 USD a month at most.', 'pass'],
    ['tradeOffs.pros.0', 'Saves a NAT gateway, 33 USD a month.', 'pass'],
  ])('compares what is claimed with what is computed: %s "%s"', (place, text, found) => {
    const path = place.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    expect(findingsOf(rule, 'architecture', [path, text])).toEqual(
      found === 'pass' ? [] : [`${place}: Expected the computed cost, 0.44 USD (15.88 USD at list price) a month, found "${found}"`],
    );
  });

  it('reports each requirement that differs', () => {
    expect(findingsOf(rule, 'architecture', measure({ metric: 'monthly cost', max: 80, unit: '$' }), [['requirements', 'nonFunctional', 4], second])).toHaveLength(2);
  });
});
