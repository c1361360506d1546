import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hop } from '../../src/plan/facts/hops.ts';
import { deriveTimeBudget } from '../../src/plan/facts/time-budget.ts';
import type { ArchitecturePlan } from '../../src/plan/schema/plan.ts';
import { architecture, type FlowSketch } from './architectures.ts';
import { taskApi } from './contract-plans.ts';

type Timeouts = Readonly<Record<string, number>>;

/** The contract's architecture with other parts, some of which have a timeout of their own. */
function plan(components: readonly string[], flows: readonly FlowSketch[], timeouts: Timeouts = {}): ArchitecturePlan {
  const sketch = architecture(components, flows);
  return {
    ...sketch,
    components: sketch.components.map((component) => {
      const timeoutSeconds = timeouts[component.id];
      return timeoutSeconds === undefined ? component : { ...component, config: { timeoutSeconds } };
    }),
  };
}

/** Each hop as `A → B: 2 × 3 = 6 of 10 (A), 4`. */
function hopsOf(...parts: Parameters<typeof plan>): string[] | undefined {
  const limit = ({ limitSeconds, limitOf, leftSeconds }: Hop) => (limitOf === null ? '' : ` of ${String(limitSeconds)} (${limitOf}), ${String(leftSeconds)}`);
  return deriveTimeBudget(plan(...parts))?.hops.map((hop) => `${hop.name}: ${hop.waitsSeconds} × ${hop.attempts} = ${hop.worstSeconds}${limit(hop)}`);
}

