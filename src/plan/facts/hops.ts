import { attemptsOf, tidy, worstSeconds } from './attempts.ts';
import type { Limit } from './budget-limits.ts';
import { durationText } from './duration-text.ts';
import type { Edge, Node } from './graph.ts';

/** A call, or a handover of work, whose timeout the plan states. */
export interface Hop {
  /** `Task API → Tasks table`, with the label of the flow where there are several between the two. */
  readonly name: string;
  /** How long one attempt may take, in seconds. */
  readonly waitsSeconds: number;
  /** The first attempt and the retries. */
  readonly attempts: number;
  /** All attempts one after the other, in seconds; pauses between them are not counted. */
  readonly worstSeconds: number;
  /** The shortest time that somebody above has or waits for it, in seconds; null where none is stated. */
  readonly limitSeconds: number | null;
  /** Name of the component whose time or patience that is. */
  readonly limitOf: string | null;
  /** What the limit leaves after the worst case, in seconds; negative where it is too short. */
  readonly leftSeconds: number | null;
}

/** Hops, and what matters most about them. */
export interface HopBudget {
  /** A chain stays together: deep before wide. */
  readonly hops: readonly Hop[];
  /** The hop that takes too long, else the tightest, and below gateways that pass on their time the tightest there. Plain text. */
  readonly sentence: string;
}

/**
 * Adds up timeout × attempts for each hop that states a timeout, and what is left of the shortest time above it.
 *
 * @param limits the time that each component has
 * @returns nothing where no hop states a timeout
 */
export function budgetOf(edges: readonly Edge[], limits: ReadonlyMap<Node, Limit>): HopBudget | undefined {
  const timed = edges.filter(({ flow }) => flow.timeoutSeconds !== undefined);
  if (timed.length === 0) return undefined;
  const hops = timed.map((edge) => hopOf(edge, timed, limits.get(edge.from)));
  // A gateway passes on all the time that it has; what counts is whether the work below it has enough.
  const atWork = hops.filter((_, index) => !['gateway', 'cdn'].includes(timed[index]?.from.component.kind ?? ''));
  return { hops, sentence: sentenceOf(hops, atWork) };
}

function hopOf(edge: Edge, timed: readonly Edge[], limit: Limit | undefined): Hop {
  const { flow, from, to } = edge;
  const hasTwin = timed.some((other) => other !== edge && other.from === from && other.to === to);
  const worst = worstSeconds(flow) ?? 0;
  return {
    name: `${from.component.name} → ${to.component.name}${hasTwin ? ` (${flow.label})` : ''}`,
    waitsSeconds: flow.timeoutSeconds ?? 0,
    attempts: attemptsOf(flow),
    worstSeconds: worst,
    limitSeconds: limit?.seconds ?? null,
    limitOf: limit?.of.name ?? null,
    leftSeconds: limit === undefined ? null : tidy(limit.seconds - worst),
  };
}

function sentenceOf(hops: readonly Hop[], atWork: readonly Hop[]): string {
  const tightest = tightestOf(hops);
  if (tightest === undefined) {
    const [longest] = hops.toSorted((a, b) => b.worstSeconds - a.worstSeconds);
    const { name = '', worstSeconds = 0 } = longest ?? {};
    return `The longest wait is ${name}, ${durationText(worstSeconds)} at worst; nothing above it states a limit.`;
  }
  if ((tightest.leftSeconds ?? 0) < 0) {
    return `${tightest.name} may take ${durationText(tightest.worstSeconds)}, which is ${durationText(-(tightest.leftSeconds ?? 0))} more than ${limitText(tightest)}.`;
  }
  const working = tightestOf(atWork) ?? tightest;
  const isBehind = (working.leftSeconds ?? 0) > (tightest.leftSeconds ?? 0);
  const before = isBehind ? `${tightest.name} leaves ${leftText(tightest)} of ${limitText(tightest)}. Where the work is done, the` : 'The';
  return `${before} tightest hop is ${working.name}: at worst it takes ${durationText(working.worstSeconds)} of ${limitText(working)} and leaves ${leftText(working)}.`;
}

function limitText({ limitSeconds, limitOf }: Hop): string {
  return `the ${durationText(limitSeconds ?? 0)} of ${limitOf ?? ''}`;
}

function leftText({ leftSeconds }: Hop): string {
  return leftSeconds === 0 ? 'nothing' : durationText(leftSeconds ?? 0);
}

function tightestOf(hops: readonly Hop[]): Hop | undefined {
  return hops.filter(({ leftSeconds }) => leftSeconds !== null).sort((a, b) => (a.leftSeconds ?? 0) - (b.leftSeconds ?? 0))[0];
}
