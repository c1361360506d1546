import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Facts } from '../plan/facts/facts.ts';
import type { Finding, Position } from '../plan/finding.ts';
import type { Plan } from '../plan/schema/plan.ts';
import { splitTitle, type TitledDocument } from './document.ts';
import { compareSheets, numberSheets } from './sheets.ts';

/** A published plan as the pages show it. */
export interface PlanSheet {
  readonly id: string;
  /** Sheet number in its project: A-1. */
  readonly sheet: string;
  readonly plan: Plan;
  readonly facts: Facts;
  /** What the review still says: warnings and suggestions. */
  readonly findings: readonly (Finding & Position)[];
}

/** The rendered document of a plan. */
export interface PlanDocument extends TitledDocument {
  readonly headings: readonly { depth: number; slug: string; text: string }[];
}

/** All plans: by project, then in the order of its sheets. */
export async function allPlans(): Promise<PlanSheet[]> {
  const entries = await getCollection('planData');
  const sheets = numberSheets(entries.map(({ data }) => ({ ...data.plan, id: data.id })));
  return entries
    .map(({ data }) => ({ ...data, sheet: sheets.get(data.id) ?? '' }))
    .sort((a, b) => {
      const [first, second] = [projectOf(a), projectOf(b)];
      if (first !== second) return first < second ? -1 : 1;
      return compareSheets({ ...a.plan, id: a.id }, { ...b.plan, id: b.id });
    });
}

/** Name of the project that a plan belongs to; a plan without one is its own. */
export function projectOf({ id, plan }: Pick<PlanSheet, 'id' | 'plan'>): string {
  return plan.project ?? id;
}

/**
 * The document of a plan, rendered.
 * @throws Error when there is none, or when it could not be rendered (Astro only logs that)
 */
export async function planDocument({ id, plan }: Pick<PlanSheet, 'id' | 'plan'>): Promise<PlanDocument> {
  const entry = await getEntry('plans', id);
  if (entry === undefined) throw new Error(`Missing the document of plan "${id}" in .groundplan/plans`);
  const html = entry.rendered?.html;
  if (html === undefined) throw new Error(`Expected a rendered document for plan "${id}", found none; see the log above`);
  return { ...splitTitle(html, plan.summary), headings: headingsOf(entry) };
}

function headingsOf(entry: CollectionEntry<'plans'>): PlanDocument['headings'] {
  return (entry.rendered?.metadata?.['headings'] ?? []) as PlanDocument['headings'];
}
