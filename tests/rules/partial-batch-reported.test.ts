import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'partial-batch-reported';
const none = { batchSize: undefined, partialBatch: undefined };

describe('partial-batch-reported', () => {
  it.each([
    ['a batch that is reported in parts', queued()],
    ['batches of one', queued({}, { batchSize: 1, partialBatch: undefined })],
    ['a size that is not stated', queued({}, none)],
    ['settings at the queue', queued({ batchSize: 10, partialBatch: true }, none)],
  ])('lets %s pass', (_what, fragment) => {
    expect(findingsOver(rule, fragment)).toEqual([]);
  });

  it('lets a container pass, which deletes its messages itself', () => {
    const box = { components: [part('queue', 'queue', 'Amazon SQS'), part('box', 'compute', 'AWS Fargate', { batchSize: 10 })], flows: [way('api ~> queue'), way('queue ~> box')] };
    expect(findingsOver(rule, box)).toEqual([]);
  });

  it('reports a batch that is not, at its size', () => {
    expect(findingsOver(rule, queued({}, { batchSize: 10, partialBatch: undefined }))).toEqual([
      'warning components.6.config.batchSize: Missing "partialBatch" for the batches of 10 that "worker" takes',
    ]);
  });

  it('reports a refusal at its field, and each consumer once', () => {
    const fragment = queued({}, { batchSize: 10, partialBatch: false }) as { components: object[]; flows: object[] };
    const components = [...fragment.components, part('more', 'queue', 'Amazon SQS'), part('stream', 'stream', 'Kinesis'), part('reader', 'compute', 'AWS Lambda', { batchSize: 100 })];
    const flows = [...fragment.flows, way('more ~> worker'), way('stream ~> reader')];
    expect(findingsOver(rule, { components, flows })).toEqual([
      'warning components.6.config.partialBatch: Expected "partialBatch" for the batches of 10 that "worker" takes, found false',
      'warning components.9.config.batchSize: Missing "partialBatch" for the batches of 100 that "reader" takes',
    ]);
  });
});
