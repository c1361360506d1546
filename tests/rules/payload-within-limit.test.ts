import { describe, expect, it } from 'vitest';
import { sizeText } from '../../src/plan/facts/size-text.ts';
import { findingsOver, part, way } from '../support/laid-over.ts';

const rule = 'payload-within-limit';
const sized = (kind: string, technology: string, payloadKb: number) => ({ components: [part('other', kind, technology)], flows: [way('api ~> other', { payloadKb })] });
const request = (payloadKb: number, invoke: number | null) => ({ flows: [{ from: 'client', to: 'gateway', payloadKb }, { from: 'gateway', to: 'api', payloadKb: invoke }] });
const lambdaLimit = '6 MB (hard limit of Lambda; "Invoke - AWS Lambda API", 2025-10)';
const gatewayLimit = '10 MB (hard limit of API Gateway; "Quotas for configuring and running an HTTP API", 2025)';

describe('payload-within-limit', () => {
  it.each([
    ['queue', 'Amazon SQS', 1024],
    ['queue', 'RabbitMQ', 5000],
    ['topic', 'Amazon SNS', 256],
    ['stream', 'Kinesis Data Streams', 1024],
    ['workflow', 'AWS Step Functions', 256],
    ['storage', 'Amazon S3', 500_000],
    ['compute', 'AWS Lambda', 1024],
  ])('lets a %s of %s take %i KB', (kind, technology, size) => {
    expect(findingsOver(rule, sized(kind, technology, size))).toEqual([]);
  });

  it.each([
    ['queue', 'Amazon SQS', 1100, 'error', '1 MB (hard limit of SQS;'],
    ['bus', 'Amazon EventBridge', 1100, 'error', '1 MB (hard limit of EventBridge;'],
    ['topic', 'Amazon SNS', 300, 'warning', '256 KB (setting of SNS; "Publishing large messages with Amazon SNS", 2026-11-23)'],
    ['topic', 'Amazon SNS', 1100, 'error', '1 MB (hard limit of SNS;'],
    ['stream', 'Kinesis Data Streams', 2000, 'warning', '1 MB (setting of Kinesis Data Streams;'],
    ['workflow', 'AWS Step Functions', 300, 'error', '256 KB (hard limit of Step Functions;'],
    ['compute', 'AWS Lambda', 2000, 'error', '1 MB (hard limit of Lambda;'],
  ])('reports a %s of %s that gets %i KB', (kind, technology, size, severity, limit) => {
    const found = findingsOver(rule, sized(kind, technology, size));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${severity} flows.4.payloadKb: Expected at most ${limit}`);
    expect(found[0]).toContain(`from "Task API" to "other", found ${sizeText(size)}`);
  });

  it('reports what a gateway does not take where it enters, and not again on its way', () => {
    expect(findingsOver(rule, request(20_000, 20_000))).toEqual([`error flows.1.payloadKb: Expected at most ${gatewayLimit} from "Client (Web/Mobile)" to "API Gateway", found 19.5 MB`]);
  });

  it('looks through the gateway at the function behind it', () => {
    expect(findingsOver(rule, request(8000, null))).toEqual([`error flows.1.payloadKb: Expected at most ${lambdaLimit} from "Client (Web/Mobile)" to "API Gateway", found 7.81 MB`]);
    expect(findingsOver(rule, request(8000, 7000))).toEqual([`error flows.2.payloadKb: Expected at most ${lambdaLimit} from "API Gateway" to "Task API", found 6.84 MB`]);
  });

  it('knows WebSocket messages by the protocol', () => {
    const components = [{ id: 'gateway', technology: 'Amazon API Gateway' }];
    expect(findingsOver(rule, { components, flows: [{ from: 'client', to: 'gateway', protocol: 'WebSocket', payloadKb: 200 }] })[0]).toContain('Expected at most 128 KB (hard limit of API Gateway WebSocket APIs;');
  });
});

describe('payload-within-limit, uploads', () => {
  const upload = (largestUploadMb: number) => ({ context: { traits: { largestUploadMb } } });
  const path = 'context.traits.largestUploadMb: Expected a way for uploads of 20 MB that bypasses the function behind the gateway';
  const bucket = part('bucket', 'storage', 'Amazon S3');

  it.each([
    ['a small file', upload(5)],
    ['an upload of the client to a storage', { ...upload(20), components: [bucket], flows: [way('client -> bucket')] }],
    ['a signed upload that the plan tells of', { ...upload(20), components: [{ ...bucket, role: 'Takes presigned uploads.' }], flows: [way('api -> bucket')] }],
    ['a container, which has no such limit', { ...upload(20), components: [{ id: 'api', technology: 'AWS Fargate' }, bucket], flows: [way('api -> bucket')] }],
  ])('lets %s pass', (_what, fragment) => {
    expect(findingsOver(rule, fragment)).toEqual([]);
  });

  it('reports a large file that can only come through the function', () => {
    expect(findingsOver(rule, upload(20))).toEqual([`error ${path}, which takes ${lambdaLimit}, found none`]);
  });

  it('warns where there is a storage that no client reaches', () => {
    expect(findingsOver(rule, { ...upload(20), components: [bucket], flows: [way('api -> bucket')] })).toEqual([`warning ${path}, which takes ${lambdaLimit}, found none`]);
  });
});
