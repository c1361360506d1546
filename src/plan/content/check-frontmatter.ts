import type { z } from 'zod';
import type { Finding, LocatedFinding } from '../finding.ts';
import { quote } from '../quote.ts';
import { locateAll } from '../locate.ts';
import { parseWith } from '../schema/faults.ts';
import { parseSource, type Source } from '../source.ts';
import { writtenTexts } from '../texts.ts';

/** Frontmatter whose shape is right: typed, with the way back to places in the file. */
export interface Frontmatter<T> {
  readonly value: T;
  readonly source: Source;
}

/** Frontmatter, or what is wrong with it. */
export type FrontmatterReading<T> = { readonly frontmatter: Frontmatter<T> } | { readonly findings: readonly LocatedFinding[] };

/** Reads frontmatter and checks its shape. @param yaml begins on line 2 of the file */
export function checkFrontmatter<T extends z.ZodType>(schema: T, yaml: string, file: string): FrontmatterReading<z.infer<T>> {
  const reading = parseSource(yaml, { firstLine: 2 });
  if ('fault' in reading) return { findings: [{ ...reading.fault, file }] };
  const { source } = reading;
  const { value, faults } = parseWith(schema, source.data);
  const found = [...faults, ...bareDates(source)];
  if (value === undefined || found.length > 0) return { findings: locateAll(found, source, file) };
  return { frontmatter: { value, source } };
}

/** Astro's own reader makes a moment in time of a date without quotes, and then refuses it without a place. */
function bareDates(source: Source): Finding[] {
  const lines = source.text.split('\n');
  return [...writtenTexts(source.data)]
    .filter(({ path, text }) => {
      const { line, column } = source.locate(path);
      return /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt \t])/.test(text) && /\d/.test(lines[line - 2]?.[column - 1] ?? '');
    })
    .map(({ path, text }) => ({
      rule: 'schema',
      severity: 'error',
      message: `Expected quotes around the date ${quote(text)}`,
      hint: `Write "${text.slice(0, 40)}" with its quotes.`,
      path,
    }));
}
