import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'queue-visibility';
const factor = '6 times (setting of Lambda with SQS; "Creating and configuring an SQS event source mapping", 2025)';
const standard = '30 s (setting of SQS; "ChangeMessageVisibility", 2026-11)';

describe('queue-visibility', () => {
  it.each([
    ['six times the timeout', queued()],
    ['more than that', queued({ visibilitySeconds: 3600 })],
    ['the default before a quick function', queued({ visibilitySeconds: undefined }, { timeoutSeconds: 5 })],
    ['a consumer without a timeout, which another rule reports', queued({ visibilitySeconds: 10 }, { timeoutSeconds: undefined })],
  ])('lets %s pass', (_what, fragment) => {
    expect(findingsOver(rule, fragment)).toEqual([]);
  });

  it('warns below six times', () => {
    expect(findingsOver(rule, queued({ visibilitySeconds: 120 }))).toEqual([
      `warning components.5.config.visibilitySeconds: Expected at least 360 s, 60 s of "worker" × ${factor}, found 120 s`,
    ]);
  });

  it('reports less than the timeout, which Lambda refuses', () => {
    expect(findingsOver(rule, queued({ visibilitySeconds: 30 }))).toEqual([
      `error components.5.config.visibilitySeconds: Expected at least 360 s, 60 s of "worker" × ${factor}, found 30 s; Lambda refuses a queue with less than the timeout of its function`,
    ]);
  });

  it('warns of the default', () => {
    expect(findingsOver(rule, queued({ visibilitySeconds: undefined }))).toEqual([
      `warning components.5.config: Missing "visibilitySeconds" of "queue": expected at least 360 s, 60 s of "worker" × ${factor}, and without a setting it is ${standard}`,
    ]);
  });

  it('reports more than SQS can', () => {
    expect(findingsOver(rule, queued({ visibilitySeconds: 50_000 }))).toEqual([
      'error components.5.config.visibilitySeconds: Expected at most 43,200 s (setting of SQS; "ChangeMessageVisibility", 2026-11), found 50000 s for "queue"',
    ]);
  });

  it('asks a container for its own timeout only, and goes by the slowest consumer', () => {
    const components = [part('queue', 'queue', 'Amazon SQS', { visibilitySeconds: 100 }), part('fast', 'compute', 'AWS Fargate', { timeoutSeconds: 50 }), part('slow', 'compute', 'AWS Fargate', { timeoutSeconds: 200 })];
    const flows = [way('api ~> queue'), way('queue ~> fast'), way('slow -> queue', { label: 'polls' })];
    expect(findingsOver(rule, { components, flows: flows.slice(0, 2) })).toEqual([]);
    expect(findingsOver(rule, { components, flows })).toEqual(['warning components.5.config.visibilitySeconds: Expected at least 200 s, the timeout of "slow", found 100 s']);
  });

  it('reports each queue, but no queue of another kind', () => {
    const queues = ['Amazon SQS', 'SQS FIFO', 'RabbitMQ'].map((technology, index) => part(`q${index}`, 'queue', technology));
    const flows = [0, 1, 2].map((index) => way(`q${index} ~> worker`));
    expect(findingsOver(rule, { components: [part('worker', 'compute', 'AWS Lambda', { timeoutSeconds: 10 }), ...queues], flows }).map((finding) => finding.split(':')[0])).toEqual(['warning components.6', 'warning components.7']);
  });
});
