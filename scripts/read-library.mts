import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { splitFrontmatter } from '../src/plan/content/split-frontmatter.ts';
import type { LocatedFinding } from '../src/plan/finding.ts';
import type { Library } from '../src/plan/library.ts';
import { locateAll } from '../src/plan/locate.ts';
import { parseWith } from '../src/plan/schema/faults.ts';
import { limitBookSchema } from '../src/plan/schema/limit-book.ts';
import { priceBookSchema } from '../src/plan/schema/price-book.ts';
import { parseSource } from '../src/plan/source.ts';
import { readText } from './read-text.mts';
import { shownPath } from './read-plans.mts';

/** Folder of the project, wherever the command was called from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Path inside the project. */
export function inProject(...parts: string[]): string {
  return join(projectFolder, ...parts);
}

/** Something that the project itself ships is broken; the findings say where. */
export class LibraryError extends Error {
  readonly findings: readonly LocatedFinding[];

  constructor(findings: readonly LocatedFinding[]) {
    super('The project holds a broken reference file.');
    this.name = 'LibraryError';
    this.findings = findings;
  }
}

/**
 * Reads what plans refer to: templates, pattern titles, price book, limits and the ids of published plans.
 *
 * @param siblings further plan ids that the given plans may refer to
 * @throws {LibraryError} when a reference file is broken
 */
export function readLibrary(siblings: ReadonlySet<string>): Library {
  return {
    patterns: readPatternTitles(),
    plans: new Set([...siblings, ...namesIn('content/plans', '.yaml')]),
    templates: readTemplates(),
    prices: new Map(readReference('content/reference/prices.yaml', priceBookSchema).prices.map((price) => [price.id, price])),
    limits: readReference('content/reference/limits.yaml', limitBookSchema),
  };
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(inProject(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function readTemplates(): Map<string, string> {
  return new Map(namesIn('templates', '.md').map((name) => [name, readFileSync(inProject('templates', `${name}.md`), 'utf8')]));
}

/** Titles only, and the id where there is none: the check of the content says what is wrong with an entry. */
function readPatternTitles(): Map<string, string> {
  return new Map(
    namesIn('content/patterns', '.mdx').map((id) => {
      const entry = splitFrontmatter(readFileSync(inProject('content/patterns', `${id}.mdx`), 'utf8').replaceAll('\r\n', '\n'));
      const reading = 'fault' in entry ? entry : parseSource(entry.frontmatter);
      const title = 'fault' in reading ? undefined : (reading.source.data as { title?: unknown }).title;
      return [id, typeof title === 'string' ? title : id];
    }),
  );
}

function readReference<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const path = inProject(file);
  const reading = readText(path, shownPath(path));
  if ('finding' in reading) throw new LibraryError([reading.finding]);
  const parsed = parseSource(reading.text);
  if ('fault' in parsed) throw new LibraryError([{ ...parsed.fault, file: shownPath(path) }]);
  const result = parseWith(schema, parsed.source.data);
  if (result.value === undefined) throw new LibraryError(locateAll(result.faults, parsed.source, shownPath(path)));
  return result.value;
}
