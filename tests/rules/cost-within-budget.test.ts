import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'cost-within-budget';
const line = (value: unknown) => [['cost', 'lines', 6], value] as const;
const budget = (usd: number) => [['context', 'budgetUsdPerMonth'], usd] as const;
const severities = (...changes: Parameters<typeof findingsOf>[2][]) =>
  reviewChanged('architecture', ...changes).findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);

describe('cost-within-budget', () => {
  it('lets the contract plan pass, to the last cent', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
    expect(severities(budget(0.44))).toEqual(['suggestion']);
  });

  it('reports a cost above the budget with both numbers and the largest line', () => {
    const nat = line({ price: 'nat-hour', fixed: 1460 });
    expect(findingsOf(rule, 'architecture', nat)).toEqual([
      'context.budgetUsdPerMonth: Expected a monthly cost within the budget of 50 USD, found 66.14 USD, of which 65.70 USD for "NAT gateway"',
    ]);
    expect(severities(nat)).toEqual(['error']);
  });

  it('only warns where a price that is not confirmed breaks the budget', () => {
    expect(severities(line({ price: 'rds-proxy', fixed: 5000 }))).toEqual(['warning']);
  });

  it('suggests room above four fifths of the budget', () => {
    expect(severities(line({ price: 'nat-hour', fixed: 950 }))).toEqual(['suggestion']);
    expect(severities(line({ price: 'nat-hour', fixed: 850 }))).toEqual([]);
  });

  it('asks for a number to revisit where allowances hide the list price', () => {
    expect(findingsOf(rule, 'architecture', budget(10))).toEqual([]);
    expect(findingsOf(rule, 'architecture', budget(10), [['tradeOffs', 'revisitWhen'], undefined])).toEqual([
      'context.budgetUsdPerMonth: Expected a number in "revisitWhen" at which free allowances end, found none, while the list price of 15.88 USD is above the budget of 10 USD',
    ]);
  });

  it('is silent without a budget or without cost', () => {
    expect(findingsOf(rule, 'architecture', [['context', 'budgetUsdPerMonth'], undefined])).toEqual([]);
    expect(findingsOf(rule, 'architecture', [['cost'], undefined])).toEqual([]);
  });
});
