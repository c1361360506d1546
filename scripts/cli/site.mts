import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { LocatedFinding } from '../../src/plan/finding.ts';
import { renderPretty } from '../../src/plan/report/render-pretty.ts';
import { InputError, prepareInputs } from '../../src/site/integration.ts';
import type { Generation } from '../generate-plans.mts';
import { inThread } from '../in-thread.mts';
import { inProject } from '../read-library.mts';
import { shownPath } from '../read-plans.mts';
import { UsageError } from './usage.mts';

/**
 * `site`: builds the site into `dist`. Astro's own output is not atomic, so it goes into a fresh folder,
 * is verified there, and only then takes the place of the last good site.
 */
export async function site(args: string[]): Promise<number> {
  if (args.length > 0) throw new UsageError('Expected no arguments for "site".');
  const started = performance.now();
  const fresh = inProject(`.groundplan/site-${process.pid}`);
  try {
    process.env['NODE_ENV'] ??= 'production';
    const [generation, { build }] = await Promise.all([inThread<Generation>(new URL('../generate-thread.mts', import.meta.url)), import('astro')]);
    prepareInputs(generation);
    await build({ root: inProject('.'), outDir: fresh, logLevel: 'info' });
    replace(inProject('dist'), fresh);
    console.error(`Built dist in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return 0;
  } catch (error) {
    const fault = faultyDiagram(error);
    if (fault) {
      const texts = new Map([[fault.file, readFileSync(fault.file, 'utf8')]]);
      process.stderr.write(renderPretty({ plans: 0, findings: [fault], waived: 0, texts }, { colour: process.stderr.isTTY }));
    } else if (!(error instanceof InputError)) {
      throw error;
    }
    console.error(new InputError().message);
    return 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** A diagram is drawn inside Astro, which wraps what the drawing says; it begins with file, line and column. */
function faultyDiagram(error: unknown): LocatedFinding | undefined {
  const found = /(\S+\.mdx?):(\d+):(\d+) {2}(.+)/.exec(error instanceof Error ? error.message : '');
  if (!found) return undefined;
  const [, file = '', line, column, message = ''] = found;
  return { rule: 'diagram', severity: 'error', message: message.replace(/\.$/, ''), path: [], file: shownPath(file), line: Number(line), column: Number(column) };
}

function replace(current: string, fresh: string): void {
  const old = inProject(`.groundplan/old-${process.pid}`);
  if (existsSync(current)) renameSync(current, old);
  renameSync(fresh, current);
  rmSync(old, { recursive: true, force: true });
}
