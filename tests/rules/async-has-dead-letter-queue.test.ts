import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'async-has-dead-letter-queue';
const alarms = (...metrics: string[]) => ({ observability: { alarms: metrics.map((metric) => ({ metric, threshold: 'above 0' })) } });
const lambda = (id: string, config = {}) => part(id, 'compute', 'AWS Lambda', { timeoutSeconds: 10, ...config });

describe('async-has-dead-letter-queue', () => {
  it('lets plans without anything async pass, whatever their alarms', () => {
    expect(findingsOver(rule, {})).toEqual([]);
  });

  it.each([true, 'failed-jobs'])('lets a queue with deadLetterQueue: %s and an alarm pass', (deadLetterQueue) => {
    expect(findingsOver(rule, queued({ deadLetterQueue }))).toEqual([]);
  });

  it('reports a queue without one, at its settings', () => {
    expect(findingsOver(rule, queued({ deadLetterQueue: undefined, maxReceives: undefined }))).toEqual([
      'error components.5.config: Missing "deadLetterQueue" of "queue"',
    ]);
  });

  it('reports a refusal at its field', () => {
    expect(findingsOver(rule, queued({ deadLetterQueue: false }))).toEqual([
      'error components.5.config.deadLetterQueue: Expected a dead-letter queue for "queue", found false',
    ]);
  });

  it.each([{ maxReceives: 5 }, {}])('is mild where the plan shows in another way that failures are kept: %o', (config) => {
    const role = 'maxReceives' in config ? 'Holds jobs.' : 'Holds jobs, with a dead-letter queue behind it.';
    const found = findingsOver(rule, { components: [{ ...part('queue', 'queue', 'Amazon SQS', config), role }], flows: [way('api ~> queue')] });
    expect(found.map((finding) => finding.split(' ')[0])).toEqual(['maxReceives' in config ? 'warning' : 'suggestion']);
  });

  it('knows a dead-letter queue that is a component, and asks nothing of it', () => {
    const parts = [part('queue', 'queue', 'Amazon SQS'), part('leftovers', 'queue', 'Amazon SQS')];
    const flows = [way('api ~> queue'), way('queue ~> leftovers')];
    expect(findingsOver(rule, { components: parts, flows, ...alarms('leftovers waiting') })).toEqual([]);
  });

  it('reports alarms of which none watches the dead-letter queue', () => {
    expect(findingsOver(rule, { ...queued(), ...alarms('age of the oldest message') })).toEqual([
      'warning observability.alarms: Missing an alarm on the dead-letter queue',
    ]);
  });

  it('reports a plan without alarms at the setting that calls for one', () => {
    expect(findingsOver(rule, { ...queued(), observability: null })).toEqual([
      'warning components.5.config.deadLetterQueue: Missing an alarm on the dead-letter queue',
    ]);
  });

  it.each(['DLQ depth', 'Failed jobs', 'redrive needed', 'messages on worker-failures'])('takes "%s" for such an alarm', (metric) => {
    expect(findingsOver(rule, { ...queued({ deadLetterQueue: 'worker-failures' }), ...alarms(metric) })).toEqual([]);
  });

  it('reports topics, streams of tables and functions that hand over to a function directly, each once', () => {
    expect(
      findingsOver(rule, {
        components: [part('news', 'topic', 'Amazon SNS'), lambda('mailer'), lambda('indexer'), lambda('reporter')],
        flows: [way('api ~> news'), way('news ~> mailer'), way('news ~> indexer'), way('table ~> indexer'), way('api ~> reporter')],
      }),
    ).toEqual([
      'warning components.4: Missing "deadLetterQueue" of "Tasks table"',
      'warning components.5: Missing "deadLetterQueue" of "news"',
      'warning components.8.config: Missing "deadLetterQueue" of "reporter"',
    ]);
  });

  it('is content when the function keeps what fails, and leaves schedules, containers and topics before queues alone', () => {
    expect(
      findingsOver(rule, {
        ...queued(),
        components: [
          part('news', 'topic', 'Amazon SNS'), part('queue', 'queue', 'Amazon SQS', { deadLetterQueue: true }), lambda('mailer', { deadLetterQueue: true }),
          part('clock', 'scheduler', 'EventBridge Scheduler'), lambda('nightly'), part('box', 'compute', 'AWS Fargate'),
        ],
        flows: [way('api ~> news'), way('news ~> queue'), way('news ~> mailer'), way('clock ~> nightly'), way('table ~> box')],
      }),
    ).toEqual([]);
  });
});
