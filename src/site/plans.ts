import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getEntry, type CollectionEntry } from 'astro:content';
import type { Facts } from '../plan/facts/facts.ts';
import type { ProjectSummary } from '../plan/facts/portfolio.ts';
import { compareMembers } from '../plan/facts/portfolio-member.ts';
import type { LocatedFinding } from '../plan/finding.ts';
import type { Review } from '../plan/review.ts';
import type { Plan } from '../plan/schema/plan.ts';
import { splitTitle, type TitledDocument } from './document.ts';
import { readRendered } from './document-store.ts';
import { onceInBuild } from './once-in-build.ts';
import { numberSheets } from './sheets.ts';

export { projectOf } from '../plan/facts/portfolio-member.ts';

/** A published plan as the pages show it. */
export interface PlanSheet {
  readonly id: string;
  /** Sheet number in its project: A-1. */
  readonly sheet: string;
  readonly plan: Plan;
  readonly facts: Facts;
  /** What the plans of its project answer together. */
  readonly project: ProjectSummary;
  /** What the review still says: warnings and suggestions. */
  readonly findings: readonly LocatedFinding[];
  readonly waived: Review['waived'];
  /** Ids of the rules that apply to the format and found nothing. */
  readonly passed: readonly string[];
}

/** The rendered document of a plan. */
export interface PlanDocument extends TitledDocument {
  readonly headings: readonly { depth: number; slug: string; text: string }[];
}

/** All plans: by project, then in the order of its sheets. Read as the build script, which has checked them, wrote them. */
export const allPlans = onceInBuild(async (): Promise<readonly PlanSheet[]> => {
  const folder = join(process.cwd(), '.groundplan/plans');
  const names = (await readdir(folder)).filter((name) => /^[^.]+\.json$/.test(name));
  const plans = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<PlanSheet, 'sheet'>);
  const sheets = numberSheets(plans.map(({ id, plan }) => ({ ...plan, id })));
  return plans.map((plan) => ({ ...plan, sheet: sheets.get(plan.id) ?? '' })).sort(compareMembers);
});

/**
 * The document of a plan, rendered.
 * @throws Error when there is none, or when it could not be rendered (Astro only logs that)
 */
export async function planDocument({ id, plan }: Pick<PlanSheet, 'id' | 'plan'>): Promise<PlanDocument> {
  const entry = await getEntry('plans', id);
  if (entry === undefined) throw new Error(`Missing the document of plan "${id}" in .groundplan/plans`);
  if (entry.data.html === undefined) throw new Error(`Expected a rendered document for plan "${id}", found none; see the log above`);
  const printed = [plan.summary, `Question: ${plan.question}`, `Status: ${plan.status} · Date: ${plan.date}`];
  return { ...splitTitle(readRendered(entry.data.html), printed), headings: headingsOf(entry) };
}

/** Headings of a rendered document. */
export function headingsOf(entry: CollectionEntry<'plans'>): PlanDocument['headings'] {
  return (entry.rendered?.metadata?.['headings'] ?? []) as PlanDocument['headings'];
}
