import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { deriveAsyncWork, type AsyncChannel, type AsyncDelivery } from '../../src/plan/facts/async-work.ts';
import { channelSentence } from '../../src/plan/facts/channel-sentence.ts';
import type { ArchitecturePlan } from '../../src/plan/schema/plan.ts';
import { withConfigs, type FlowSketch } from './architectures.ts';
import { taskApi } from './contract-plans.ts';

type Config = NonNullable<ArchitecturePlan['components'][number]['config']>;

const channelsOf = (...parts: Parameters<typeof withConfigs>) => deriveAsyncWork(withConfigs(...parts))?.channels;
const bodyOf = (...parts: Parameters<typeof withConfigs>) => deriveAsyncWork(withConfigs(...parts))?.diagram.split('\n').slice(3).map((line) => line.trim());
const unstated = { batchSize: null, maxReceives: null, failed: null };

describe('asynchronous work', () => {
  it('is absent without queue, topic, bus and stream', () => {
    expect(deriveAsyncWork(taskApi)).toBeUndefined();
    expect(deriveAsyncWork(withConfigs(['a', 'b'], [['a ~> b']]))).toBeUndefined();
  });

  it('is the circuit of each channel: what sends, what gets, and what becomes of failures', () => {
    const components = ['api', 'jobs:queue', 'worker', 'done:topic', 'mailer', 'audit:stream'];
    const flows: FlowSketch[] = [['api ~> jobs'], ['jobs ~> worker'], ['worker ~> done'], ['done ~> mailer'], ['done ~> audit']];
    const configs = { jobs: { visibilitySeconds: 180, maxReceives: 5, deadLetterQueue: true }, worker: { batchSize: 10 } };
    expect(channelsOf(components, flows, configs)).toEqual<AsyncChannel[]>([
      { name: 'JOBS', kind: 'queue', producers: ['API'], visibilitySeconds: 180, deliveries: [{ consumers: ['WORKER'], batchSize: 10, maxReceives: 5, failed: 'a dead-letter queue' }] },
      { name: 'DONE', kind: 'topic', producers: ['WORKER'], visibilitySeconds: null, deliveries: [{ consumers: ['MAILER', 'AUDIT'], ...unstated }] },
      { name: 'AUDIT', kind: 'stream', producers: ['DONE'], visibilitySeconds: null, deliveries: [{ consumers: [], ...unstated }] },
    ]);
  });

  it.each<[string, FlowSketch]>([
    ['from the queue', ['q ~> w']],
    ['from the queue, whatever its mode', ['q -> w']],
    ['as the consumer’s question', ['w ~> q', { protocol: 'SQS polling' }]],
    ['as the consumer’s call', ['w -> q', { label: 'receive messages' }]],
  ])('knows the consumer where the arrow is drawn %s', (_, flow) => {
    expect(channelsOf(['a', 'q:queue', 'w'], [['a ~> q'], flow])).toMatchObject([{ producers: ['A'], deliveries: [{ consumers: ['W'] }] }]);
  });

  it('names each end once', () => {
    expect(channelsOf(['a', 'q:queue', 'w'], [['a ~> q', { label: 'x' }], ['a ~> q', { label: 'y' }], ['q ~> w', { label: 'x' }], ['q ~> w', { label: 'y' }]])).toMatchObject([
      { producers: ['A'], deliveries: [{ consumers: ['W'] }] },
    ]);
  });

  it.each<[string, Config, Config, string | null]>([
    ['yes', { deadLetterQueue: true }, {}, 'a dead-letter queue'],
    ['a name', { deadLetterQueue: 'jobs-dlq' }, {}, 'jobs-dlq'],
    ['the id of a component', { deadLetterQueue: 'failed' }, {}, 'FAILED'],
    ['the name of a component', { deadLetterQueue: 'FAILED' }, {}, 'FAILED'],
    ['no', { deadLetterQueue: false }, {}, 'lost'],
    ['no in words', { deadLetterQueue: 'none' }, {}, 'lost'],
    ['nothing and its consumer something, which is for other sources', {}, { deadLetterQueue: true }, null],
    ['nothing', {}, {}, null],
  ])('says where failed messages go when the queue says %s', (_, jobs, worker, failed) => {
    expect(channelsOf(['jobs:queue', 'worker', 'failed:queue'], [['jobs ~> worker']], { jobs, worker })?.[0]).toMatchObject({ name: 'JOBS', deliveries: [{ failed }] });
  });

  it.each<[string, FlowSketch[], Config, Config, string | null]>([
    ['its consumer keeps them', [], {}, { deadLetterQueue: true }, 'a dead-letter queue'],
    ['its consumer names a component', [], {}, { deadLetterQueue: 'failed' }, 'FAILED'],
    ['its consumer is drawn with a queue for them', [['mailer ~> failed-dlq']], {}, {}, 'FAILED-DLQ'],
    ['only its consumer keeps them', [], { deadLetterQueue: false }, { deadLetterQueue: true }, 'a dead-letter queue'],
    ['it keeps them and its consumer does not', [], { deadLetterQueue: 'undelivered' }, { deadLetterQueue: false }, 'undelivered'],
    ['its consumer loses them', [], {}, { deadLetterQueue: false }, 'lost'],
  ])('says where failed messages of a topic go when %s', (_, flows, news, mailer, failed) => {
    const components = ['news:topic', 'mailer', 'failed:queue', 'failed-dlq:queue'];
    expect(channelsOf(components, [['news ~> mailer'], ...flows], { news, mailer })).toMatchObject([{ name: 'NEWS', deliveries: [{ failed }] }]);
  });

  it('gives each consumer of a stream its own batch, deliveries and place of failures', () => {
    const configs = { hose: { deadLetterQueue: 'errors' }, watch: { batchSize: 200, maxReceives: 3, deadLetterQueue: 'watch-failures' } };
    const parts: Parameters<typeof withConfigs> = [['s:stream', 'hose', 'watch', 'log', 'q:queue'], [['s ~> hose', { label: 'a' }], ['s ~> watch', { label: 'b' }], ['s ~> log', { label: 'c' }], ['s ~> q', { label: 'd' }]], { ...configs, q: { batchSize: 7 } }];
    expect(channelsOf(...parts)?.[0]?.deliveries).toEqual<AsyncDelivery[]>([
      { consumers: ['HOSE'], batchSize: null, maxReceives: null, failed: 'errors' },
      { consumers: ['WATCH'], batchSize: 200, maxReceives: 3, failed: 'watch-failures' },
      { consumers: ['LOG', 'Q'], ...unstated },
    ]);
    expect(bodyOf(...parts)?.filter((line) => line.includes('#119;hat failed') || line.includes('#97;fter'))).toEqual(['n2 -.->|"#119;hat failed"| n6', 'n3 -.->|"#97;fter 3 deliveries"| n7']);
  });

  it('names both places where a topic and its consumer keep what fails', () => {
    expect(channelsOf(['t:topic', 'w'], [['t ~> w']], { t: { deadLetterQueue: 'undelivered' }, w: { deadLetterQueue: 'failed' } })).toMatchObject([{ deliveries: [{ failed: 'failed and undelivered' }] }]);
  });

  it('takes a queue that failures end in for no channel of its own, unless something reads it', () => {
    const components = ['jobs:queue', 'worker', 'failed:queue'];
    const flows: FlowSketch[] = [['jobs ~> worker'], ['jobs ~> failed']];
    expect(channelsOf(components, flows)).toMatchObject([{ name: 'JOBS', deliveries: [{ consumers: ['WORKER'], failed: 'FAILED' }] }]);
    expect(channelsOf([...components, 'redrive'], [...flows, ['failed ~> redrive']])).toMatchObject([{ name: 'JOBS', deliveries: [{ failed: 'FAILED' }] }, { name: 'FAILED', deliveries: [{ consumers: ['REDRIVE'] }] }]);
  });
});

