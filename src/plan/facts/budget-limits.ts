import type { Component, Edge, Graph, Node } from './graph.ts';

/** A time within which everything below must be done. */
export interface Limit {
  readonly seconds: number;
  /** The component that has so much time, or waits so long. */
  readonly of: Component;
}

/**
 * The shortest time that each component has for its calls: its own timeout, what those wait who call it, and so on up
 * to the client. Of equal times the nearest counts.
 *
 * @param calls flows by which a request, or work in the background, goes through the system
 * @param granted times that components have for another reason than their own timeout
 * @returns none for components above which nothing is stated
 */
export function budgetLimits({ nodes }: Graph, calls: readonly Edge[], granted: ReadonlyMap<Node, Limit> = new Map()): Map<Node, Limit> {
  const limits = new Map<Node, Limit>();
  for (const node of nodes) {
    const { component } = node;
    const own = component.config?.timeoutSeconds === undefined ? undefined : { seconds: component.config.timeoutSeconds, of: component };
    const limit = [own, granted.get(node)].filter((each) => each !== undefined).sort((a, b) => a.seconds - b.seconds)[0];
    if (limit !== undefined) limits.set(node, limit);
  }
  // Limits only become shorter, and there are as many of them as are stated: so it ends, circles or not.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { flow, from, to } of calls) {
      if (to.component.kind === 'external') continue;
      const waits = flow.timeoutSeconds === undefined ? undefined : { seconds: flow.timeoutSeconds, of: from.component };
      for (const limit of [waits, limits.get(from)]) {
        if (limit === undefined || limit.seconds >= (limits.get(to)?.seconds ?? Infinity)) continue;
        limits.set(to, limit);
        changed = true;
      }
    }
  }
  return limits;
}
