import type { Position } from '../finding.ts';
import type { Remark } from './remark.ts';

/** The two parts of an entry. */
export interface SplitEntry {
  /** YAML between the two lines of dashes; it begins on line 2. */
  readonly frontmatter: string;
  /** The text with spaces for the frontmatter, so that places in it are places in the file. */
  readonly body: string;
}

const hint = 'Put the fields between two lines of "---", the first of which is the first line of the file.';

/** Parts an entry where Astro parts it: at the first line that begins with three dashes. */
export function splitFrontmatter(text: string): SplitEntry | { readonly fault: Remark & Position } {
  if (!/^---[ \t]*\n/.test(text)) return { fault: { message: 'Missing frontmatter', hint, line: 1, column: 1 } };
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start - 1) + 1;
  if (end === 0) return { fault: { message: 'Missing "---" after the frontmatter', hint, line: 1, column: 1 } };
  const rest = /^.*/.exec(text.slice(end + 3))?.[0] ?? '';
  if (rest.trim() !== '') {
    const line = text.slice(0, end).split('\n').length;
    return { fault: { message: 'Expected "---" alone on its line', hint, line, column: 4 } };
  }
  const body = text.slice(0, end + 3).replace(/[^\n]/g, ' ') + text.slice(end + 3);
  return { frontmatter: text.slice(start, end), body };
}
