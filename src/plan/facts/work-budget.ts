import type { ArchitecturePlan } from '../schema/plan.ts';
import { budgetLimits, type Limit } from './budget-limits.ts';
import { deliveriesOf } from './deliveries.ts';
import { graphOf, type Graph, type Node } from './graph.ts';
import { budgetOf, type Hop } from './hops.ts';
import { isCall, isStart, workHops } from './request-path.ts';
import { runOf, type WorkRun } from './work-run.ts';

/** How long work may take for which nobody waits. */
export interface WorkBudget {
  /** Calls and handovers of those who do such work, each chain together; empty where none states a timeout. */
  readonly hops: readonly Hop[];
  /** What matters most about the hops in one sentence; null where there are none. Plain text. */
  readonly sentence: string | null;
  /** What starts the work, in the order of the file; only those of which the plan states a time. */
  readonly runs: readonly WorkRun[];
}

/**
 * Adds up how long work in the background may take: what queues, topics, buses, streams, stores and schedules start.
 *
 * @returns nothing where the plan states no time of such work
 */
export function deriveWorkBudget(plan: ArchitecturePlan): WorkBudget | undefined {
  const graph = graphOf(plan);
  const edges = workHops(graph);
  const budget = budgetOf(edges, budgetLimits(graph, edges.filter(isCall), hiddenFor(graph)));
  const runs = startsOf(graph).flatMap((start) => runOf(start, edges) ?? []);
  if (budget === undefined && runs.length === 0) return undefined;
  return { hops: budget?.hops ?? [], sentence: budget?.sentence ?? null, runs };
}

/** Each pair of what starts work and what does it, once. */
function startsOf(graph: Graph): Parameters<typeof runOf>[0][] {
  const scheduled = graph.edges.filter(isStart).map((edge) => ({ source: edge.from, consumer: edge.to, edge }));
  const starts = [...deliveriesOf(graph), ...scheduled].sort((a, b) => graph.edges.indexOf(a.edge) - graph.edges.indexOf(b.edge));
  return starts.filter(({ source, consumer }, index) => starts.findIndex((other) => other.source === source && other.consumer === consumer) === index);
}

/** What reads a queue must be done before the queue hands out the message again: the shortest such time of each consumer. */
function hiddenFor(graph: Graph): Map<Node, Limit> {
  const limits = new Map<Node, Limit>();
  for (const { source, consumer } of deliveriesOf(graph)) {
    const seconds = source.component.kind === 'queue' ? source.component.config?.visibilitySeconds : undefined;
    if (seconds !== undefined && seconds < (limits.get(consumer)?.seconds ?? Infinity)) limits.set(consumer, { seconds, of: source.component });
  }
  return limits;
}
