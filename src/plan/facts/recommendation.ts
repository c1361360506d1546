import type { Pattern, Signal } from '../schema/pattern.ts';
import type { Plan } from '../schema/plan.ts';
import { listed } from './listed.ts';
import { factText, openPoints } from './signal-words.ts';
import { holds, signalFactsOf, type SignalFact, type SignalFacts } from './signals.ts';

/** The pattern library by id. An entry whose frontmatter is unsound has only its title and is never recommended. */
export type PatternLibrary = ReadonlyMap<string, { readonly title: string; readonly entry?: Pattern }>;

/** A signal, and what the plan says about its fact. */
export interface DecidedSignal {
  readonly fact: SignalFact;
  /** The signal in words, without its full stop. */
  readonly says: string;
  /** What the plan states, in words: `10,000`, `yes`. */
  readonly found: string;
}

/** A fact that a signal asks for and the plan doesn't state. */
export interface OpenPoint {
  readonly fact: SignalFact;
  /** Goes on after "the plan does not say": `whether people sign in`. */
  readonly asks: string;
}

/** How the signals of a pattern came out for a plan. */
export interface Verdicts {
  readonly held: readonly DecidedSignal[];
  readonly failed: readonly DecidedSignal[];
  readonly unknown: readonly OpenPoint[];
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/** A pattern that the plan uses. */
export interface ChosenPattern extends Named, Verdicts {
  readonly why: string;
}

/** A pattern that the plan doesn't use although all of its signals hold. */
export interface FittingPattern extends Named {
  readonly held: readonly DecidedSignal[];
  /** Patterns that it needs and the plan doesn't use. */
  readonly needs: readonly Named[];
  /** Patterns of the plan that it contradicts. */
  readonly contradicts: readonly Named[];
}

/** A near miss: exactly one signal fails, or none fails and some facts are unknown. */
export interface NearMiss extends Named {
  /** Null when nothing fails. */
  readonly failed: DecidedSignal | null;
  /** Whether the failed signal teaches something: that the plan has nothing of the kind (`no`, 0), or is far from the bound, says itself. */
  readonly teaches: boolean;
  readonly unknown: readonly OpenPoint[];
  /** What to do instead, with the title of its pattern where there is one. */
  readonly tryFirst: { readonly text: string; readonly pattern: Named | null };
}

/** What a chosen pattern doesn't go together with: others that it contradicts, each pair once, or lacks although it needs them. */
export interface PatternConflict {
  readonly kind: 'contradicts' | 'needs';
  readonly pattern: Named;
  readonly others: readonly Named[];
}

/** Facts that together decide on patterns of which no signal fails. */
export interface OpenQuestion {
  readonly facts: readonly SignalFact[];
  /** Goes on after "the plan does not say": `whether people sign in and how many customers share the system`. */
  readonly asks: string;
  readonly patterns: readonly Named[];
}

/** What the pattern library says about a plan. */
export interface Recommendation {
  /** In the order of the plan. */
  readonly chosen: readonly ChosenPattern[];
  /** The simplest first, then those with more signals, then by id. */
  readonly alsoFits: readonly FittingPattern[];
  /** Those with a failed signal first, the nearest to holding first; then those with the fewest unknown facts. */
  readonly notYet: readonly NearMiss[];
  readonly conflicts: readonly PatternConflict[];
  /** What near misses without a failed signal wait for, each of them once: the fewest facts first, then those that decide on most patterns, then by name. */
  readonly openQuestions: readonly OpenQuestion[];
}

/**
 * Matches every pattern of the library against a plan: it fits when all of its signals hold for `context`.
 * Source: the "when" of each pattern, which its signals state as predicates.
 */
export function deriveRecommendation({ context, patterns = [] }: Pick<Plan, 'context' | 'patterns'>, library: PatternLibrary): Recommendation {
  const facts = signalFactsOf(context);
  const named = (id: string): Named => ({ id, title: library.get(id)?.title ?? id });
  const used = new Set(patterns.map(({ id }) => id));
  const contradict = (a: string, b: string) => [[a, b], [b, a]].some(([one = '', other = '']) => library.get(one)?.entry?.contradicts.includes(other));
  const lacking = (id: string) => (library.get(id)?.entry?.needs ?? []).filter((other) => !used.has(other)).map(named);
  const others = [...library].flatMap(([id, { entry }]) => (entry === undefined || used.has(id) ? [] : [{ ...named(id), entry, ...judge(entry.signals, facts) }]));
  return {
    chosen: patterns.map(({ id, why }) => ({ ...named(id), why, ...judge(library.get(id)?.entry?.signals ?? [], facts) })),
    alsoFits: others
      .filter(({ failed, unknown }) => failed.length + unknown.length === 0)
      .sort((a, b) => levels.indexOf(a.entry.level) - levels.indexOf(b.entry.level) || b.held.length - a.held.length || byId(a, b))
      .map(({ id, title, held }) => ({ id, title, held, needs: lacking(id), contradicts: [...used].filter((other) => contradict(id, other)).map(named) })),
    notYet: others
      .filter(({ failed, unknown }) => failed.length === 1 || (failed.length === 0 && unknown.length > 0))
      .map((other) => ({ ...other, nearness: nearness(other.entry.signals, facts) }))
      .sort((a, b) => b.failed.length - a.failed.length || b.nearness - a.nearness || a.unknown.length - b.unknown.length || byId(a, b))
      .map(({ id, title, entry: { tryFirst, signals }, failed, unknown, nearness: near }) => {
        const pattern = tryFirst.pattern === undefined ? null : named(tryFirst.pattern);
        return { id, title, failed: failed[0] ?? null, teaches: signals.some((signal) => holds(signal, facts) === 'fails' && teaches(signal, facts, near)), unknown, tryFirst: { text: tryFirst.text, pattern } };
      }),
    conflicts: [...used].flatMap((id, index) => [
      { kind: 'contradicts' as const, pattern: named(id), others: [...used].slice(index + 1).filter((other) => contradict(id, other)).map(named) },
      { kind: 'needs' as const, pattern: named(id), others: lacking(id) },
    ]).filter(({ others: found }) => found.length > 0),
    openQuestions: gatherQuestions(others.filter(({ failed }) => failed.length === 0)),
  };
}

const levels: readonly Pattern['level'][] = ['starter', 'intermediate', 'advanced'];

function judge(signals: readonly Signal[], facts: SignalFacts): Verdicts {
  const held: DecidedSignal[] = [];
  const failed: DecidedSignal[] = [];
  const unknown = new Map<SignalFact, OpenPoint>();
  for (const signal of signals) {
    const { fact, says } = signal;
    const outcome = holds(signal, facts);
    if (outcome === 'unknown') unknown.set(fact, { fact, asks: openPoints[fact] });
    else (outcome === 'holds' ? held : failed).push({ fact, says: says.replace(/\.$/, ''), found: factText(fact, facts.get(fact) ?? false) });
  }
  return { held, failed, unknown: [...unknown.values()] };
}

/** How far from its bound a number is that still says something: at a tenth of what a pattern asks for, nobody thinks of it. */
const farShare = 0.1;

/** Whether a failed fact says more than that something is not there. Not to know the access patterns is a finding, not an absence. */
function teaches({ fact, is }: Signal, facts: SignalFacts, near: number): boolean {
  if (fact === 'accessPatternsKnown') return true;
  return Number(facts.get(fact)) !== 0 && (is !== undefined || near >= farShare);
}

/** Groups patterns by the facts that they wait for together. */
function gatherQuestions(undecided: readonly (Named & Pick<Verdicts, 'unknown'>)[]): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const { id, title, unknown } of undecided) {
    const points = unknown.toSorted((a, b) => byId({ id: a.fact }, { id: b.fact }));
    const facts = points.map(({ fact }) => fact);
    const { patterns } = questions.get(facts.join()) ?? { patterns: [] };
    questions.set(facts.join(), { facts, asks: listed(points.map(({ asks }) => asks)), patterns: [...patterns, { id, title }].sort(byId) });
  }
  return [...questions]
    .filter(([, { facts }]) => facts.length > 0)
    .sort(([one, a], [other, b]) => a.facts.length - b.facts.length || b.patterns.length - a.patterns.length || byId({ id: one }, { id: other }))
    .map(([, question]) => question);
}

/**
 * How near the failed signals are to holding, from 0 to 1: value ÷ bound below a minimum, bound ÷ value above a
 * maximum, 0 for a yes or no. Several are multiplied, and none makes 1.
 */
function nearness(signals: readonly Signal[], facts: SignalFacts): number {
  const failed = signals.filter((signal) => holds(signal, facts) === 'fails');
  return failed.reduce((product, { fact, is, atLeast = 0, atMost = Infinity }) => {
    const value = Number(facts.get(fact));
    return product * (is === undefined ? (value < atLeast ? value / atLeast : atMost / value) : 0);
  }, 1);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
