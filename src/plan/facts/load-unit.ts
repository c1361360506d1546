import type { Plan } from '../schema/plan.ts';
import { deliveriesOf } from './deliveries.ts';
import { graphOf, type Graph } from './graph.ts';
import { isCall, isOutside, isStart, requestPath } from './request-path.ts';

/**
 * What `context.requestsPerDay` counts, in the plural: what the plan says, else requests, else units of work where a
 * design shows that its work begins at queues, streams, stores or the clock and nobody calls it.
 */
export function loadUnitOf(plan: Plan): string {
  if (plan.context.loadUnit !== undefined) return plan.context.loadUnit;
  return plan.format === 'architecture' && worksUncalled(graphOf(plan)) ? 'units of work' : 'requests';
}

function worksUncalled(graph: Graph): boolean {
  const isStarted = deliveriesOf(graph).length > 0 || graph.edges.some(isStart);
  const isCalled = graph.edges.some((edge) => isOutside(edge.from) && !isOutside(edge.to) && edge.to.component.kind !== 'identity' && isCall(edge));
  const hasGateway = [...requestPath(graph)].some(({ component: { kind } }) => kind === 'gateway' || kind === 'cdn');
  return isStarted && !isCalled && !hasGateway;
}
