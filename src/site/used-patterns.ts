import { projectOf } from '../plan/facts/portfolio-member.ts';
import type { PlanSheet } from './plans.ts';

/** Patterns that a plan could use and no plan of its project does: what a design chose isn't news to its roadmap. */
export function createUnused(sheets: readonly PlanSheet[]): (sheet: PlanSheet) => string[] {
  const used = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    const project = projectOf(sheet);
    used.set(project, (used.get(project) ?? new Set()).union(new Set(sheet.plan.patterns?.map(({ id }) => id))));
  }
  return (sheet) => sheet.facts.recommendation.alsoFits.map(({ id }) => id).filter((id) => used.get(projectOf(sheet))?.has(id) !== true);
}
