import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsOf } from '../../src/plan/facts/channels.ts';
import { isDeadLetterQueue, keepsFailures } from '../../src/plan/facts/dead-letters.ts';
import { deliveriesOf, isChannel } from '../../src/plan/facts/deliveries.ts';
import { graphOf, type Component } from '../../src/plan/facts/graph.ts';
import { backgroundPath, entryPoints, isCall, requestPath } from '../../src/plan/facts/request-path.ts';
import { architecture, withConfigs, type FlowSketch } from './architectures.ts';

const ids = (nodes: Iterable<{ component: Component }>) => [...nodes].map(({ component }) => component.id).sort();
const sketch = graphOf(
  architecture(
    ['web:client', 'edge:cdn', 'api:gateway', 'app', 'table:database', 'jobs:queue', 'lost:queue', 'worker', 'poller', 'clock:scheduler', 'night', 'bank:external', 'hook'],
    [
      ['web -> edge'], ['edge -> api'], ['api -> app'], ['app -> table'], ['app ~> jobs'], ['jobs -> worker'], ['jobs ~> lost'], ['poller -> jobs', { label: 'polls' }],
      ['worker -> table'], ['clock ~> night'], ['night -> bank'], ['bank -> hook'], ['table ~> night'],
    ],
  ),
);

describe('the graph of a plan', () => {
  it('is built once', () => {
    const plan = architecture(['a', 'b'], [['a -> b']]);
    expect(graphOf(plan)).toBe(graphOf(plan));
  });

  it('tells what is delivered from what is called, whichever way the arrow points', () => {
    expect(deliveriesOf(sketch).map(({ source, consumer }) => `${source.component.id} ${consumer.component.id}`)).toEqual(['jobs worker', 'jobs poller', 'table night']);
  });

  it('knows a dead-letter queue by what feeds it', () => {
    expect(ids(sketch.nodes.filter((node) => isDeadLetterQueue(node, sketch)))).toEqual(['lost']);
  });

  it('tells what a client waits for from what goes on alone', () => {
    expect(ids(requestPath(sketch))).toEqual(['api', 'app', 'edge', 'hook', 'table', 'web']);
    expect(ids(backgroundPath(sketch))).toEqual(['bank', 'hook', 'night', 'poller', 'table', 'worker']);
  });

  it('names the flows by which the outside comes in', () => {
    expect(entryPoints(sketch).map(({ flow }) => `${flow.from} ${flow.to}`)).toEqual(['web edge', 'bank hook']);
  });

  it.each<[string, readonly string[], readonly FlowSketch[], readonly string[]]>([
    ['a gateway that only work in the background calls', ['q:queue', 'w', 'g:gateway', 'a'], [['q -> w'], ['w -> g'], ['g -> a']], []],
    ['a gateway that clients call too', ['c:client', 'q:queue', 'w', 'g:gateway', 'a'], [['c -> g'], ['q -> w'], ['w -> g'], ['g -> a']], ['a', 'c', 'g']],
    ['a gateway behind a server whose clients are not drawn', ['s', 'g:gateway', 'a'], [['s -> g'], ['g -> a']], ['a', 'g']],
    ['a gateway that only a schedule calls', ['s:scheduler', 'g:gateway', 'a'], [['s -> g'], ['g -> a']], []],
  ])('asks of %s whether anybody waits behind it', (_, components, flows, expected) => {
    expect(ids(requestPath(graphOf(architecture(components, flows))))).toEqual(expected);
  });

  it.each<[string, readonly string[], FlowSketch]>([
    ['an answer drawn as a flow to the client', ['a', 'b:client'], ['a -> b']],
    ['a question for messages', ['a', 'b:queue'], ['a -> b', { label: 'receives jobs' }]],
    ['a subscription', ['a', 'b:topic'], ['a -> b', { label: 'subscribes' }]],
    ['a message to open connections', ['a', 'b:gateway'], ['a -> b', { protocol: 'WebSocket' }]],
    ['what a component does with itself', ['a'], ['a -> a']],
    ['what nobody waits for', ['a', 'b'], ['a ~> b']],
  ])('takes %s for no call', (_, components, flow) => {
    expect(graphOf(architecture(components, [flow])).edges.map(isCall)).toEqual([false]);
  });

  it.each<[string, string, boolean]>([
    ['queue', 'receiving', true],
    ['topic', 'subscribes', true],
    ['bus', 'consumes events', true],
    ['queue', 'Lambda event source', true],
    ['bus', 'event source', false],
    ['topic', 'publishes', false],
    ['database', 'receives', false],
  ])('reads an arrow to a %s named "%s" as a delivery: %s', (kind, label, isDelivery) => {
    expect(deliveriesOf(graphOf(architecture(['worker', `b:${kind}`], [['worker ~> b', { label }]])))).toHaveLength(isDelivery ? 1 : 0);
  });
});

