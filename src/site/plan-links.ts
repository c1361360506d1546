import { href } from './href.ts';
import type { PlanSheet } from './plans.ts';

/** A link to a plan or to one of its sections. */
export interface PlanLink {
  readonly href: string;
  /** Sheet number. */
  readonly sheet: string;
  readonly title: string;
  readonly status: PlanSheet['plan']['status'];
}

/** Gives the link to a plan. */
export type PlanLinks = (plan: string, anchor?: string) => PlanLink;

/**
 * Makes links to plans. A section leads to its anchor if the document has it, else to the whole plan: a template of
 * one's own need not have the sections that ours have.
 *
 * @param anchors of the headings of each document, by the id of the plan
 */
export function createPlanLinks(sheets: readonly Pick<PlanSheet, 'id' | 'sheet' | 'plan'>[], anchors: ReadonlyMap<string, ReadonlySet<string>>): PlanLinks {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return (id, anchor) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`Unknown plan "${id}" in the registers`);
    const target = anchor !== undefined && anchors.get(id)?.has(anchor) === true ? `#${anchor}` : '';
    return { href: href(`/plans/${id}/${target}`), sheet: found.sheet, title: found.plan.title, status: found.plan.status };
  };
}
