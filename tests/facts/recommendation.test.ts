import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveRecommendation, type PatternLibrary } from '../../src/plan/facts/recommendation.ts';
import { signalFacts, type Pattern, type Signal } from '../../src/plan/schema/pattern.ts';
import type { Context } from '../../src/plan/schema/plan.ts';
import { library } from '../support/library.ts';
import { slowOrderList, taskApi } from './contract-plans.ts';

type Sketch = Partial<Omit<Pattern, 'signals'>> & { signals: Omit<Signal, 'says'>[] };

const [sound] = [...library.patterns.values()].flatMap(({ entry }) => (entry === undefined ? [] : [entry]));

/** A library of patterns that are their id in capitals; a signal says its fact. */
function libraryOf(sketches: Record<string, Sketch>): PatternLibrary {
  if (sound === undefined) throw new Error('Expected one sound pattern in the library');
  return new Map(
    Object.entries(sketches).map(([id, sketch]) => {
      const title = id.toUpperCase();
      const signals = sketch.signals.map((signal) => ({ ...signal, says: `About ${signal.fact}.` }));
      return [id, { title, entry: { ...sound, needs: [], contradicts: [], tryFirst: { text: 'Less.' }, level: 'starter', ...sketch, title, signals } }];
    }),
  );
}

const patterns = (...ids: string[]) => ids.map((id) => ({ id, why: 'Because.' }));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const busy = { fact: 'requestsPerDay', atLeast: 1000 } as const;
const known = { fact: 'accessPatternsKnown', is: true } as const;
const outside = { fact: 'externalApis', atLeast: 1 } as const;

