import { formats, type Plan } from '../schema/plan.ts';
import type { Facts } from './facts.ts';

/** One of the plans that are published together. */
export interface PortfolioMember {
  readonly id: string;
  readonly plan: Plan;
  readonly facts: Facts;
}

/** What the order of plans looks at. */
export interface Ordered {
  readonly id: string;
  readonly plan: Pick<Plan, 'format' | 'date' | 'project'>;
}

/**
 * Key of the project that a plan belongs to: the name that the plan states, in lower case because it is part of an
 * address and not every disk tells `A` from `a`. A plan that states none is a project of its own, named as the plan.
 */
export function projectOf({ id, plan }: Ordered): string {
  return (plan.project ?? id).toLowerCase();
}

/** The one order of plans: by project, format, date and id. */
export function compareMembers(a: Ordered, b: Ordered): number {
  return (
    compareTexts(projectOf(a), projectOf(b)) ||
    formats.indexOf(a.plan.format) - formats.indexOf(b.plan.format) ||
    compareTexts(a.plan.date, b.plan.date) ||
    compareTexts(a.id, b.id)
  );
}

/** Compares by code units and not in the language of the machine, so that every build has the same order. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
