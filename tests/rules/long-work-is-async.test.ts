import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'long-work-is-async';
const longest = (longestTaskSeconds: number) => ({ context: { traits: { longestTaskSeconds } } });
const lambdaLimit = '900 s (hard limit of Lambda; "Lambda quotas", 2026)';

describe('long-work-is-async', () => {
  it.each([1, 10])('lets a task of %i s inside the request pass', (seconds) => {
    expect(findingsOver(rule, longest(seconds))).toEqual([]);
  });

  it('reports work that no gateway waits for and nothing does behind it', () => {
    expect(findingsOver(rule, longest(120))).toEqual([
      'error context.traits.longestTaskSeconds: Expected the longest task to end within 30 s (hard limit of API Gateway HTTP APIs; "Quotas for configuring and running an HTTP API", 2025), for which "API Gateway" waits, or to run behind a queue or workflow, found 120 s and neither',
    ]);
  });

  it.each([
    ['a queue', queued()],
    ['a schedule', { components: [part('clock', 'scheduler'), part('job', 'compute', 'AWS Fargate')], flows: [way('clock -> job')] }],
    ['a workflow', { components: [part('steps', 'workflow')], flows: [way('api -> steps')] }],
    ['a load balancer, of which no limit is known', { components: [{ id: 'gateway', technology: 'Application Load Balancer', config: { timeoutSeconds: null } }, { id: 'api', technology: 'AWS Fargate' }] }],
  ])('lets it pass with %s', (_what, fragment) => {
    expect(findingsOver(rule, { ...fragment, ...longest(50) })).toEqual([]);
  });

  it('reports a task that no function may run for so long', () => {
    expect(findingsOver(rule, { ...queued(), ...longest(300) })).toEqual([
      'warning context.traits.longestTaskSeconds: Expected a function that may run for the longest task, 300 s, found timeouts of at most 60 s',
    ]);
  });

  it('reports functions and tasks beyond what Lambda allows', () => {
    expect(findingsOver(rule, { ...queued({}, { timeoutSeconds: 1200 }), ...longest(1200) })).toEqual([
      `error context.traits.longestTaskSeconds: Expected a workflow or a container for a task of 1200 s, found only functions, which run for at most ${lambdaLimit}`,
      `error components.6.config.timeoutSeconds: Expected at most ${lambdaLimit}, found 1200 s for "worker"`,
    ]);
  });
});
