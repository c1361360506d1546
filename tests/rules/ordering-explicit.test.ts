import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'ordering-explicit';
const ordered = { context: { traits: { ordering: true } } };
const chain = (kind: string, technology?: string) => ({
  components: [part('news', kind, technology), part('worker', 'compute', 'AWS Lambda')],
  flows: [way('api ~> news'), way('news ~> worker')],
  ...ordered,
});
const message = (name: string) => `Expected something that keeps the order which "context.traits.ordering" asks for, found "${name}", which may deliver in another`;

describe('ordering-explicit', () => {
  it('lets a standard queue pass where no order is asked for', () => {
    expect(findingsOver(rule, queued())).toEqual([]);
    expect(findingsOver(rule, { ...queued(), context: { traits: { ordering: false } } })).toEqual([]);
  });

  it.each([
    ['queue', 'Amazon SQS FIFO queue'],
    ['topic', 'SNS FIFO topic'],
    ['stream', 'Kinesis Data Streams'],
    ['queue', 'RabbitMQ'],
    ['queue', undefined],
  ])('lets a %s of %s pass', (kind, technology) => {
    expect(findingsOver(rule, chain(kind, technology))).toEqual([]);
  });

  it('lets the stream of a table pass', () => {
    expect(findingsOver(rule, { ...queued(), flows: [way('api ~> queue'), way('queue ~> worker'), way('table ~> worker')], ...ordered })).toEqual([]);
  });

  it.each([['queue', 'Amazon SQS'], ['topic', 'Amazon SNS'], ['bus', 'Amazon EventBridge']])('reports a %s of %s', (kind, technology) => {
    expect(findingsOver(rule, chain(kind, technology))).toEqual([`warning components.5.technology: ${message('news')}`]);
  });

  it('reports the first of several once', () => {
    const two = { components: [part('SQS jobs', 'queue'), part('mails', 'queue', 'Amazon SQS')].map((component, index) => ({ ...component, id: `q${index}` })), flows: [way('api ~> q0'), way('api ~> q1')] };
    expect(findingsOver(rule, { ...two, ...ordered })).toEqual([`warning components.5: ${message('SQS jobs')}`]);
  });
});