describe('a recommendation', () => {
  it.each<[string, Context, Omit<Signal, 'says'>[], { fits: boolean; failed?: string | null; unknown?: string[] }]>([
    ['fits when all signals hold', { requestsPerDay: 1000, traits: { accessPatternsKnown: true } }, [busy, known], { fits: true }],
    ['is not yet time with one failed signal', { requestsPerDay: 999, traits: { accessPatternsKnown: true } }, [busy, known], { fits: false, failed: '999', unknown: [] }],
    ['is not yet time with a yes or no that fails', { requestsPerDay: 1000, traits: { accessPatternsKnown: false } }, [busy, known], { fits: false, failed: 'no', unknown: [] }],
    ['names what is unknown beside a failed signal', { requestsPerDay: 1 }, [busy, known], { fits: false, failed: '1', unknown: ['accessPatternsKnown'] }],
    ['names each unknown fact once', {}, [busy, { fact: 'requestsPerDay', atMost: 5000 }], { fits: false, failed: null, unknown: ['requestsPerDay'] }],
    ['counts a month as thirty days', { requestsPerDay: 10 }, [{ fact: 'requestsPerMonth', atLeast: 300 }], { fits: true }],
  ])('%s', (_what, context, signals, expected) => {
    const { alsoFits, notYet } = deriveRecommendation({ context }, libraryOf({ a: { signals } }));
    expect(ids(alsoFits)).toEqual(expected.fits ? ['a'] : []);
    expect(notYet.map(({ failed, unknown }) => ({ failed: failed?.found ?? null, unknown: unknown.map(({ fact }) => fact) }))).toEqual(
      expected.fits ? [] : [{ failed: expected.failed, unknown: expected.unknown }],
    );
  });

  it.each<[string, Context, Omit<Signal, 'says'>, boolean]>([
    ['too little', { requestsPerDay: 999 }, busy, true],
    ['a tenth of it', { requestsPerDay: 100 }, busy, true],
    ['next to nothing of it', { requestsPerDay: 99 }, busy, false],
    ['too much', { requestsPerDay: 1000 }, { fact: 'requestsPerDay', atMost: 999 }, true],
    ['what must not be there', { traits: { adHocQueries: true } }, { fact: 'adHocQueries', is: false }, true],
    ['access patterns that nobody knows', { traits: { accessPatternsKnown: false } }, known, true],
    ['what is said not to be there', { traits: { userAccounts: false } }, { fact: 'userAccounts', is: true }, false],
    ['none', { traits: { externalApis: 0 } }, outside, false],
    ['a no that counts as none', { traits: { externalApis: false } }, outside, false],
    ['what the plan does not say', {}, busy, false],
  ])('knows whether a near miss teaches something: %s', (_what, context, signal, expected) => {
    expect(deriveRecommendation({ context }, libraryOf({ a: { signals: [signal] } })).notYet).toMatchObject([{ id: 'a', teaches: expected }]);
  });

  it('passes over a pattern with two failed signals, and over an entry that is not sound', () => {
    const all = new Map([...libraryOf({ a: { signals: [busy, known] } }), ['b', { title: 'B' }]]);
    const { alsoFits, notYet } = deriveRecommendation({ context: { requestsPerDay: 1, traits: { accessPatternsKnown: false } } }, all);
    expect([alsoFits, notYet]).toEqual([[], []]);
  });

  it('keeps the chosen patterns in the order of the plan, whatever their signals say', () => {
    const all = libraryOf({ a: { signals: [busy] }, b: { signals: [busy, known] } });
    expect(deriveRecommendation({ context: { requestsPerDay: 1 }, patterns: patterns('b', 'a') }, all)).toMatchObject({
      chosen: [
        { id: 'b', title: 'B', why: 'Because.', held: [], failed: [{ fact: 'requestsPerDay', says: 'About requestsPerDay', found: '1' }], unknown: [{ fact: 'accessPatternsKnown' }] },
        { id: 'a' },
      ],
      alsoFits: [],
      notYet: [],
    });
  });

  it('puts what fits in the order of level, number of signals and id', () => {
    const all = libraryOf({
      d: { signals: [busy], level: 'advanced' }, c: { signals: [busy] }, b: { signals: [busy] }, a: { signals: [busy, known], level: 'intermediate' }, e: { signals: [busy, known] },
    });
    expect(ids(deriveRecommendation({ context: { requestsPerDay: 1000, traits: { accessPatternsKnown: true } } }, all).alsoFits)).toEqual(['e', 'b', 'c', 'a', 'd']);
  });

  it('puts the nearest miss first and what is only unknown last', () => {
    const all = libraryOf({
      far: { signals: [{ fact: 'requestsPerDay', atLeast: 1000 }] },
      near: { signals: [{ fact: 'requestsPerDay', atLeast: 110 }] },
      above: { signals: [{ fact: 'requestsPerDay', atMost: 50 }] },
      never: { signals: [{ fact: 'realtimePush', is: true }] },
      two: { signals: [outside, known] },
      one: { signals: [outside] },
    });
    const { notYet } = deriveRecommendation({ context: { requestsPerDay: 100, traits: { realtimePush: false } } }, all);
    expect(ids(notYet)).toEqual(['near', 'above', 'far', 'never', 'one', 'two']);
  });

  it('names each pattern once with the facts it waits for, the fewest facts first', () => {
    const all = libraryOf({
      a: { signals: [known, outside] }, b: { signals: [outside, known] }, c: { signals: [outside] },
      d: { signals: [{ fact: 'tenants', atLeast: 2 }] }, e: { signals: [busy, { fact: 'tenants', atLeast: 2 }] }, f: { signals: [{ fact: 'tenants', atLeast: 9 }] },
    });
    expect(deriveRecommendation({ context: { requestsPerDay: 1 } }, all).openQuestions).toEqual([
      { facts: ['tenants'], asks: 'how many customers share the system', patterns: [{ id: 'd', title: 'D' }, { id: 'f', title: 'F' }] },
      { facts: ['externalApis'], asks: 'how many outside APIs a request waits for', patterns: [{ id: 'c', title: 'C' }] },
      { facts: ['accessPatternsKnown', 'externalApis'], asks: 'whether the access patterns are known and how many outside APIs a request waits for', patterns: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] },
    ]);
  });

  it.each([
    ['two that contradict each other, once', patterns('a', 'b'), [{ kind: 'contradicts', pattern: { id: 'a', title: 'A' }, others: [{ id: 'b', title: 'B' }] }]],
    ['a contradiction that only the other names', patterns('b', 'a'), [{ kind: 'contradicts', pattern: { id: 'b', title: 'B' }, others: [{ id: 'a', title: 'A' }] }]],
    ['one without what it needs', patterns('c'), [{ kind: 'needs', pattern: { id: 'c', title: 'C' }, others: [{ id: 'd', title: 'D' }] }]],
    ['nothing when what it needs is there', patterns('c', 'd'), []],
    ['nothing for a pattern that stands twice', patterns('a', 'a'), []],
  ])('names %s', (_what, chosen, conflicts) => {
    const all = libraryOf({ a: { signals: [busy], contradicts: ['b'] }, b: { signals: [busy] }, c: { signals: [busy], needs: ['d'] }, d: { signals: [busy] } });
    expect(deriveRecommendation({ context: {}, patterns: chosen }, all).conflicts).toEqual(conflicts);
  });

  it('says of what fits which chosen pattern it contradicts and what it still needs', () => {
    const all = libraryOf({ a: { signals: [known], contradicts: ['b'] }, b: { signals: [busy], needs: ['a', 'c'] }, c: { signals: [known] } });
    const { alsoFits } = deriveRecommendation({ context: { requestsPerDay: 1000 }, patterns: patterns('a') }, all);
    expect(alsoFits).toMatchObject([{ id: 'b', contradicts: [{ id: 'a' }], needs: [{ id: 'c' }] }]);
  });

  it('says what to try first, with the title of its pattern', () => {
    const all = libraryOf({ a: { signals: [busy], tryFirst: { text: 'Keys.', pattern: 'b' } }, b: { signals: [{ fact: 'users', atLeast: 1 }, known] } });
    expect(deriveRecommendation({ context: { requestsPerDay: 1, users: 0, traits: { accessPatternsKnown: false } } }, all).notYet).toMatchObject([
      { id: 'a', tryFirst: { text: 'Keys.', pattern: { id: 'b', title: 'B' } } },
    ]);
  });
});

