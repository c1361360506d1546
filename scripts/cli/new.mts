import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { formats, type Format } from '../../src/plan/schema/plan.ts';
import { idPattern, isReserved } from '../../src/plan/schema/text.ts';
import { inProject } from '../read-library.mts';
import { shownPath } from '../read-plans.mts';
import type { Options } from './main.mts';
import { UsageError } from './usage.mts';
import { writeFault } from './write-fault.mts';

/** `new`: writes a commented starter input that passes `check`; never overwrites. */
export function newPlan(args: string[], options: Options): number {
  const [format, id, ...more] = args;
  if (format === undefined || id === undefined || more.length > 0) {
    throw new UsageError('Expected a format and an id, as in "new architecture my-service".');
  }
  if (!isFormat(format)) throw new UsageError(`Unknown format "${format}", expected ${formats.map((known) => `"${known}"`).join(', ')}.`);
  if (!idPattern.test(id) || id.length > 80) {
    throw new UsageError(`Expected an id of lower-case letters, digits and single hyphens, at most 80 characters, found "${id.slice(0, 200)}".`);
  }
  if (isReserved(id)) throw new UsageError(`Expected an id that is free, found the reserved name "${id}".`, 'Choose another id.');
  const folder = options.out === undefined ? inProject('content/plans') : resolve(options.out);
  const path = join(folder, `${id}.yaml`);
  const schema = relative(folder, inProject('public/schemas', `${format}.json`)).split(sep).join('/');
  const starter = readFileSync(inProject('scripts/starters', `${format}.yaml`), 'utf8');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, personalise(starter, id, schema), { flag: 'wx' });
  } catch (error) {
    throw writeFault(path, error, 'Nothing was overwritten. Choose another id or folder.');
  }
  console.log(`Wrote ${shownPath(path)}. Fill it in, then run "npm run plan -- check ${shownPath(path)}".`);
  return 0;
}

function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}

/** Puts the title, today's date and the path of the schema into a starter. */
function personalise(starter: string, id: string, schema: string): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return starter
    .replace(/^# yaml-language-server: .*$/m, `# yaml-language-server: $schema=${schema}`)
    .replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`)
    .replace(/^date: .*$/m, `date: "${new Date().toISOString().slice(0, 10)}"`);
}
