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

/** The entry of a folder that has most to say, of those that hold some words. */
function longest(folder: string, ending: string, words = ''): string {
  const read = (id: string) => readFileSync(new URL(`../../content/${folder}/${id}${ending}`, import.meta.url), 'utf8');
  const [first] = ids(folder, ending).map((id) => ({ id, text: read(id) })).filter(({ text }) => text.includes(words)).sort((a, b) => b.text.length - a.text.length);
  return `${folder}/${first?.id ?? ''}/`;
}

/** One page of each kind, the longest where they are many, for checks that take a while. */
export const kinds: readonly string[] = [
  '',
  'plans/',
  ...formats.map((format) => longest('plans', '.yaml', `\nformat: ${format}\n`)),
  'patterns/',
  longest('patterns', '.mdx'),
  'examples/',
  longest('examples', '.mdx'),
  'guide/',
  longest('guide', '.mdx'),
  'formats/',
  'formats/architecture/',
  'rules/',
  longest('rules', '.mdx'),
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
