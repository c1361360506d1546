import type { PriceBook } from '../../facts/cost.ts';
import type { Component } from '../../facts/graph.ts';

/** A service with prices of its own, as technologies name it. */
interface BilledService {
  readonly name: string;
  readonly named: RegExp;
  /** Beginning of the names under which the price book lists it. */
  readonly billedAs: string;
}

// Only what is certainly billed by these prices: a name that isn't here passes.
const services: readonly BilledService[] = [
  { name: 'API Gateway', named: /\bAPI Gateway\b/i, billedAs: 'API Gateway' },
  { name: 'AppSync', named: /\bAppSync\b/i, billedAs: 'AppSync' },
  { name: 'Application Load Balancer', named: /\bALB\b|\bApplication Load Balancer\b/i, billedAs: 'Application Load Balancer' },
  { name: 'CloudFront', named: /\bCloudFront\b/i, billedAs: 'CloudFront' },
  { name: 'Cognito', named: /\bCognito\b/i, billedAs: 'Cognito' },
  { name: 'DynamoDB', named: /\bDynamo ?DB\b(?! Accelerator)/i, billedAs: 'DynamoDB' },
  { name: 'ElastiCache', named: /\bElastiCache\b/i, billedAs: 'ElastiCache' },
  { name: 'EventBridge', named: /\bEventBridge\b/i, billedAs: 'EventBridge' },
  { name: 'Fargate', named: /\bFargate\b/i, billedAs: 'Fargate' },
  { name: 'Kinesis', named: /\bKinesis\b(?!.*\b(?:Firehose|Analytics|Video)\b)/i, billedAs: 'Kinesis' },
  { name: 'Lambda', named: /\bLambdas?\b(?!@)/i, billedAs: 'Lambda' },
  { name: 'MongoDB Atlas', named: /\bAtlas\b/i, billedAs: 'MongoDB Atlas' },
  { name: 'RDS', named: /\bRDS\b/, billedAs: 'RDS' },
  { name: 'S3', named: /\bS3\b(?! Glacier)/i, billedAs: 'S3' },
  { name: 'SNS', named: /\bSNS\b/, billedAs: 'SNS' },
  { name: 'SQS', named: /\bSQS\b/, billedAs: 'SQS' },
  { name: 'Step Functions', named: /\bStep Functions?\b/i, billedAs: 'Step Functions' },
];

// A scheduler starts so little that it is free, and what others run is on their bill.
const unbilled = new Set<Component['kind']>(['client', 'external', 'scheduler']);

/** Services by which a component is billed, by its technology or, where that is not stated, its name. */
export function billedServices({ kind, technology, name }: Component): readonly BilledService[] {
  if (unbilled.has(kind)) return [];
  const text = technology ?? name;
  return services.filter(({ named }) => named.test(text));
}

/** Prices of a service, in the order of the book. */
export function pricesOf({ billedAs }: BilledService, prices: PriceBook): string[] {
  return [...prices.values()].filter(({ service }) => service.startsWith(billedAs)).map(({ id }) => id);
}
