import { lstatSync, readFileSync } from 'node:fs';
import type { LocatedFinding } from '../src/plan/finding.ts';
import { decodeText } from '../src/plan/source.ts';

/** Largest input: beyond this it is not a plan that somebody wrote. */
export const maximumBytes = 256 * 1024;

/** A text, or why there is none. `readable` tells a file that holds the wrong thing from one that cannot be opened. */
export type TextReading =
  | { readonly text: string }
  | { readonly finding: LocatedFinding; readonly readable: boolean };

/** Reads one regular file as UTF-8. Links, pipes and folders are refused, because an input may come from a stranger. */
export function readText(path: string, file: string): TextReading {
  const refuse = (message: string, hint: string, readable = false): TextReading => ({
    readable,
    finding: { rule: 'file', severity: 'error', message, hint, path: [], file, line: 1, column: 1 },
  });
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return refuse('Expected a regular file, found a symbolic link', 'Put the file itself there.');
    if (stats.isDirectory()) return refuse('Expected a regular file, found a folder', 'Give the file itself, or rename the folder.');
    if (!stats.isFile()) return refuse('Expected a regular file, found a pipe or device', 'Give a regular file.');
    if (stats.size > maximumBytes) {
      return refuse(`Too many bytes, found ${stats.size}, maximum ${maximumBytes}`, 'Split the plan into several.', true);
    }
    const decoded = decodeText(readFileSync(path));
    return 'text' in decoded ? decoded : { finding: { ...decoded.fault, file }, readable: true };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const reason = { ENOENT: 'no such file', EACCES: 'no permission to read it', EPERM: 'no permission to read it' }[code] ?? code;
    return refuse(`Expected a file that can be read, found ${reason}`, 'Check the path and its permissions.');
  }
}
