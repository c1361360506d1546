import { constructFromEvents, CORE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import type { Finding, Path, Position } from './finding.ts';
import { quote } from './quote.ts';
import { explainSyntax } from './source/explain-syntax.ts';
import { findRefused } from './source/find-refused.ts';
import { indexPositions } from './source/index-positions.ts';
import { joinCommas } from './source/join-commas.ts';
import { lineStarts, positionAt } from './source/line-starts.ts';
import type { Explanation } from './source/scene.ts';
import { strictMapping } from './source/strict-mapping.ts';

/** Data that was read from a YAML text, and the way back from a path to its place in the text. */
export interface Source {
  readonly text: string;
  /** Always a mapping: an object without any inherited or reserved key. */
  readonly data: unknown;
  /**
   * Finds the place of a value, or of its key with `'key'`. A path that isn't in the data (a missing field)
   * leads to the key of its nearest ancestor, and to the first key of the text where that is the root.
   */
  locate(path: Path, at?: 'key' | 'value'): Position;
}

/** What reading gave: data, or the one reason why there is none. */
export type Reading = { readonly source: Source } | { readonly fault: Finding & Position };

const expected = 'Expected a mapping with the fields of a plan';

// Aliases and merge keys are refused before these limits could be reached; they guard against our own mistakes.
const limits = { maxDepth: 20, maxAliases: 0, maxTotalMergeKeys: 0 };
const schema = CORE_SCHEMA.withTags(strictMapping);

/**
 * Reads YAML 1.2 (core schema: an unquoted date stays text). Beside what isn't YAML it refuses several documents,
 * anchors, aliases, tags, merge keys, duplicate and reserved keys, keys that aren't text, nesting deeper than 20,
 * texts in braces that are cut at a comma, an empty text and a top level that isn't a mapping. Never throws.
 *
 * @param options.firstLine number of the first line of `text` in its file, for frontmatter; default 1
 */
export function parseSource(text: string, options: { firstLine?: number } = {}): Reading {
  let starts: readonly number[] | undefined;
  const position = (offset: number): Position => {
    starts ??= lineStarts(text);
    const { line, column } = positionAt(starts, offset);
    return { line: line + (options.firstLine ?? 1) - 1, column };
  };
  const fault = ({ offset, message, hint }: Explanation): Reading => ({
    fault: { rule: 'yaml', severity: 'error', message, hint, path: [], ...position(offset) },
  });

  try {
    const events = joinCommas(text, parseEvents(text, limits));
    const refused = findRefused(text, events);
    if (refused) return fault(refused);
    const [data] = constructFromEvents(events, { source: text, schema, ...limits });
    if (data === undefined || data === null) {
      return fault({
        offset: 0,
        message: `${expected}, found nothing`,
        hint: 'Begin with a field, such as "format: architecture".',
      });
    }
    if (typeof data !== 'object' || Array.isArray(data)) {
      const found =
        typeof data === 'string' ? `text ${quote(data)}` : typeof data === 'number' ? `the number ${data}` : quote(data);
      const offset = indexPositions(text, events)([], 'value');
      return fault({
        offset,
        message: `${expected}, found ${found}`,
        hint: 'Write each field as "key: value", with a space after the colon.',
      });
    }
    let places: ReturnType<typeof indexPositions> | undefined;
    const locate = (path: Path, at: 'key' | 'value' = 'value') => {
      places ??= indexPositions(text, events);
      return position(places(path, at));
    };
    return { source: { text, data, locate } };
  } catch (error) {
    if (error instanceof YAMLException && error.mark) return fault(explainSyntax(error.reason, text, error.mark.position));
    return fault({
      offset: 0,
      message: 'Expected YAML that can be read',
      hint: 'Write plain keys, values and lists, as the example plans do.',
    });
  }
}

/** Largest input, in bytes. */
const maximumBytes = 256 * 1024;

/**
 * Decodes the bytes of an input: well-formed UTF-8 of at most 256 KiB. A byte order mark is dropped,
 * and every line ending is read as a line feed. Never throws.
 *
 * @returns the text, or a fault: rule `file` for the size, `yaml` for the encoding with the place of the first bad byte
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly fault: Finding & Position } {
  const fault = (rule: string, message: string, hint: string, place: Position = { line: 1, column: 1 }) => ({
    fault: { rule, severity: 'error', message, hint, path: [], ...place } as const,
  });
  if (bytes.length > maximumBytes) {
    return fault(
      'file',
      `Too many bytes, found ${bytes.length}, maximum ${maximumBytes}`,
      'Split the plan into several, joined by "project".',
    );
  }
  const text = decode(bytes, false);
  if (text !== undefined) return { text };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fault('yaml', 'Expected UTF-8, found UTF-16', 'Save the file again with the encoding UTF-8.');
  }
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle - 1;
    else good = middle;
  }
  const readable = decode(bytes.subarray(0, good), true) ?? '';
  const place = positionAt(lineStarts(readable), readable.length);
  return fault('yaml', 'Expected UTF-8, found a byte that is not', 'Save the file again with the encoding UTF-8.', place);
}

/** @param partial whether a character may be cut off at the end */
function decode(bytes: Uint8Array, partial: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: partial }).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