describe('the time budget', () => {
  it('is this for the contract’s architecture', () => {
    expect(deriveTimeBudget(taskApi)).toEqual({
      hops: [
        { name: 'API Gateway → Task API', waitsSeconds: 10, attempts: 1, worstSeconds: 10, limitSeconds: 30, limitOf: 'API Gateway', leftSeconds: 20 },
        { name: 'Task API → Tasks table', waitsSeconds: 2, attempts: 3, worstSeconds: 6, limitSeconds: 10, limitOf: 'Task API', leftSeconds: 4 },
      ],
      sentence: 'The tightest hop is Task API → Tasks table: at worst it takes 6 s of the 10 s of Task API and leaves 4 s.',
    });
  });

  it.each<[string, Parameters<typeof plan>, string[] | undefined]>([
    ['without a stated timeout', [['a:client', 'b'], [['a -> b', { retries: 3 }]], { b: 5 }], undefined],
    ['of work that nobody waits for', [['a:client', 'b', 'c'], [['a ~> b', { timeoutSeconds: 1 }], ['b -> c', { timeoutSeconds: 2 }]]], undefined],
    ['of what no request reaches', [['a:client', 'q:queue', 'b', 'c'], [['q -> b', { timeoutSeconds: 1 }], ['b -> c', { timeoutSeconds: 2 }]]], undefined],
    ['without a limit above', [['a:client', 'b'], [['a -> b', { timeoutSeconds: 3, retries: 1 }]]], ['A → B: 3 × 2 = 6']],
    ['below the client’s patience', [['a:client', 'b', 'c'], [['a -> b', { timeoutSeconds: 5, retries: 9 }], ['b -> c', { timeoutSeconds: 2 }]]], ['A → B: 5 × 10 = 50', 'B → C: 2 × 1 = 2 of 5 (A), 3']],
    ['below what is nearest of equal limits', [['a:client', 'b', 'c'], [['a -> b', { timeoutSeconds: 5 }], ['b -> c', { timeoutSeconds: 2 }]], { b: 5 }], ['A → B: 5 × 1 = 5', 'B → C: 2 × 1 = 2 of 5 (B), 3']],
    ['below the shortest of several callers, through hops without a timeout', [['a:client', 'x:client', 'g:gateway', 'b', 'c:database'], [['a -> g', { timeoutSeconds: 60 }], ['x -> g', { timeoutSeconds: 8 }], ['g -> b'], ['b -> c', { timeoutSeconds: 3, retries: 2 }]], { b: 30 }], ['A → G: 60 × 1 = 60', 'B → C: 3 × 3 = 9 of 8 (X), -1', 'X → G: 8 × 1 = 8']],
    ['in a circle', [['a:client', 'b', 'c'], [['a -> b'], ['b -> c', { timeoutSeconds: 2 }], ['c -> b', { timeoutSeconds: 4 }]], { c: 3 }], ['B → C: 2 × 1 = 2 of 2 (B), 0', 'C → B: 4 × 1 = 4 of 2 (B), -2']],
    ['from an outside system', [['p:external', 'g:gateway', 'b'], [['p -> g', { timeoutSeconds: 9 }], ['g -> b', { timeoutSeconds: 5 }]]], ['P → G: 9 × 1 = 9', 'G → B: 5 × 1 = 5 of 9 (P), 4']],
    ['that an outside system passes on no further', [['a:client', 'p:external', 'b', 'c'], [['a -> p', { timeoutSeconds: 1 }], ['p -> b', { timeoutSeconds: 9 }], ['b -> c', { timeoutSeconds: 8 }]]], ['A → P: 1 × 1 = 1', 'P → B: 9 × 1 = 9', 'B → C: 8 × 1 = 8 of 9 (P), 1']],
    ['from a gateway that nothing calls', [['g:gateway', 'b'], [['g -> b', { timeoutSeconds: 5 }]]], ['G → B: 5 × 1 = 5']],
    ['behind a gateway that only a server calls', [['s', 'g:gateway', 'b'], [['s -> g', { timeoutSeconds: 9 }], ['g -> b', { timeoutSeconds: 5 }]]], ['G → B: 5 × 1 = 5']],
    ['without the waits of who asks a queue for work', [['a:client', 'b', 'q:queue'], [['a -> b', { timeoutSeconds: 5 }], ['b -> q', { timeoutSeconds: 20, label: 'polls' }]]], ['A → B: 5 × 1 = 5']],
    ['without messages to open connections, which wake nobody behind their gateway', [['a:client', 'g:gateway', 'b', 'c:database'], [['a -> g'], ['g -> b', { timeoutSeconds: 9 }], ['b -> g', { timeoutSeconds: 1, protocol: 'WebSocket' }], ['b -> c', { timeoutSeconds: 2 }]]], ['G → B: 9 × 1 = 9', 'B → C: 2 × 1 = 2 of 9 (G), 7']],
    ['with what a handler sends, until it is taken', [['g:gateway', 'b', 'q:queue', 'm:external', 'w'], [['g -> b'], ['b ~> q', { timeoutSeconds: 1, retries: 2 }], ['b ~> m', { timeoutSeconds: 3 }], ['q ~> w', { timeoutSeconds: 7 }]], { b: 5 }], ['B → Q: 1 × 3 = 3 of 5 (B), 2', 'B → M: 3 × 1 = 3 of 5 (B), 2']],
    ['without functions that are started, and what the clock or a queue starts', [['g:gateway', 's:scheduler', 'b', 'c', 'd:database'], [['g -> b', { timeoutSeconds: 9 }], ['b ~> c', { timeoutSeconds: 60 }], ['s ~> c', { timeoutSeconds: 60 }], ['c -> d', { timeoutSeconds: 2 }]]], ['G → B: 9 × 1 = 9']],
    ['with two calls the same way', [['a:client', 'b'], [['a -> b', { timeoutSeconds: 0.1, retries: 2, label: 'read' }], ['a -> b', { timeoutSeconds: 2, label: 'write' }]]], ['A → B (read): 0.1 × 3 = 0.3', 'A → B (write): 2 × 1 = 2']],
  ])('%s', (_, parts, expected) => {
    expect(hopsOf(...parts)).toEqual(expected);
  });

  it.each<[Parameters<typeof plan>, string]>([
    [[['a:client', 'b', 'c'], [['a -> b', { timeoutSeconds: 4 }], ['b -> c', { timeoutSeconds: 2, retries: 1 }]]], 'The tightest hop is B → C: at worst it takes 4 s of the 4 s of A and leaves nothing.'],
    [[['a:client', 'b', 'c'], [['a -> b'], ['b -> c', { timeoutSeconds: 2.5, retries: 2 }]], { b: 6 }], 'B → C may take 7.5 s, which is 1.5 s more than the 6 s of B.'],
    [[['a:client', 'g:gateway', 'b', 'c'], [['a -> g'], ['g -> b', { timeoutSeconds: 30 }], ['b -> c', { timeoutSeconds: 2 }]], { g: 30, b: 10 }], 'G → B leaves nothing of the 30 s of G. Where the work is done, the tightest hop is B → C: at worst it takes 2 s of the 10 s of B and leaves 8 s.'],
    [[['a:client', 'g:gateway', 'b', 'c'], [['a -> g'], ['g -> b', { timeoutSeconds: 10 }], ['b -> c', { timeoutSeconds: 2 }]], { g: 30, b: 10 }], 'The tightest hop is B → C: at worst it takes 2 s of the 10 s of B and leaves 8 s.'],
    [[['a:client', 'f:workflow', 'd:database'], [['a -> f'], ['f -> d', { timeoutSeconds: 5 }]], { f: 5_184_000 }], 'The tightest hop is F → D: at worst it takes 5 s of the 60 days of F and leaves 59 days 23 hours 59 minutes 55 s.'],
    [[['a:client', 'g:gateway', 'b'], [['a -> g'], ['g -> b', { timeoutSeconds: 30 }]], { g: 30 }], 'The tightest hop is G → B: at worst it takes 30 s of the 30 s of G and leaves nothing.'],
    [[['a:client', 'g:gateway', 'b', 'c'], [['a -> g'], ['g -> b', { timeoutSeconds: 40 }], ['b -> c', { timeoutSeconds: 2 }]], { g: 30, b: 10 }], 'G → B may take 40 s, which is 10 s more than the 30 s of G.'],
    [[['a:client', 'b', 'c'], [['a -> b'], ['b -> c', { timeoutSeconds: 1 }], ['a -> c', { timeoutSeconds: 2, retries: 1 }]]], 'The longest wait is A → C, 4 s at worst; nothing above it states a limit.'],
  ])('says what matters most: %j', (parts, sentence) => {
    expect(deriveTimeBudget(plan(...parts))?.sentence).toBe(sentence);
  });

  it('is what its parts say, whatever the flows are', () => {
    const ids = ['a:client', 'b:gateway', 'c', 'd', 'e:database', 'f:external'];
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const flow = fc
      .record({ from: letter, to: letter, mode: fc.constantFrom('->', '~>'), timeoutSeconds: fc.option(fc.integer({ min: 1, max: 60 })), retries: fc.nat(5) })
      .map(({ from, to, mode, timeoutSeconds, retries }): FlowSketch => [`${from} ${mode} ${to}`, { retries, ...(timeoutSeconds === null ? {} : { timeoutSeconds }) }]);
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 12 }), fc.dictionary(letter, fc.integer({ min: 1, max: 60 })), (flows, timeouts) => {
        const budget = deriveTimeBudget(plan(ids, flows, timeouts));
        const stated = [...Object.values(timeouts), ...flows.map(([, more]) => more?.timeoutSeconds)];
        for (const hop of budget?.hops ?? []) {
          expect(hop.worstSeconds).toBe(hop.waitsSeconds * hop.attempts);
          expect(hop.leftSeconds).toBe(hop.limitSeconds === null ? null : hop.limitSeconds - hop.worstSeconds);
          if (hop.limitSeconds !== null) expect(stated).toContain(hop.limitSeconds);
        }
        expect(budget?.hops.length ?? 0).toBeLessThanOrEqual(flows.filter(([, more]) => more?.timeoutSeconds !== undefined).length);
      }),
    );
  });
});
