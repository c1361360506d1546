import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileNameFault } from '../src/plan/content/file-name-fault.ts';
import type { LocatedFinding } from '../src/plan/finding.ts';
import { quote } from '../src/plan/quote.ts';
import type { PlanInput } from '../src/plan/review.ts';
import { readText } from './read-text.mts';

/** What was found at the given paths. */
export interface PlansReading {
  readonly inputs: readonly PlanInput[];
  /** Wrong names, unreadable files, empty folders. */
  readonly findings: readonly LocatedFinding[];
  /** Whether everything could at least be opened. */
  readonly readable: boolean;
  /** Ids of the plans beside the given ones, which they may refer to. */
  readonly siblings: ReadonlySet<string>;
}

/** The path as people see it: relative to where they are, with forward slashes. */
export function shownPath(path: string): string {
  const local = relative(process.cwd(), path);
  return (local.startsWith('..') ? path : local).split(sep).join('/');
}

/** Reads plans from files and folders. A folder gives its `.yaml` files, in the order of their names. */
export function readPlans(paths: readonly string[]): PlansReading {
  const inputs: PlanInput[] = [];
  const findings: LocatedFinding[] = [];
  const siblings = new Set<string>();
  const firstFile = new Map<string, string>();
  let readable = true;
  const refuse = (file: string, message: string, hint: string) => {
    findings.push({ rule: 'file', severity: 'error', message, hint, path: [], file, line: 1, column: 1 });
  };
  const readOne = (path: string) => {
    const file = shownPath(path);
    const id = basename(path, '.yaml');
    const fault = fileNameFault(basename(path), '.yaml');
    const earlier = firstFile.get(id.toLowerCase());
    if (fault !== undefined) refuse(file, fault.message, fault.hint ?? 'Rename the file.');
    else if (earlier !== undefined) refuse(file, `Duplicate plan id ${quote(id)}, already used by ${earlier}`, 'Rename one of the two files.');
    else {
      const reading = readText(path, file);
      firstFile.set(id.toLowerCase(), file);
      if ('text' in reading) inputs.push({ id, file, text: reading.text });
      else {
        findings.push(reading.finding);
        readable &&= reading.readable;
      }
    }
  };
  for (const path of new Set(paths.map((given) => resolve(given)))) {
    const isFolder = isDirectory(path);
    const folder = isFolder ? path : join(path, '..');
    const files = plansIn(folder);
    for (const name of files) siblings.add(name.replace(/\.yaml$/, ''));
    if (!isFolder) readOne(path);
    else if (files.length === 0) refuse(shownPath(path) || '.', 'Expected at least one plan, found none', 'Write one with "npm run plan -- new architecture my-plan".');
    else for (const name of files) readOne(join(path, name));
  }
  return { inputs, findings, readable, siblings };
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function plansIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)).sort();
  } catch {
    return [];
  }
}
