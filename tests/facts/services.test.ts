import { describe, expect, it } from 'vitest';
import { serviceOf } from '../../src/plan/facts/services.ts';

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
