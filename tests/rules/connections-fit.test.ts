import { describe, expect, it } from 'vitest';
import { findingsOver, part, way } from '../support/laid-over.ts';

const rule = 'connections-fit';
type Config = Record<string, unknown>;
const plan = (technology: string, own: Config, caller: Config, callerTechnology = 'AWS Lambda') => ({
  components: [part('store', 'database', technology, own), part('job', 'compute', callerTechnology, { timeoutSeconds: 10, ...caller })],
  flows: [way('job -> store', { timeoutSeconds: 2 })],
});

describe('connections-fit', () => {
  it('lets the contract’s plan pass: DynamoDB has no connections', () => {
    expect(findingsOver(rule, {})).toEqual([]);
  });

  it.each([
    ['80 % of what the plan states', 'RDS PostgreSQL', { maxConnections: 100 }, { concurrency: 40, poolSize: 2 }, 'AWS Lambda'],
    ['a pool of a cluster that is not known', 'MongoDB Atlas M80', {}, { concurrency: 900, poolSize: 100 }, 'AWS Lambda'],
    ['a container that serves many requests at once', 'RDS PostgreSQL', { maxConnections: 100 }, { concurrency: 200, poolSize: 10 }, 'AWS Fargate'],
    ['containers that share 80 %', 'RDS PostgreSQL', { maxConnections: 100 }, { concurrency: 4, poolSize: 20 }, 'AWS Fargate'],
    ['a container that does not say how many copies run', 'RDS PostgreSQL', { maxConnections: 100 }, { poolSize: 90 }, 'AWS Fargate'],
  ])('lets %s pass', (_what, technology, own, caller, callerTechnology) => {
    expect(findingsOver(rule, plan(technology, own, caller, callerTechnology))).toEqual([]);
  });

  it('reports more connections than the plan states, with the arithmetic', () => {
    expect(findingsOver(rule, plan('RDS PostgreSQL', { maxConnections: 100 }, { concurrency: 60, poolSize: 2 }))).toEqual([
      'error components.6.config.concurrency: Expected at most 100 connections for "store", found 60 × 2 of "job" = 120',
    ]);
  });

  it('reports the last fifth, and blames a pool that is far too large', () => {
    expect(findingsOver(rule, plan('MongoDB Atlas M10', {}, { concurrency: 13, poolSize: 100 }))).toEqual([
      'warning components.6.config.poolSize: Expected at most 1200, 80 % of 1,500 connections (hard limit of Atlas M10; "Atlas service limits", 2026) for "store", found 13 × 100 of "job" = 1300',
    ]);
  });

  it('only warns where the limit is not confirmed, and says so', () => {
    expect(findingsOver(rule, plan('MongoDB Atlas (M0 free)', {}, { concurrency: 300, poolSize: 3 }))).toEqual([
      'warning components.6.config.concurrency: Expected at most 500 connections (hard limit of Atlas Free (M0); "Atlas Free cluster limits", 2026; verify before relying on it) for "store", found 300 × 3 of "job" = 900',
    ]);
  });

  it('adds up all functions, the largest first', () => {
    expect(
      findingsOver(rule, {
        components: [
          part('store', 'database', 'Aurora MySQL', { maxConnections: 90 }),
          part('one', 'compute', 'AWS Lambda', { timeoutSeconds: 10, concurrency: 20, poolSize: 1 }),
          part('two', 'compute', 'AWS Lambda', { timeoutSeconds: 10, concurrency: 40, poolSize: 2 }),
        ],
        flows: [way('one -> store'), way('two -> store')],
      }),
    ).toEqual(['error components.7.config.concurrency: Expected at most 90 connections for "store", found 40 × 2 of "two" + 20 × 1 of "one" = 100']);
  });

  it.each([
    [{ maxConnections: 100 }, { concurrency: 4, poolSize: 40 }, 'poolSize: Expected at most 100 connections for "store", found 4 × 40 of "job" = 160'],
    [{ maxConnections: 1500 }, { concurrency: 40, poolSize: 50 }, 'poolSize: Expected at most 1500 connections for "store", found 40 × 50 of "job" = 2000'],
    [{ maxConnections: 100 }, { concurrency: 9, poolSize: 10 }, 'concurrency: Expected at most 80, 80 % of 100 connections for "store", found 9 × 10 of "job" = 90'],
  ])('counts the copies of a container, and warns: %j with %j', (own, caller, found) => {
    expect(findingsOver(rule, plan('RDS PostgreSQL', own, caller, 'AWS Fargate'))).toEqual([`warning components.6.config.${found}`]);
  });

  it('adds containers to functions, and stays an error where functions alone are too many', () => {
    const both = (concurrency: number) => ({
      components: [
        part('store', 'database', 'Aurora MySQL', { maxConnections: 90 }),
        part('one', 'compute', 'AWS Lambda', { timeoutSeconds: 10, concurrency, poolSize: 2 }),
        part('two', 'compute', 'Amazon ECS', { timeoutSeconds: 10, concurrency: 2, poolSize: 20 }),
      ],
      flows: [way('one -> store'), way('two -> store')],
    });
    expect(findingsOver(rule, both(30))).toEqual(['warning components.6.config.concurrency: Expected at most 90 connections for "store", found 30 × 2 of "one" + 2 × 20 of "two" = 100']);
    expect(findingsOver(rule, both(50))).toEqual(['error components.6.config.concurrency: Expected at most 90 connections for "store", found 50 × 2 of "one" + 2 × 20 of "two" = 140']);
  });

  it('suggests to state what is missing', () => {
    expect(findingsOver(rule, plan('RDS PostgreSQL', { maxConnections: 100 }, {}))).toEqual([
      'suggestion components.6.config: Missing "concurrency" and "poolSize" of "job", which opens connections to "store", maximum 100 connections',
    ]);
  });
});