describe('channels and deliveries', () => {
  it('name the same consumers, whatever the flows are', () => {
    const components = ['c:client', 'f', 'g', 's:workflow', 'q:queue', 'failed:queue', 't:topic', 'b:bus', 'r:stream', 'd:database'];
    const id = fc.constantFrom(...components.map((component) => component.split(':')[0] ?? ''));
    const flow = fc
      .record({ from: id, to: id, mode: fc.constantFrom('->', '~>'), label: fc.constantFrom('order', 'polls', 'subscribes', 'event source') })
      .map(({ from, to, mode, label }): FlowSketch => [`${from} ${mode} ${to}`, { label }]);
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 15 }), (flows) => {
        const graph = graphOf(architecture(components, flows));
        const delivered = deliveriesOf(graph).filter(({ source }) => isChannel(source)).map(({ source, consumer }) => `${source.component.id} ${consumer.component.id}`);
        const taken = channelsOf(graph).flatMap(({ component, consumers }) =>
          consumers.filter((end) => end.component.kind === 'compute' || end.component.kind === 'workflow').map((end) => `${component.id} ${end.component.id}`),
        );
        expect(taken.sort()).toEqual(delivered.sort());
      }),
    );
  });
});

describe('a dead-letter queue', () => {
  it.each<[string, Parameters<typeof withConfigs>, boolean]>([
    ['is one by its name', [['q:queue', 'jobs-dlq:queue'], [['q ~> jobs-dlq']]], true],
    ['is one that another component names', [['q:queue', 'rest:queue', 'w'], [['w ~> rest']], { q: { deadLetterQueue: 'rest' } }], true],
    ['is one that only queues feed', [['q:queue', 'rest:queue'], [['q ~> rest']]], true],
    ['is one that nothing feeds, where its name says so', [['failed:queue'], []], true],
    ['is not one by naming itself', [['rest:queue', 'w'], [['w ~> rest']], { rest: { deadLetterQueue: 'rest' } }], false],
    ['is not one that others feed', [['failed:queue', 'w'], [['w ~> failed']]], false],
  ])('%s', (_, parts, expected) => {
    const graph = graphOf(withConfigs(...parts));
    expect(graph.nodes.filter(({ component }) => component.kind === 'queue').some((node) => isDeadLetterQueue(node, graph))).toBe(expected);
  });

  it.each<[string, Parameters<typeof withConfigs>, boolean]>([
    ['a setting', [['q:queue'], [], { q: { deadLetterQueue: true } }], true],
    ['a name', [['q:queue'], [], { q: { deadLetterQueue: 'rest' } }], true],
    ['a drawn flow', [['q:queue', 'rest:queue'], [['q ~> rest']]], true],
    ['a drawn flow, whatever the setting says', [['q:queue', 'rest:queue'], [['q ~> rest']], { q: { deadLetterQueue: 'none' } }], true],
    ['a refusal', [['q:queue'], [], { q: { deadLetterQueue: false } }], false],
    ['a refusal in words', [['q:queue'], [], { q: { deadLetterQueue: 'None' } }], false],
    ['nothing', [['q:queue'], []], false],
  ])('keeps failures by %s: %#', (_, parts, expected) => {
    const graph = graphOf(withConfigs(...parts));
    expect(graph.nodes.slice(0, 1).map((node) => keepsFailures(node, graph))).toEqual([expected]);
  });
});
