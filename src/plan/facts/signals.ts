import type { Context } from '../schema/plan.ts';
import { signalFacts, type Signal } from '../schema/pattern.ts';

export type SignalFact = Signal['fact'];

/** What a plan says about each fact that a signal can ask for; what it doesn't say is not in the map. */
export type SignalFacts = ReadonlyMap<SignalFact, number | boolean>;

/** Whether the signal of a pattern holds for a plan; `unknown` where the plan doesn't state the fact. */
export type SignalOutcome = 'holds' | 'fails' | 'unknown';

// Fields that are a number or just "yes" and "no", which count as one and none.
const counted: ReadonlySet<SignalFact> = new Set<SignalFact>(['externalApis', 'tenants']);

/** Gathers from a context the facts that signals ask for. A month has 30 days, as everywhere. */
export function signalFactsOf(context: Context): SignalFacts {
  const { traits, ...rest } = context;
  const stated: Partial<Record<SignalFact, unknown>> = {
    ...rest,
    ...traits,
    ...(context.requestsPerDay === undefined ? {} : { requestsPerMonth: context.requestsPerDay * 30 }),
  };
  const facts = new Map<SignalFact, number | boolean>();
  for (const fact of signalFacts) {
    const value = stated[fact];
    if (typeof value === 'number') facts.set(fact, value);
    else if (typeof value === 'boolean') facts.set(fact, counted.has(fact) ? Number(value) : value);
  }
  return facts;
}

/** Decides one signal. A number answers a yes-or-no question by being above zero, and "yes" counts as one. */
export function holds(signal: Signal, facts: SignalFacts): SignalOutcome {
  const value = facts.get(signal.fact);
  if (value === undefined) return 'unknown';
  const number = Number(value);
  const { is, atLeast, atMost } = signal;
  const met = (is === undefined || number > 0 === is) && (atLeast === undefined || number >= atLeast) && (atMost === undefined || number <= atMost);
  return met ? 'holds' : 'fails';
}