const contexts = fc.record(
  {
    users: fc.nat(), requestsPerDay: fc.nat(),
    traits: fc.record({ accessPatternsKnown: fc.boolean(), externalApis: fc.oneof(fc.boolean(), fc.nat(3)), readsPerWrite: fc.nat(), endpoints: fc.nat(300) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Context>;

const signals: fc.Arbitrary<Omit<Signal, 'says'>> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...signalFacts), atLeast: fc.nat(500) }),
  fc.record({ fact: fc.constantFrom(...signalFacts), atMost: fc.nat(500) }),
  fc.record({ fact: fc.constantFrom(...signalFacts), is: fc.boolean() }),
);
const libraries = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.record({ signals: fc.array(signals, { minLength: 1, maxLength: 4 }) }).map((one): Sketch => one)).map(libraryOf);

describe('every recommendation', () => {
  it('is the same for a library in any order, and names no pattern in two places', () => {
    fc.assert(
      fc.property(contexts, libraries, fc.subarray(['a', 'b', 'c']), (context, all, used) => {
        const plan = { context, patterns: patterns(...used.filter((id) => all.has(id))) };
        const found = deriveRecommendation(plan, all);
        expect(deriveRecommendation(plan, new Map([...all].reverse()))).toEqual(found);
        const named = [...ids(found.chosen), ...ids(found.alsoFits), ...ids(found.notYet)];
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it('leaves nothing unknown where a plan states every fact', () => {
    const context: Context = {
      users: 1, requestsPerDay: 1, peakRequestsPerSecond: 1, budgetUsdPerMonth: 1, teamSize: 1,
      traits: {
        endpoints: 1, accessPatternsKnown: true, adHocQueries: false, readsPerWrite: 1, asyncWork: false, incomingWebhooks: false, scheduledWork: false, longestTaskSeconds: 1, consumersPerEvent: 1,
        eventsPerSecond: 1, ordering: false, externalApis: 0, stepsAcrossServices: 1, largestUploadMb: 1, largestItemKb: 1, userAccounts: true, tenants: false,
        clientTypes: 1, realtimePush: false, auditTrail: false, sharedResponses: false, legacySystem: false,
      },
    };
    fc.assert(
      fc.property(libraries, (all) => {
        const { notYet, openQuestions } = deriveRecommendation({ context }, all);
        expect(openQuestions).toEqual([]);
        expect(notYet.filter(({ unknown }) => unknown.length > 0)).toEqual([]);
      }),
    );
  });

  it('changes no outcome of another pattern when one more is chosen', () => {
    fc.assert(
      fc.property(contexts, libraries, (context, all) => {
        const before = deriveRecommendation({ context }, all);
        const after = deriveRecommendation({ context, patterns: patterns(...[...all.keys()].slice(0, 1)) }, all);
        const [first] = all.keys();
        expect(ids(after.alsoFits)).toEqual(ids(before.alsoFits).filter((id) => id !== first));
        expect(ids(after.notYet)).toEqual(ids(before.notYet).filter((id) => id !== first));
      }),
    );
  });
});

describe("the contract's plans", () => {
  const brief = new Map([...library.patterns].filter(([id]) => ['api-gateway-lambda-rest', 'circuit-breaker', 'cqrs', 'event-driven', 'single-table-design'].includes(id)));

  it('choose patterns that fit, and leave out the circuit breaker for a reason', () => {
    const found = deriveRecommendation(taskApi, brief);
    expect(found.chosen.map(({ id, failed, unknown }) => [id, failed.length, unknown.length])).toEqual([['api-gateway-lambda-rest', 0, 0], ['single-table-design', 0, 0]]);
    expect(found.conflicts).toEqual([]);
    expect(ids(found.alsoFits)).toEqual([]);
    expect(found.notYet.map(({ id, failed, unknown }) => [id, failed?.fact, failed?.found, unknown.map(({ fact }) => fact)])).toEqual([
      ['circuit-breaker', 'requestsPerDay', '10,000', ['externalApis']],
      ['event-driven', undefined, undefined, ['asyncWork']],
    ]);
  });

  it('of other formats are told what fits too', () => {
    expect(ids(deriveRecommendation(slowOrderList, brief).alsoFits)).toEqual(['api-gateway-lambda-rest', 'single-table-design']);
  });
});
