import { describe, expect, it } from 'vitest';
import { deliveriesOf, isDeadLetterQueue } from '../../src/plan/rules/shared/deliveries.ts';
import { graphOf, type Component } from '../../src/plan/rules/shared/graph.ts';
import { backgroundPath, entryPoints, requestPath } from '../../src/plan/rules/shared/request-path.ts';
import { serviceOf } from '../../src/plan/rules/shared/services.ts';
import { isSameWord, wordsOf } from '../../src/plan/rules/shared/words.ts';
import { architecture } from '../facts/architectures.ts';

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
});

describe('serviceOf', () => {
  it.each([
    ['compute', 'AWS Lambda (Node.js 24)', 'lambda'],
    ['compute', 'Lambda container image', 'lambda'],
    ['compute', 'ECS on Fargate', 'container'],
    ['compute', 'Express on a VM', undefined],
    ['gateway', 'Amazon API Gateway HTTP API', 'http-api'],
    ['gateway', 'API Gateway (REST)', 'rest-api'],
    ['gateway', 'API Gateway WebSocket API', 'websocket-api'],
    ['gateway', 'API Gateway: WebSocket and REST', 'api-gateway'],
    ['gateway', 'Application Load Balancer', undefined],
    ['queue', 'Amazon SQS FIFO', 'sqs'],
    ['queue', 'RabbitMQ', undefined],
    ['database', 'DynamoDB (NoSQL)', 'dynamodb'],
    ['database', 'MongoDB Atlas M10', 'mongodb'],
    ['database', 'Aurora PostgreSQL', 'relational'],
    ['storage', 'AWS Lambda', undefined],
  ] as const)('takes a %s of "%s" for %s', (kind, technology, service) => {
    expect(serviceOf({ id: 'a', name: 'A', kind, technology, role: 'Works.' })).toBe(service);
  });

  it('goes by the name or the runtime where no technology is stated', () => {
    expect(serviceOf({ id: 'a', name: 'Order Lambda', kind: 'compute', role: 'Works.' })).toBe('lambda');
    expect(serviceOf({ id: 'a', name: 'Orders', kind: 'compute', role: 'Works.', config: { runtime: 'nodejs24.x' } })).toBe('lambda');
    expect(serviceOf({ id: 'a', name: 'Orders', kind: 'compute', role: 'Works.', config: { runtime: 'node:24-alpine' } })).toBeUndefined();
  });
});

describe('words', () => {
  it('are split where people split them', () => {
    expect(wordsOf('Sends e-mail by the PaymentAPI, payment-api')).toEqual(['sends', 'email', 'by', 'the', 'payment', 'api', 'payment', 'api']);
  });

  it.each([['payment', 'payments', true], ['charge', 'charging', true], ['ses', 'ses', true], ['ses', 'session', false], ['map', 'maple', false], ['mail', 'email', false]])('%s and %s: %s', (a, b, same) => {
    expect(isSameWord(a, b)).toBe(same);
  });
});
