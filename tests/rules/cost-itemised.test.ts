import { describe, expect, it } from 'vitest';
import { billedServices } from '../../src/plan/rules/shared/billed-services.ts';
import { library } from '../support/library.ts';
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

  const beside = (part: object) => [['components', 5], { id: 'extra', name: 'Extra', kind: 'external', role: 'Helps.', ...part }] as const;

  it.each([
    ['SES', { name: 'Mail', technology: 'Amazon SES' }],
    ['SES', { name: 'Amazon Simple Email Service (SES)' }],
    ['Secrets Manager', { name: 'AWS Secrets Manager' }],
    ['KMS', { name: 'Keys', technology: 'AWS KMS' }],
    ['WAF', { name: 'Firewall', kind: 'gateway', technology: 'AWS WAF' }],
    ['NAT gateway', { name: 'NAT gateway', kind: 'gateway' }],
    ['RDS', { name: 'Pool', kind: 'database', technology: 'Amazon RDS Proxy' }],
  ])('asks for %s too, which is in the book as all others', (service, part) => {
    expect(findingsOf(rule, 'architecture', beside(part))).toEqual([
      `components.5.${'technology' in part ? 'technology' : 'name'}: Missing a cost line for "${service}", which "${part.name}" uses`,
    ]);
  });

  it('is content with a line of any part of the service', () => {
    const line = [['cost', 'lines', 7], { price: 'secrets', fixed: 1 }] as const;
    expect(findingsOf(rule, 'architecture', beside({ name: 'AWS Secrets Manager' }), line)).toEqual([]);
  });

  it.each([
    ['what others run', { name: 'Stripe' }],
    ['the queue of a partner', { name: 'Orders of the partner', technology: 'Amazon SQS' }],
    ['what is free', { name: 'AWS Systems Manager Parameter Store' }],
    ['a scheduler', { kind: 'scheduler', technology: 'EventBridge Scheduler' }],
  ])('asks for no line for %s', (_what, part) => {
    expect(findingsOf(rule, 'architecture', beside(part))).toEqual([]);
  });

  it('finds each service that costs something by its own name', () => {
    const paid = new Set([...library.prices.values()].filter(({ usd }) => usd > 0).map(({ service }) => service));
    expect(paid.size).toBeGreaterThan(25);
    for (const service of paid) {
      expect(billedServices({ id: 'x', name: service, kind: 'storage', role: 'Works.' }, library.prices).flatMap(({ billedAs }) => [...billedAs])).toContain(service);
    }
  });

  it.each(['OpenSearch', 'Kinesis Data Firehose', 'Aurora PostgreSQL', 'Lambda@Edge'])('lets %s pass, which the book has no price for', (technology) => {
    expect(findingsOf(rule, 'architecture', [['components', 4, 'technology'], technology])).toEqual([]);
  });
});
