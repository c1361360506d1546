import { getCollection, getEntry } from 'astro:content';
import type { Portfolio } from '../plan/facts/portfolio.ts';
import { createPlanLinks, type PlanLinks } from './plan-links.ts';
import { allPlans, headingsOf } from './plans.ts';

/** What follows from all plans together. */
export type AllFacts = Portfolio;

/** Reads it as the build script wrote it. @throws Error when it hasn't */
export async function allFacts(): Promise<AllFacts> {
  const entry = await getEntry('portfolio', 'portfolio');
  if (entry === undefined) throw new Error('Missing .groundplan/portfolio.json');
  return entry.data;
}

/** Links to every plan and to the sections that its document really has. */
export async function planLinks(): Promise<PlanLinks> {
  const documents = await getCollection('plans');
  const anchors = new Map(documents.map((entry) => [entry.id, new Set(headingsOf(entry).map(({ slug }) => slug))]));
  return createPlanLinks(await allPlans(), anchors);
}
