import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { checkContent } from '../src/plan/content/check-content.ts';
import { entryKinds, type Entry, type EntryKind } from '../src/plan/content/entry.ts';
import type { MarkdownNode } from '../src/plan/content/markdown-node.ts';
import type { LocatedFinding } from '../src/plan/finding.ts';
import { quote } from '../src/plan/quote.ts';
import { ruleIds } from '../src/plan/rules/registry.ts';
import { createSlugger } from '../src/site/slug.ts';
import { inProject } from './read-library.mts';
import { shownPath } from './read-plans.mts';
import { readText } from './read-text.mts';

/** Where the content is, and what was filled from its plans. */
export interface ContentFolder {
  /** Holds `patterns`, `examples`, `guide`, `rules` and `plans`; default: that of the project. */
  readonly folder?: string;
  /** Filled documents by plan id. With them, sections that examples show are checked too. */
  readonly documents?: ReadonlyMap<string, string>;
}

/** What the check found, and the texts that it looked at by their files. */
export interface ContentCheck {
  /** In the order of folders, files and places. */
  readonly findings: readonly LocatedFinding[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads and checks all entries of a content folder. */
export function checkContentFolder({ folder = inProject('content'), documents }: ContentFolder = {}): ContentCheck {
  const entries: Entry[] = [];
  const unread = entryKinds.flatMap((kind) => readEntries(join(folder, kind), kind, entries));
  const plans = new Set(documents?.keys() ?? namesIn(join(folder, 'plans'))?.flatMap((name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? []));
  // Examples show parts of a few plans; the documents of the others need not be parsed.
  const sections = { get: (id: string) => sectionsOf(documents?.get(id)) };
  // Where the whole folder is missing, one finding says enough.
  const known = namesIn(join(folder, 'rules')) === undefined ? [] : ruleIds;
  const rules = new Map(known.map((id) => [id, shownPath(join(folder, 'rules', `${id}.mdx`))]));
  const findings = checkContent({ entries, plans, sections, rules }, (text) => mdxToMdast(text) as MarkdownNode);
  return { findings: [...unread, ...findings], texts: new Map(entries.map(({ file, text }) => [file, text])) };
}

/** Reads the entries of one folder. @returns what could not be read */
function readEntries(folder: string, kind: EntryKind, entries: Entry[]): LocatedFinding[] {
  const refuse = (file: string, message: string, hint: string): LocatedFinding => ({
    rule: 'file', severity: 'error', message, hint, path: [], file, line: 1, column: 1,
  });
  const names = namesIn(folder);
  if (names === undefined) return [refuse(shownPath(folder), `Missing folder "${kind}"`, 'Create it in "content".')];
  return names.filter((name) => !name.startsWith('.')).flatMap((name) => {
    const path = join(folder, name);
    const file = shownPath(path);
    // The site would pass over it without a word.
    if (!name.endsWith('.mdx')) return [refuse(file, `Expected a file name that ends in ".mdx", found ${quote(name)}`, 'Rename the file, or move it elsewhere.')];
    const reading = readText(path, file);
    if ('finding' in reading) return [reading.finding];
    entries.push({ kind, id: name.slice(0, -'.mdx'.length), file, text: reading.text });
    return [];
  });
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

/** Anchors of the sections of a document, made as the site makes them. */
function sectionsOf(document: string | undefined): string[] | undefined {
  if (document === undefined) return undefined;
  const slugOf = createSlugger();
  const sections: string[] = [];
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'heading') {
      const anchor = slugOf(textOf(node));
      if (node.depth === 2) sections.push(anchor);
    } else node.children?.forEach(visit);
  };
  visit(markdownToMdast(document) as MarkdownNode);
  return sections;
}

function textOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return node.children?.map(textOf).join('') ?? '';
}
