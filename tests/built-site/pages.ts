import { readdirSync, readFileSync } from 'node:fs';
import { registerPages } from '../../src/plan/content/entry.ts';
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
export const ruleIds = ids('rules', '.mdx');

/** Projects of the plans; a plan that names none is one of its own. */
export const projectIds = [
  ...new Set(planIds.map((id) => /^project: (\S+)$/m.exec(readFileSync(new URL(`../../content/plans/${id}.yaml`, import.meta.url), 'utf8'))?.[1] ?? id)),
].sort();

/** Every page that the inputs ask for, without the base. */
export const pages: readonly string[] = [
  '',
  ...['plans', 'patterns', 'examples', 'guide', 'formats', 'rules', 'reference', 'projects', 'registers'].map((section) => `${section}/`),
  ...planIds.map((id) => `plans/${id}/`),
  ...patternIds.map((id) => `patterns/${id}/`),
  ...exampleIds.map((id) => `examples/${id}/`),
  ...guideIds.map((id) => `guide/${id}/`),
  ...formats.map((format) => `formats/${format}/`),
  ...ruleIds.map((id) => `rules/${id}/`),
  'reference/prices/',
  'reference/limits/',
  ...projectIds.map((id) => `projects/${id}/`),
  ...registerPages.map((id) => `registers/${id}/`),
  'contents/',
];

/** The plan of each format that has most to say. */
const longestPlans = formats.flatMap((format) => {
  const texts = planIds.map((id) => ({ id, text: readFileSync(new URL(`../../content/plans/${id}.yaml`, import.meta.url), 'utf8') }));
  return texts.filter(({ text }) => text.includes(`\nformat: ${format}\n`)).sort((a, b) => b.text.length - a.text.length).slice(0, 1).map(({ id }) => id);
});

/** One page of each kind, for checks that take a while. */
export const kinds: readonly string[] = [
  '',
  'plans/',
  ...longestPlans.map((id) => `plans/${id}/`),
  'patterns/',
  `patterns/${patternIds[0] ?? ''}/`,
  'examples/',
  `examples/${exampleIds[0] ?? ''}/`,
  'guide/',
  `guide/${guideIds[0] ?? ''}/`,
  'formats/',
  'formats/architecture/',
  'rules/',
  'rules/pattern-signals-met/',
  'reference/',
  'reference/prices/',
  'reference/limits/',
  'projects/',
  ...projectIds.slice(-2).map((id) => `projects/${id}/`),
  'registers/',
  ...registerPages.map((id) => `registers/${id}/`),
  'contents/',
  'no-such-page/',
];
