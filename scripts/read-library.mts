import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { splitFrontmatter } from '../src/plan/content/split-frontmatter.ts';
import { indexPrices } from '../src/plan/facts/index-prices.ts';
import type { Library, LibraryPattern } from '../src/plan/library.ts';
import { locateAll } from '../src/plan/locate.ts';
import { parseWith } from '../src/plan/schema/faults.ts';
import { limitBookSchema } from '../src/plan/schema/limit-book.ts';
import { patternSchema } from '../src/plan/schema/pattern.ts';
import { priceBookSchema } from '../src/plan/schema/price-book.ts';
import { parseSource } from '../src/plan/source.ts';
import { LibraryError } from './library-error.mts';
import { readText } from './read-text.mts';
import { shownPath } from './read-plans.mts';

/** Folder of the project, wherever the command was called from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Path inside the project. */
export function inProject(...parts: string[]): string {
  return join(projectFolder, ...parts);
}

/**
 * Reads what plans refer to: templates, pattern titles, price book, limits and the ids of published plans.
 *
 * @param siblings further plan ids that the given plans may refer to
 * @throws {LibraryError} when a reference file is broken
 */
export function readLibrary(siblings: ReadonlySet<string>): Library {
  return {
    patterns: readPatterns(),
    plans: new Set([...siblings, ...namesIn('content/plans', '.yaml')]),
    templates: readTemplates(),
    prices: indexPrices(readReference('content/reference/prices.yaml', priceBookSchema)),
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

/** The pattern library as far as it is sound: the check of the content says what is wrong with an entry. */
function readPatterns(): Map<string, LibraryPattern> {
  return new Map(
    namesIn('content/patterns', '.mdx').map((id) => {
      const entry = splitFrontmatter(readFileSync(inProject('content/patterns', `${id}.mdx`), 'utf8').replaceAll('\r\n', '\n'));
      const reading = 'fault' in entry ? entry : parseSource(entry.frontmatter);
      const { value } = 'fault' in reading ? { value: undefined } : parseWith(patternSchema, reading.source.data);
      return [id, value === undefined ? { title: id } : { title: value.title, entry: value }];
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
