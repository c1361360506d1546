import { describe, expect, it } from 'vitest';
import { findingsOver, part, way } from '../support/laid-over.ts';

const rule = 'vpc-costs-stated';
const inside = (id: string, technology = 'AWS Lambda') => part(id, 'compute', technology, { inVpc: true, timeoutSeconds: 10 });
const postgres = part('sql', 'database', 'RDS PostgreSQL');
const cost = (...prices: string[]) => ({ cost: { lines: prices.map((price) => ({ price, fixed: 730 })) } });
const boxed = (technology: string) => ({ components: [inside('box', technology), part('bank', 'external')], flows: [way('box -> bank')] });
const withSql = (...more: Record<string, unknown>[]) => ({ components: [inside('job'), postgres, ...more], flows: [way('job -> sql'), ...more.map(({ id }) => way(`job -> ${String(id)}`))] });

describe('vpc-costs-stated', () => {
  it.each([
    ['a function outside', {}],
    ['one that reaches a database only', withSql()],
    ['one that reaches S3 and DynamoDB, which have free endpoints', withSql(part('files', 'storage', 'Amazon S3'), part('items', 'database', 'DynamoDB'))],
    ['one with a NAT gateway', { ...withSql(part('bank', 'external')), ...cost('nat-hour') }],
    ['one with an interface endpoint', { ...withSql(part('queue', 'queue', 'Amazon SQS')), ...cost('vpce-interface') }],
    ['a container that reaches nothing outside', { components: [inside('box', 'AWS Fargate'), postgres], flows: [way('box -> sql')] }],
    ['a container with a NAT gateway', { ...boxed('AWS Fargate'), ...cost('nat-hour') }],
    ['a container with public addresses', { ...boxed('AWS Fargate'), ...cost('ipv4') }],
    ['a container that runs elsewhere', boxed('Docker on our own machines')],
    ['a container without an estimate', { ...boxed('AWS Fargate'), cost: null }],
    ['a plan without an estimate, which another rule reports', { ...withSql(part('bank', 'external')), cost: null }],
  ])('lets %s pass', (_what, fragment) => {
    expect(findingsOver(rule, fragment)).toEqual([]);
  });

  it('reports a function that is inside for nothing', () => {
    expect(findingsOver(rule, { components: [{ id: 'api', config: { inVpc: true } }] })).toEqual([
      'warning components.3.config.inVpc: Expected something private that "Task API" reaches, found none of its flows to lead to a database server, a cache or anything else in a VPC',
    ]);
  });

  it('reports a way out that the estimate lacks once, however many functions need it', () => {
    const components = [inside('sender'), inside('job'), postgres, part('bank', 'external'), part('queue', 'queue', 'Amazon SQS')];
    const flows = [way('sender -> sql'), way('sender ~> queue'), way('job -> sql')];
    expect(findingsOver(rule, { components, flows })).toEqual([
      'warning components.5.config.inVpc: Missing the cost of reaching "queue" from inside the VPC: an interface endpoint ("vpce-interface") or a NAT gateway ("nat-hour")',
    ]);
    expect(findingsOver(rule, { components, flows: [...flows, way('job -> bank')] })).toEqual([
      'warning components.6.config.inVpc: Missing the cost of reaching "bank" from inside the VPC: a NAT gateway ("nat-hour")',
    ]);
  });

  it('suggests what a container needs to reach the outside', () => {
    expect(findingsOver(rule, boxed('AWS Fargate'))).toEqual([
      'suggestion components.5.config.inVpc: Missing the cost of reaching "bank" from inside the VPC: a NAT gateway ("nat-hour") or public addresses ("ipv4")',
    ]);
  });

  it('reports each function that is inside for nothing', () => {
    expect(findingsOver(rule, { components: [inside('one'), inside('two')], flows: [way('one -> table'), way('two -> table')] }).map((text) => text.split(':')[0])).toEqual([
      'warning components.5.config.inVpc',
      'warning components.6.config.inVpc',
    ]);
  });

  it('takes no interface endpoint for a way to the internet', () => {
    expect(findingsOver(rule, { ...withSql(part('bank', 'external')), ...cost('vpce-interface') })).toHaveLength(1);
  });
});
