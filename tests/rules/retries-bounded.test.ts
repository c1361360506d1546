import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'retries-bounded';
const ask = (retries: number, more = {}) => ({ from: 'client', to: 'gateway', retries, ...more });

describe('retries-bounded', () => {
  it.each([
    ['three attempts', { flows: [{ from: 'api', to: 'table', retries: 2 }] }],
    ['the retries of a delivery', queued({}, {}, { retries: 10 })],
    ['the retries of a workflow', { components: [part('steps', 'workflow'), part('bank', 'external')], flows: [way('steps -> api', { retries: 6 }), way('api -> bank', { retries: 1 })] }],
    ['a client that repeats what may be repeated', { flows: [ask(2, { idempotent: true })] }],
    ['retries of neighbours that are no chain', { flows: [{ from: 'client', to: 'identity', retries: 2 }] }],
  ])('lets %s pass', (_what, fragment) => {
    expect(findingsOver(rule, fragment)).toEqual([]);
  });

  it('reports more on a request path, and only suggests fewer elsewhere', () => {
    const fragment = queued() as { components: object[]; flows: object[] };
    const flows = [...fragment.flows, { from: 'api', to: 'table', retries: 5 }, way('worker -> table', { retries: 3 })];
    expect(findingsOver(rule, { components: fragment.components, flows })).toEqual([
      'warning flows.3.retries: Too many retries of "Tasks table", found 5, maximum 2 (3 attempts)',
      'suggestion flows.6.retries: Too many retries of "Tasks table", found 3, maximum 2 (3 attempts)',
    ]);
  });

  it('only suggests fewer behind a gateway that only work in the background calls', () => {
    const { components, flows } = queued() as { components: object[]; flows: object[] };
    const inner = [part('inner', 'gateway'), part('ledger', 'compute')];
    expect(findingsOver(rule, { components: [...components, ...inner], flows: [...flows, way('worker -> inner'), way('inner -> ledger', { retries: 4 })] })).toEqual([
      'suggestion flows.7.retries: Too many retries of "ledger", found 4, maximum 2 (3 attempts)',
    ]);
  });

  it('reports retries at two layers with their product', () => {
    const bank = { components: [part('bank', 'external')], flows: [ask(2, { idempotent: true }), way('api -> bank', { retries: 1 })] };
    expect(findingsOver(rule, bank)).toEqual([
      'warning flows.1.retries: Expected retries in one layer, found 2 here and 1 from "Task API" to "bank": 3 × 2 = 6 attempts',
    ]);
  });

  it('only suggests it where the inner layer is a store', () => {
    expect(findingsOver(rule, { flows: [ask(1)] })).toEqual([
      'suggestion flows.1.retries: Expected retries in one layer, found 1 here and 2 from "Task API" to "Tasks table": 2 × 3 = 6 attempts',
    ]);
  });
});
