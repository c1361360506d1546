import { describe, expect, it } from 'vitest';
import { findingsOver, part, queued, way } from '../support/laid-over.ts';

const rule = 'flow-timeouts-nest';
const httpLimit = '30 s (hard limit of API Gateway HTTP APIs; "Quotas for configuring and running an HTTP API", 2025)';
const restLimit = '29 s (soft limit of API Gateway REST APIs; "API Gateway integration timeout limit increase beyond 29 seconds", 2024-06)';
const api = (timeoutSeconds: number, invoke: Record<string, unknown> = { timeoutSeconds: null }) => ({
  components: [{ id: 'api', config: { timeoutSeconds } }],
  flows: [{ from: 'gateway', to: 'api', ...invoke }],
});
const table = (flow: Record<string, unknown>) => ({ flows: [{ from: 'api', to: 'table', ...flow }] });

describe('flow-timeouts-nest, gateways', () => {
  it.each([1, 10, 30])('lets a function of %i s behind an HTTP API pass', (seconds) => {
    expect(findingsOver(rule, api(seconds, { timeoutSeconds: null, retries: 0 })).filter((text) => !text.includes('Tasks table'))).toEqual([]);
  });

  it('reports a function that outlasts its gateway at its own timeout, once', () => {
    expect(findingsOver(rule, api(60, { timeoutSeconds: 10 }))).toEqual([
      `error components.3.config.timeoutSeconds: Expected at most ${httpLimit}, for which "API Gateway" waits, found 60 s for "Task API"`,
    ]);
  });

  it('reports an invocation that the gateway cannot wait for', () => {
    expect(findingsOver(rule, api(10, { timeoutSeconds: 60 }))).toEqual([
      `error flows.2.timeoutSeconds: Expected at most ${httpLimit}, for which "API Gateway" waits, found 60 s for "Task API"`,
    ]);
  });

  it('reports an invocation that is given up before the function is', () => {
    expect(findingsOver(rule, api(10, { timeoutSeconds: 5 }))).toEqual(['error flows.2.timeoutSeconds: Expected at least the 10 s that "Task API" may take, found 5 s']);
  });

  it('measures by what the plan sets for the gateway', () => {
    expect(findingsOver(rule, { components: [{ id: 'gateway', config: { timeoutSeconds: 8 } }], flows: [{ from: 'gateway', to: 'api', timeoutSeconds: null }] })).toEqual([
      'error components.3.config.timeoutSeconds: Expected at most 8 s, for which "API Gateway" waits, found 10 s for "Task API"',
    ]);
  });

  it('reports a gateway that is asked to wait longer than it can', () => {
    expect(findingsOver(rule, { components: [{ id: 'gateway', config: { timeoutSeconds: 60 } }] })).toEqual([
      `error components.1.config.timeoutSeconds: Expected at most ${httpLimit}, found 60 s for "API Gateway"`,
    ]);
  });

  it('warns for a REST API, of which the quota can be raised, unless the plan knows that', () => {
    const rest = (technology: string) => findingsOver(rule, { components: [{ id: 'gateway', technology, config: { timeoutSeconds: 45 } }] });
    expect(rest('API Gateway REST API')).toEqual([`warning components.1.config.timeoutSeconds: Expected at most ${restLimit}, found 45 s for "API Gateway"`]);
    expect(rest('API Gateway REST API (Regional)')).toEqual([]);
  });

  it('knows no limit of a load balancer, and lets a streamed answer take its time', () => {
    expect(findingsOver(rule, { ...api(300), components: [{ id: 'gateway', technology: 'Application Load Balancer', config: { timeoutSeconds: null } }, { id: 'api', config: { timeoutSeconds: 300 } }] })).toEqual([]);
    expect(findingsOver(rule, api(120, { protocol: 'Lambda response streaming', timeoutSeconds: null }))).toEqual([]);
  });
});

