import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import type { Portfolio } from '../plan/facts/portfolio.ts';
import { onceInBuild } from './once-in-build.ts';
import { createPlanLinks, type PlanLinks } from './plan-links.ts';
import { allPlans, headingsOf } from './plans.ts';

/** What follows from all plans together. */
export type AllFacts = Portfolio;

/** Reads it as the build script wrote it. @throws Error when it hasn't */
export const allFacts = onceInBuild(async () => JSON.parse(await readFile(join(process.cwd(), '.groundplan/portfolio.json'), 'utf8')) as AllFacts);

/** Links to every plan and to the sections that its document really has. */
export const planLinks = onceInBuild(async (): Promise<PlanLinks> => {
  const documents = await getCollection('plans');
  const anchors = new Map(documents.map((entry) => [entry.id, new Set(headingsOf(entry).map(({ slug }) => slug))]));
  return createPlanLinks(await allPlans(), anchors);
});
