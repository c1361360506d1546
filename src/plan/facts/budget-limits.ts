import type { ArchitecturePlan } from '../schema/plan.ts';

/** A time within which everything below must be done. */
export interface Limit {
  readonly seconds: number;
  /** Id of the component that has so much time, or waits so long. */
  readonly of: string;
}

/**
 * The shortest time that each component has for its calls: its own timeout, what those wait who call it, and so on up
 * to the client. Of equal times the nearest counts.
 *
 * @param calls flows by which a request goes through the system
 * @returns limits by the id of the component; none for those above which nothing is stated
 */
export function budgetLimits({ components }: ArchitecturePlan, calls: ArchitecturePlan['flows']): Map<string, Limit> {
  const limits = new Map<string, Limit>();
  const outside = new Set(components.filter(({ kind }) => kind === 'external').map(({ id }) => id));
  for (const { id, config } of components) {
    if (config?.timeoutSeconds !== undefined) limits.set(id, { seconds: config.timeoutSeconds, of: id });
  }
  // Limits only become shorter, and there are as many of them as are stated: so it ends, circles or not.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, timeoutSeconds } of calls) {
      if (outside.has(to)) continue;
      const waits = timeoutSeconds === undefined ? undefined : { seconds: timeoutSeconds, of: from };
      for (const limit of [waits, limits.get(from)]) {
        if (limit === undefined || limit.seconds >= (limits.get(to)?.seconds ?? Infinity)) continue;
        limits.set(to, limit);
        changed = true;
      }
    }
  }
  return limits;
}
