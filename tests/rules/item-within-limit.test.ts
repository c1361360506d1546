import { describe, expect, it } from 'vitest';
import { findingsOver } from '../support/laid-over.ts';

const rule = 'item-within-limit';
const sized = (...sizes: number[]) => ({
  dataModel: { accessPatterns: sizes.map((itemKb, index) => ({ name: `P${index}`, operation: 'get', itemKb })) },
});
const limit = '400 KB (hard limit of DynamoDB; "AWS agent toolkit: DynamoDB", 2026-08-20)';
const mongo = { type: 'mongodb', design: null, why: null, keys: null, indexes: null, collections: [{ name: 'things', shape: 'A thing.' }] };

describe('item-within-limit', () => {
  it.each([0.5, 320])('lets a record of %f KB pass', (size) => {
    expect(findingsOver(rule, sized(size))).toEqual([]);
  });

  it('suggests room to grow from 80 % on', () => {
    expect(findingsOver(rule, sized(1, 350))).toEqual([`suggestion dataModel.accessPatterns.1.itemKb: Expected at most 320 KB, 80 % of ${limit}, found 350 KB`]);
  });

  it('reports each record that is too large, and the trait that says so', () => {
    expect(findingsOver(rule, { ...sized(500), context: { traits: { largestItemKb: 401 } } })).toEqual([
      `error context.traits.largestItemKb: Expected at most ${limit}, found 401 KB`,
      `error dataModel.accessPatterns.0.itemKb: Expected at most ${limit}, found 500 KB`,
    ]);
  });

  it('measures MongoDB by its own limit, which is second-hand, and relational databases not at all', () => {
    const patterns = { accessPatterns: [{ name: 'P', operation: 'get', itemKb: 17_000 }] };
    expect(findingsOver(rule, { dataModel: { ...mongo, ...patterns } })).toEqual([
      'warning dataModel.accessPatterns.0.itemKb: Expected at most 16 MB (hard limit of MongoDB; "MongoDB limits and thresholds", 2026-11; verify before relying on it), found 16.6 MB',
    ]);
    expect(findingsOver(rule, { dataModel: { ...mongo, type: 'relational', collections: null, tables: [{ name: 'a', columns: ['b int'] }], ...patterns } })).toEqual([]);
  });
});
