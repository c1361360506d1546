/** What is wrong with a text that isn't YAML, in words for the person who wrote it. */
export interface Explanation {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** A line of a text, with the offset at which it begins. */
export interface Line {
  readonly start: number;
  readonly content: string;
}

/** The place at which the parser gave up, which is often below the mistake, and the lines around it. */
export interface Scene {
  readonly reason: string;
  readonly text: string;
  readonly offset: number;
  /** The line up to the place, and from the place on. */
  readonly before: string;
  readonly after: string;
  /** The lines above it that aren't blank, nearest first. */
  readonly above: readonly Line[];
}

/** Only so much of a line, and of the text above it, is looked at, so that no text takes long to explain. */
const lineLength = 500;
const textLength = 10_000;

/** Cuts the surroundings of an offset out of a text. @param reason what js-yaml said */
export function setScene(reason: string, text: string, offset: number): Scene {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(Math.max(start, offset - lineLength), offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + lineLength))?.[0] ?? '';
  const from = Math.max(0, start - textLength);
  const above = [...text.slice(from, start).matchAll(/[^\r\n]+/g)]
    .map((match) => ({ start: from + match.index, content: match[0].slice(0, lineLength).trimEnd() }))
    .filter((line) => line.content !== '')
    .reverse();
  return { reason, text, offset, before, after, above };
}

/** Finds a quote that begins a value and isn't closed on its line, or -1. */
export function openQuote(line: string): number {
  for (const match of line.matchAll(/(?=["'])(?<=^[\s-]*|[:,[{]\s*)(?:"(?:[^"\\]|\\.)*("|$)|'(?:[^']|'')*('|$))/g)) {
    if (!match[1] && !match[2]) return match.index;
  }
  return -1;
}

/** Finds the last bracket that begins a value and isn't closed on its line, or -1. */
export function openBracket(line: string): number {
  const open: number[] = [];
  for (const match of line.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?=[[{])(?<=^[\s-]*|[:,[{]\s*)[[{]|[\]}]|\s#.*/g)) {
    if (/^[[{]/.test(match[0])) open.push(match.index);
    else if (/^[\]}]/.test(match[0])) open.pop();
  }
  return open.at(-1) ?? -1;
}
