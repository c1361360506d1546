import { describe, expect, it } from 'vitest';
import { findingsOver } from '../support/laid-over.ts';

const rule = 'index-count-within-limit';
const indexed = (count: number, tables = ['one']) => ({
  dataModel: {
    keys: tables.map((table) => ({ pk: 'PK', holds: 'Things', table })),
    indexes: Array.from({ length: count }, (_, index) => ({ name: index === 0 ? 'openDue' : `by${index}`, pk: 'A' })),
  },
});
const limit = '20 indexes (soft limit of DynamoDB; "Service, account, and table quotas in Amazon DynamoDB", 2026-08)';

describe('index-count-within-limit', () => {
  it.each([1, 5])('lets %i indexes pass', (count) => {
    expect(findingsOver(rule, indexed(count))).toEqual([]);
  });

  it('suggests fewer from six on, with what a write costs', () => {
    expect(findingsOver(rule, indexed(6))).toEqual([
      'suggestion dataModel.indexes: Expected at most 5 indexes, found 6: a write that changes what they hold is billed up to 7 times',
    ]);
  });

  it('reports more than the quota', () => {
    expect(findingsOver(rule, indexed(21))).toEqual([`error dataModel.indexes: Too many indexes, found 21, maximum ${limit}`]);
  });

  it('counts for each table', () => {
    expect(findingsOver(rule, indexed(10, ['one', 'two']))).toEqual([]);
    expect(findingsOver(rule, indexed(41, ['one', 'two']))).toEqual([`error dataModel.indexes: Too many indexes, found 41, maximum ${limit} for each of 2 tables`]);
  });
});
