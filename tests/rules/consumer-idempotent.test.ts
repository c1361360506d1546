import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'consumer-idempotent';
const missing = (index: number, from: string, to: string, severity = 'warning') =>
  `${severity} flows.${index}: Missing "idempotent" for what "${from}" delivers to "${to}", at least once`;

describe('consumer-idempotent', () => {
  it('asks nothing of calls, of sending, or of a delivery that says so', () => {
    expect(findingsOver(rule, queued())).toEqual([]);
  });

  it('reports a delivery that does not say, at the flow', () => {
    expect(findingsOver(rule, queued({}, {}, { idempotent: undefined }))).toEqual([missing(5, 'queue', 'worker')]);
  });

  it('reports one that says no, as an error at the field', () => {
    expect(findingsOver(rule, queued({}, {}, { idempotent: false }))).toEqual([
      'error flows.5.idempotent: Expected what "queue" delivers to "worker", at least once, to be idempotent, found false',
    ]);
  });

  it('is mild where the plan says it in words', () => {
    const failures = [{ when: 'A message arrives twice', handling: 'The second one changes nothing.' }];
    expect(findingsOver(rule, { ...queued({}, {}, { idempotent: undefined }), failures })).toEqual([missing(5, 'queue', 'worker', 'suggestion')]);
  });

  it('finds the delivery where the arrow starts at the consumer, and whatever its mode says', () => {
    const parts = { components: [part('queue', 'queue', 'Amazon SQS'), part('worker', 'compute', 'AWS Fargate'), part('other', 'compute', 'AWS Fargate')] };
    expect(findingsOver(rule, { ...parts, flows: [way('api ~> queue'), way('worker -> queue', { label: 'polls jobs' }), way('queue -> other')] })).toEqual([
      missing(5, 'queue', 'worker'),
      missing(6, 'queue', 'other'),
    ]);
  });

  it('finds streams of tables, events of buckets and functions that start functions, but no schedule, no redrive and no push', () => {
    const parts = [part('bucket', 'storage'), part('job', 'compute', 'AWS Lambda'), part('clock', 'scheduler'), part('dlq', 'queue'), part('mail', 'external')];
    const flows = [way('table ~> job'), way('bucket ~> job'), way('api ~> job'), way('clock ~> job'), way('dlq ~> job'), way('job ~> mail'), way('api ~> client')];
    expect(findingsOver(rule, { components: parts, flows })).toEqual([missing(4, 'Tasks table', 'job'), missing(5, 'bucket', 'job'), missing(6, 'Task API', 'job')]);
  });
});
