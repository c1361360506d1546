import type { ArchitecturePlan } from '../schema/plan.ts';
import { attemptsOf, tidy, worstSeconds } from './attempts.ts';
import { budgetLimits, type Limit } from './budget-limits.ts';
import { graphOf, type Edge } from './graph.ts';
import { numberText } from './number-text.ts';
import { requestCalls } from './request-path.ts';

/** A call on the way of a request whose timeout the plan states. */
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

/** How long a request may wait, hop by hop. */
export interface TimeBudget {
  /** Along the calls from each entry, in the order of the file. */
  readonly hops: readonly Hop[];
  /** What matters most in one sentence: the hop that takes too long, else the tightest below the gateways. Plain text. */
  readonly sentence: string;
}

/**
 * Adds up how long a request may wait: for each call on its way that states a timeout, timeout × attempts, and what is
 * left of the shortest time above it.
 *
 * @returns nothing where no call on the way of a request states a timeout
 */
export function deriveTimeBudget(plan: ArchitecturePlan): TimeBudget | undefined {
  const graph = graphOf(plan);
  const calls = requestCalls(graph);
  const timed = calls.filter(({ flow }) => flow.timeoutSeconds !== undefined);
  if (timed.length === 0) return undefined;
  const limits = budgetLimits(graph, calls);
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
    return `The longest wait is ${name}, ${seconds(worstSeconds)} at worst; nothing above it states a limit.`;
  }
  const isTooLong = (tightest.leftSeconds ?? 0) < 0;
  const { name, worstSeconds, limitSeconds, limitOf, leftSeconds } = isTooLong ? tightest : (tightestOf(atWork) ?? tightest);
  const limit = `${seconds(limitSeconds ?? 0)} of ${limitOf ?? ''}`;
  const left = leftSeconds ?? 0;
  if (isTooLong) return `${name} may take ${seconds(worstSeconds)}, which is ${seconds(-left)} more than the ${limit}.`;
  const rest = left === 0 ? 'nothing' : seconds(left);
  return `The tightest hop is ${name}: at worst it takes ${seconds(worstSeconds)} of the ${limit} and leaves ${rest}.`;
}

function tightestOf(hops: readonly Hop[]): Hop | undefined {
  return hops.filter(({ leftSeconds }) => leftSeconds !== null).sort((a, b) => (a.leftSeconds ?? 0) - (b.leftSeconds ?? 0))[0];
}

function seconds(value: number): string {
  return `${numberText(value)} s`;
}