describe('flow-timeouts-nest, calls', () => {
  it.each([
    [{ timeoutSeconds: 3, retries: 2 }, []],
    [{ timeoutSeconds: 9.9, retries: 0 }, []],
    [{ timeoutSeconds: null }, []],
    [{ timeoutSeconds: 5, retries: 1 }, ['warning flows.3.timeoutSeconds: Expected less than the 10 s of "Task API", found 5 s × 2 attempts = 10 s for "Tasks table"']],
    [{ timeoutSeconds: 4, retries: 2 }, ['error flows.3.timeoutSeconds: Expected less than the 10 s of "Task API", found 4 s × 3 attempts = 12 s for "Tasks table"']],
    [{ timeoutSeconds: 15, retries: 0 }, ['error flows.3.timeoutSeconds: Expected less than the 10 s of "Task API", found 15 s for "Tasks table"']],
  ])('counts the retries of %o', (flow, expected) => {
    expect(findingsOver(rule, table(flow))).toEqual(expected);
  });

  it('counts without the noise of binary fractions', () => {
    const config = { components: [{ id: 'api', config: { timeoutSeconds: 0.3 } }] };
    expect(findingsOver(rule, { ...config, ...table({ timeoutSeconds: 0.1, retries: 2 }) })).toEqual([
      'warning flows.3.timeoutSeconds: Expected less than the 0.3 s of "Task API", found 0.1 s × 3 attempts = 0.3 s for "Tasks table"',
    ]);
  });

  it('takes a flow to a client for an answer, whatever time it states', () => {
    expect(findingsOver(rule, { flows: [way('api -> client', { timeoutSeconds: 30 })] })).toEqual([]);
  });

  it('reports a client that gives up before the function behind its gateway', () => {
    expect(findingsOver(rule, { flows: [{ from: 'client', to: 'gateway', timeoutSeconds: 5 }] })).toEqual([
      'warning flows.1.timeoutSeconds: Expected at least the 10 s that "API Gateway" may take, found 5 s',
    ]);
  });

  it('compares functions that call each other, with and without a timeout of the flow', () => {
    const components = [part('prices', 'compute', 'AWS Lambda', { timeoutSeconds: 20 })];
    expect(findingsOver(rule, { components, flows: [way('api -> prices')] })).toEqual([
      'warning flows.4: Expected "prices" to answer within the 10 s of "Task API", found a timeout of 20 s',
    ]);
    expect(findingsOver(rule, { components, flows: [way('api -> prices', { timeoutSeconds: 3 })] })).toEqual([
      'warning flows.4.timeoutSeconds: Expected at least the 20 s that "prices" may take, found 3 s',
    ]);
  });

  it('does not take a delivery, a poll or a push to connections for a call', () => {
    const components = [part('box', 'compute', 'AWS Fargate', { timeoutSeconds: 15 }), part('sockets', 'gateway', 'API Gateway WebSocket API')];
    const flows = [way('box -> queue', { label: 'long polling', timeoutSeconds: 20 }), way('sockets -> api'), way('worker -> sockets', { timeoutSeconds: 1 })];
    const queue = queued({}, { timeoutSeconds: 900 }, { timeoutSeconds: 60 }) as { components: object[]; flows: object[] };
    expect(findingsOver(rule, { components: [...queue.components, ...components], flows: [...queue.flows, ...flows] })).toEqual([]);
  });

  it('suggests a look at calls that together take longer than their function, if one of them is slow by nature', () => {
    const call = { flows: [{ from: 'api', to: 'table', timeoutSeconds: 2, retries: 2 }, way('api -> bank', { timeoutSeconds: 5, retries: 0 })] };
    expect(findingsOver(rule, { components: [part('bank', 'external')], ...call })).toEqual([
      'suggestion components.3.config.timeoutSeconds: Expected time for the calls of "Task API" one after the other, 6 s + 5 s = 11 s, found 10 s',
    ]);
    expect(findingsOver(rule, { components: [part('bank', 'cache')], ...call })).toEqual([]);
  });
});

describe('flow-timeouts-nest, functions', () => {
  it('warns of the default of a function without a timeout, but not of a container', () => {
    expect(findingsOver(rule, { components: [part('a', 'compute', 'AWS Lambda', { memoryMb: 256 }), part('b', 'compute', 'Lambda'), part('c', 'compute', 'AWS Fargate')] })).toEqual([
      'warning components.5.config: Missing "timeoutSeconds" of "a", which is stopped after 3 s (setting of Lambda; "AWS agent toolkit: serverless", 2026-08-20) when nothing is set',
      'warning components.6: Missing "timeoutSeconds" of "b", which is stopped after 3 s (setting of Lambda; "AWS agent toolkit: serverless", 2026-08-20) when nothing is set',
    ]);
  });
});