describe('the drawing of asynchronous work', () => {
  it('bears visibility, batches and deliveries', () => {
    const flows: FlowSketch[] = [['api ~> jobs', { label: 'go' }], ['jobs ~> worker', { label: 'job' }]];
    const configs = { jobs: { visibilitySeconds: 180, maxReceives: 5, deadLetterQueue: true, batchSize: 10 } };
    expect(deriveAsyncWork(withConfigs(['api', 'jobs:queue', 'worker'], flows, configs))?.diagram).toBe(`flowchart LR
  accTitle: Asynchronous work
  accDescr: #65;PI sends to JOBS#59; it hands messages to WORKER#44; up to 10 at once#59; a received message is hidden for 180 s#59; what failed after 5 deliveries goes to a dead#45;letter queue#46;
  n1["#65;PI"]
  n2[["#74;OBS<br>#49;80 s hidden"]]
  n3["#87;ORKER"]
  n4[["#68;ead#45;letter queue"]]
  n1 -.->|"#103;o"| n2
  n2 -.->|"#106;ob<br>#117;p to 10 at once"| n3
  n2 -.->|"#97;fter 5 deliveries"| n4`);
  });

  it('draws a flow from channel to channel once, and each box once, with all that is in it', () => {
    const configs = { q: { visibilitySeconds: 60, deadLetterQueue: 'lost-ones' }, p: { deadLetterQueue: 'lost-ones' } };
    expect(bodyOf(['a', 't:topic', 'q:queue', 'p:queue'], [['a ~> t', { label: 'x' }], ['t ~> q', { label: 'x' }], ['t ~> p', { label: 'x' }]], configs)).toEqual([
      'n1["#65;"]', 'n2[["#84;"]]', 'n3[["#81;<br>#54;0 s hidden"]]', 'n4[["#80;"]]', 'n5[["#108;ost#45;ones"]]',
      'n1 -.->|"#120;"| n2', 'n2 -.->|"#120;"| n3', 'n2 -.->|"#120;"| n4', 'n3 -.->|"#119;hat failed"| n5', 'n4 -.->|"#119;hat failed"| n5',
    ]);
  });

  it.each(['end', '"x"]', 'a|b', '<script>', '%% x', 'click n1', '→'])('holds the name and label "%s" as text', (text) => {
    const sketch = withConfigs(['a', 'q:queue'], [['a ~> q', { label: text }]], { q: { deadLetterQueue: text } });
    const diagram = deriveAsyncWork({ ...sketch, components: sketch.components.map((one) => ({ ...one, name: text })) })?.diagram ?? '';
    expect(diagram.split('\n').slice(3).filter((line) => !/^ {2}n\d(?:\[+"(?:#\d+;|[A-Za-z0-9 ]|→)+"\]+| -\.->\|"(?:#\d+;|[A-Za-z0-9 ]|→)+"\| n\d)$/.test(line))).toEqual([]);
    expect(parseDiagram(diagram).kind).toBe('flowchart');
  });
});

