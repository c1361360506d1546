import type { Component } from './graph.ts';

/** A product whose behaviour and limits rules know. */
export type Service =
  | 'lambda' | 'container'
  | 'http-api' | 'rest-api' | 'websocket-api' | 'api-gateway'
  | 'sqs' | 'sns' | 'eventbridge' | 'kinesis' | 'dynamodb-stream' | 'step-functions'
  | 'dynamodb' | 'mongodb' | 'relational';

type Kind = Component['kind'];

// The first sign that fits wins: "DynamoDB (NoSQL)" is no relational database.
const signs: Partial<Record<Kind, readonly (readonly [RegExp, Service])[]>> = {
  compute: [
    [/\blambdas?\b/i, 'lambda'],
    [/\b(?:fargate|ecs|eks|ec2|kubernetes|k8s|containers?|docker|app ?runner|beanstalk|aws batch)\b/i, 'container'],
  ],
  gateway: [
    [/\bweb ?sockets?\b/i, 'websocket-api'],
    [/\bHTTP APIs?\b|\bAPI Gateway\W+HTTP\b/i, 'http-api'],
    [/\bREST APIs?\b|\bAPI Gateway\W+REST\b/i, 'rest-api'],
    [/\bAPI Gateway\b/i, 'api-gateway'],
  ],
  queue: [[/\bSQS\b/i, 'sqs']],
  topic: [[/\bSNS\b/i, 'sns']],
  bus: [[/\bEventBridge\b/i, 'eventbridge']],
  stream: [
    [/\bKinesis\b/i, 'kinesis'],
    [/\bDynamoDB\b/i, 'dynamodb-stream'],
  ],
  workflow: [[/\bStep Functions?\b/i, 'step-functions']],
  database: [
    [/\bDynamo ?DB\b/i, 'dynamodb'],
    [/\bMongo|\bAtlas\b|\bDocumentDB\b/i, 'mongodb'],
    [/\bRDS\b|\bAurora\b|\bPostgre|\bMySQL\b|\bMariaDB\b|\bSQL Server\b/i, 'relational'],
  ],
};

/** Runtimes as Lambda names them. */
const lambdaRuntime = /^(?:nodejs\d+\.x|python3\.\d+|java\d+|dotnet\d+|ruby3\.\d+|provided\.al\d+)$/;

const known = new WeakMap<Component, Service | 'unknown'>();

/**
 * The product that a component is, by its technology or, where that is not stated, its name.
 * Nothing where neither says: rules then stay silent.
 */
export function serviceOf(component: Component): Service | undefined {
  let service = known.get(component);
  if (service === undefined) {
    service = findService(component) ?? 'unknown';
    known.set(component, service);
  }
  return service === 'unknown' ? undefined : service;
}

function findService({ kind, technology, name, config }: Component): Service | undefined {
  const text = technology ?? name;
  const sign = signs[kind]?.find(([pattern]) => pattern.test(text))?.[1];
  if (sign !== undefined) {
    const both = sign === 'websocket-api' && /\bHTTP APIs?\b|\bREST\b/i.test(text);
    return both ? 'api-gateway' : sign;
  }
  return kind === 'compute' && config?.runtime !== undefined && lambdaRuntime.test(config.runtime) ? 'lambda' : undefined;
}

/** Whether a component is a FIFO queue or topic. */
export function isFifo({ technology, name }: Component): boolean {
  return /\bFIFO\b/i.test(`${name} ${technology ?? ''}`);
}

/** Whether an outside system is one of AWS, called by its SDK. */
export function isAws({ kind, name, technology = '' }: Component): boolean {
  return kind === 'external' && /\b(?:AWS|Amazon|SES|Secrets Manager|Parameter Store|SSM|KMS|Bedrock|Rekognition|Textract|CloudWatch)\b/.test(`${name} ${technology}`);
}
