import { describe, expect, it } from 'vitest';
import { deriveSentences } from '../../src/plan/facts/sentences.ts';
import { architecture, type FlowSketch } from './architectures.ts';
import { taskApi } from './contract-plans.ts';

describe('the flows in words', () => {
  it('are these for the contract’s architecture', () => {
    expect(deriveSentences(taskApi)).toEqual([
      'Client (Web/Mobile) calls Cognito over HTTPS: sign in.',
      'Client (Web/Mobile) calls API Gateway over HTTPS: JSON requests (up to 20 KB).',
      'API Gateway calls Task API over Lambda proxy: invoke (up to 20 KB), waits up to 10 s.',
      'Task API calls Tasks table over AWS SDK: query and write, waits up to 2 s, 2 retries.',
    ]);
  });

  it.each<[FlowSketch, string]>([
    [['a -> b'], 'A calls B over HTTPS: a to b.'],
    [['a ~> b'], 'A sends to B over HTTPS: a to b, without waiting.'],
    [['a ~> q', { timeoutSeconds: 3, retries: 1 }], 'A sends to Q over HTTPS: a to q, without waiting for the work, handed over within 3 s, 1 retry.'],
    [['a ~> b', { timeoutSeconds: 3, retries: 1 }], 'A sends to B over HTTPS: a to b, without waiting, 1 retry.'],
    [['a -> b', { timeoutSeconds: 0.5, retries: 0 }], 'A calls B over HTTPS: a to b, waits up to 0.5 s.'],
    [['a -> b', { payloadKb: 10_240 }], 'A calls B over HTTPS: a to b (up to 10 MB).'],
    [['a -> b', { label: 'Done.' }], 'A calls B over HTTPS: Done.'],
  ])('%j reads "%s"', (flow, sentence) => {
    expect(deriveSentences(architecture(['a', 'b', 'q:queue'], [flow]))).toEqual([sentence]);
  });
});
