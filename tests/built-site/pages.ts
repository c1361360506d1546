import { readdirSync } from 'node:fs';
import { formats } from '../../src/plan/schema/plan.ts';

function ids(folder: string, ending: string): string[] {
  return readdirSync(new URL(`../../content/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

export const planIds = ids('plans', '.yaml');
export const patternIds = ids('patterns', '.mdx');
export const exampleIds = ids('examples', '.mdx');
export const guideIds = ids('guide', '.mdx');

/** Every page that the inputs ask for, without the base. */
export const pages: readonly string[] = [
  '',
  ...['plans', 'patterns', 'examples', 'guide', 'formats'].map((section) => `${section}/`),
  ...planIds.map((id) => `plans/${id}/`),
  ...patternIds.map((id) => `patterns/${id}/`),
  ...exampleIds.map((id) => `examples/${id}/`),
  ...guideIds.map((id) => `guide/${id}/`),
  ...formats.map((format) => `formats/${format}/`),
];

/** One page of each kind, for checks that take a while. */
export const kinds: readonly string[] = [
  '',
  'plans/',
  ...planIds.map((id) => `plans/${id}/`),
  'patterns/',
  `patterns/${patternIds[0] ?? ''}/`,
  'examples/',
  `examples/${exampleIds[0] ?? ''}/`,
  'guide/',
  `guide/${guideIds[0] ?? ''}/`,
  'formats/',
  'formats/architecture/',
  'no-such-page/',
];