describe('a channel in words', () => {
  const delivery: AsyncDelivery = { consumers: ['Worker'], ...unstated };
  const channel: AsyncChannel = { name: 'Jobs', kind: 'queue', producers: ['API'], visibilitySeconds: null, deliveries: [delivery] };

  it.each<[Partial<AsyncChannel>, string]>([
    [{}, 'API sends to Jobs; it hands messages to Worker.'],
    [{ producers: [], deliveries: [{ ...delivery, consumers: [] }] }, 'Jobs.'],
    [{ producers: ['API', 'Clock'], deliveries: [{ ...delivery, consumers: ['A', 'B'], batchSize: 1 }] }, 'API and Clock send to Jobs; it hands messages to A and B, one at a time.'],
    [{ visibilitySeconds: 1800, deliveries: [{ ...delivery, maxReceives: 1, failed: 'Failed' }] }, 'API sends to Jobs; it hands messages to Worker; a received message is hidden for 30 minutes; what failed after 1 delivery goes to Failed.'],
    [{ deliveries: [{ ...delivery, failed: 'lost' }] }, 'API sends to Jobs; it hands messages to Worker; what failed is lost.'],
    [
      { deliveries: [{ ...delivery, failed: 'Failed' }, { ...delivery, consumers: ['B'], batchSize: 200, maxReceives: 3, failed: 'lost' }] },
      'API sends to Jobs; it hands messages to Worker, and what failed goes to Failed; it hands messages to B, up to 200 at once, and what failed after 3 deliveries is lost.',
    ],
  ])('%j reads "%s"', (more, sentence) => {
    expect(channelSentence({ ...channel, ...more })).toBe(sentence);
  });
});
