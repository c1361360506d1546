import type { Context } from '../../schema/plan.ts';
import type { PortfolioMember } from '../portfolio-member.ts';

/** A condition under which a plan must be thought over, and how far the plan's own figures are on the way to it. */
export interface RevisitTrigger {
  /** Id of the plan. */
  readonly plan: string;
  readonly anchor: string;
  readonly metric: string;
  /** What the plan's `requestsPerDay` counts, in the plural. */
  readonly loadUnit: string;
  readonly direction: 'above' | 'below';
  readonly bound: number;
  readonly then: string;
  /** What the plan states for the metric; null when it is no number of the context. */
  readonly stated: number | null;
  /** Share of the way: stated ÷ bound for `above`, bound ÷ stated for `below`; null when it can't be said. */
  readonly share: number | null;
  /** Whether the plan's own figure is past the bound. */
  readonly reached: boolean;
}

/**
 * Every trigger of every plan, the nearest first; those whose metric the plan doesn't state come last.
 *
 * @param members in the order of plans, which also decides between equal shares
 */
export function deriveRevisitTriggers(members: readonly PortfolioMember[]): RevisitTrigger[] {
  const triggers = members.flatMap(({ id, plan, facts: { loadUnit } }): RevisitTrigger[] => {
    if (plan.format !== 'architecture') return [];
    const figures = statedFigures(plan.context);
    return (plan.tradeOffs.revisitWhen ?? []).map(({ metric, above, below = 0, then }) => {
      const way = { direction: above === undefined ? 'below' : 'above', bound: above ?? below } as const;
      const stated = figures.get(metric) ?? null;
      return { plan: id, anchor: 'trade-offs--limitations', metric, loadUnit, ...way, then, stated, ...progress(way, stated) };
    });
  });
  return triggers.sort((a, b) => Number(b.reached) - Number(a.reached) || (b.share ?? -1) - (a.share ?? -1));
}

function progress({ direction, bound }: Pick<RevisitTrigger, 'direction' | 'bound'>, stated: number | null): Pick<RevisitTrigger, 'share' | 'reached'> {
  if (stated === null) return { share: null, reached: false };
  const [way, whole] = direction === 'above' ? [stated, bound] : [bound, stated];
  const reached = direction === 'above' ? stated > bound : stated < bound;
  // Nothing of nothing is no share.
  return { share: whole === 0 ? null : way / whole, reached };
}

/** Every number of a context and its traits, and the requests of a month of 30 days. */
function statedFigures({ traits = {}, ...context }: Context): Map<string, number> {
  const month = context.requestsPerDay === undefined ? {} : { requestsPerMonth: context.requestsPerDay * 30 };
  const all = Object.entries({ ...context, ...traits, ...month } as Record<string, unknown>);
  return new Map(all.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : [])));
}
