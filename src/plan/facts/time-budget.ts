import type { ArchitecturePlan } from '../schema/plan.ts';
import { budgetLimits } from './budget-limits.ts';
import { graphOf } from './graph.ts';
import { budgetOf, type HopBudget } from './hops.ts';
import { requestCalls, requestHops } from './request-path.ts';

/** How long a request may wait, hop by hop, from each entry in the order of the file. */
export type TimeBudget = HopBudget;

/**
 * Adds up how long a request may wait: for each call on its way that states a timeout, timeout × attempts, and what is
 * left of the shortest time above it. What is handed over on that way counts until it is taken.
 *
 * @returns nothing where no call on the way of a request states a timeout
 */
export function deriveTimeBudget(plan: ArchitecturePlan): TimeBudget | undefined {
  const graph = graphOf(plan);
  return budgetOf(requestHops(graph), budgetLimits(graph, requestCalls(graph)));
}
