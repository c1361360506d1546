import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'cost-itemised';
const without = (...indexes: readonly number[]) => indexes.map((index) => [['cost', 'lines', index], undefined] as const);

describe('cost-itemised', () => {
  it('lets the contract plan pass', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
  });

  it('reports a plan without cost', () => {
    expect(findingsOf(rule, 'architecture', [['cost'], undefined])).toEqual(['cost: Missing "cost", so nobody knows whether the budget is kept']);
  });

  it('leaves a superseded plan alone', () => {
    expect(findingsOf(rule, 'architecture', [['cost'], undefined], [['status'], 'superseded'])).toEqual([]);
  });

  it('names each service without a line, at its component', () => {
    expect(findingsOf(rule, 'architecture', ...without(5, 4, 3))).toEqual([
      'components.2.technology: Missing a cost line for "Cognito", which "Cognito" uses',
      'components.4.technology: Missing a cost line for "DynamoDB", which "Tasks table" uses',
    ]);
  });

  it('asks for one line of a service, not for each', () => {
    expect(findingsOf(rule, 'architecture', ...without(4))).toEqual([]);
  });

  it.each(['OpenSearch', 'Kinesis Data Firehose', 'Aurora PostgreSQL', 'Lambda@Edge'])('lets %s pass, which the book has no price for', (technology) => {
    expect(findingsOf(rule, 'architecture', [['components', 4, 'technology'], technology])).toEqual([]);
  });
});
