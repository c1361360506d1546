import { describe, expect, it } from 'vitest';
import { holds, signalFactsOf } from '../../src/plan/facts/signals.ts';
import type { Signal } from '../../src/plan/schema/pattern.ts';
import type { Context } from '../../src/plan/schema/plan.ts';

const outcome = (context: Context, signal: Omit<Signal, 'says'>) => holds({ says: 'A signal.', ...signal }, signalFactsOf(context));

describe('the facts of a context', () => {
  it('are the numbers and the yes-or-no answers that signals can ask for, and nothing else', () => {
    const context: Context = { users: 10, timelineWeeks: 4, skillLevel: 'junior', stack: ['Node.js'], traits: { endpoints: 5, userAccounts: false } };
    expect([...signalFactsOf(context)]).toEqual([['users', 10], ['endpoints', 5], ['userAccounts', false]]);
  });

  it('hold a month of 30 days', () => {
    expect(signalFactsOf({ requestsPerDay: 10_000 }).get('requestsPerMonth')).toBe(300_000);
  });

  it.each([[true, 1], [false, 0], [4, 4]])('count outside APIs and tenants: %s is %d', (stated, counted) => {
    const facts = signalFactsOf({ traits: { externalApis: stated, tenants: stated } });
    expect([facts.get('externalApis'), facts.get('tenants')]).toEqual([counted, counted]);
  });
});

describe('a signal', () => {
  it.each<[number | undefined, Omit<Signal, 'says' | 'fact'>, string]>([
    [10, { atLeast: 10 }, 'holds'],
    [9, { atLeast: 10 }, 'fails'],
    [0, { atLeast: 10 }, 'fails'],
    [undefined, { atLeast: 10 }, 'unknown'],
    [10, { atMost: 10 }, 'holds'],
    [11, { atMost: 10 }, 'fails'],
    [7, { atLeast: 5, atMost: 10 }, 'holds'],
    [4, { atLeast: 5, atMost: 10 }, 'fails'],
    [11, { atLeast: 5, atMost: 10 }, 'fails'],
    [3, { is: true }, 'holds'],
    [0, { is: true }, 'fails'],
    [0, { is: false }, 'holds'],
  ])('for %s endpoints and %o: %s', (endpoints, bounds, expected) => {
    expect(outcome({ traits: { endpoints } }, { fact: 'endpoints', ...bounds })).toBe(expected);
  });

  it.each<[boolean | undefined, Omit<Signal, 'says' | 'fact'>, string]>([
    [true, { is: true }, 'holds'],
    [false, { is: true }, 'fails'],
    [false, { is: false }, 'holds'],
    [undefined, { is: false }, 'unknown'],
    [true, { atLeast: 1 }, 'holds'],
    [false, { atLeast: 1 }, 'fails'],
  ])('for outside APIs %s and %o: %s', (externalApis, bounds, expected) => {
    expect(outcome({ traits: { externalApis } }, { fact: 'externalApis', ...bounds })).toBe(expected);
  });
});
