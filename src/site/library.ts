import { getCollection, type CollectionEntry } from 'astro:content';
import { patternCategories, patternLevels } from '../plan/schema/pattern.ts';
import { knownServices } from './search-filters.ts';

export type PatternEntry = CollectionEntry<'patterns'>;
export type ExampleEntry = CollectionEntry<'examples'>;
export type GuideEntry = CollectionEntry<'guide'>;

/** What a team should have done before, as pages print it. */
export const levelNames = { starter: 'Starter', intermediate: 'Intermediate', advanced: 'Advanced' } as const;

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }): number =>
  a.data.title.localeCompare(b.data.title, 'en-GB');

const simplestFirst = (a: PatternEntry | ExampleEntry, b: PatternEntry | ExampleEntry): number =>
  patternLevels.indexOf(a.data.level) - patternLevels.indexOf(b.data.level) || byTitle(a, b);

/** All patterns, by level and title. */
export async function allPatterns(): Promise<PatternEntry[]> {
  return (await getCollection('patterns')).sort(simplestFirst);
}

/** The AWS services that the library knows, each by one name. */
export async function allServices(): Promise<string[]> {
  return knownServices((await getCollection('patterns')).map(({ data }) => data));
}

/** A group of the pattern library. */
export interface PatternGroup {
  readonly id: string;
  readonly name: string;
  readonly patterns: readonly PatternEntry[];
}

/** Patterns by category, in the order of the categories; empty ones are left out. */
export function groupPatterns(patterns: readonly PatternEntry[]): PatternGroup[] {
  return Object.entries(patternCategories)
    .map(([id, name]) => ({ id, name, patterns: patterns.filter((entry) => entry.data.category === id) }))
    .filter((group) => group.patterns.length > 0);
}

/** All worked examples, by level and title. */
export async function allExamples(): Promise<ExampleEntry[]> {
  return (await getCollection('examples')).sort(simplestFirst);
}

/** All guide pages, in reading order. */
export async function allGuidePages(): Promise<GuideEntry[]> {
  return (await getCollection('guide')).sort((a, b) => a.data.order - b.data.order || byTitle(a, b));
}
