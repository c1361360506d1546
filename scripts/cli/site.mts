import { existsSync, renameSync, rmSync } from 'node:fs';
import { inProject } from '../read-library.mts';
import { InputError } from '../../src/site/integration.ts';
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
    const { build } = await import('astro');
    await build({ root: inProject('.'), outDir: fresh, logLevel: 'info' });
    replace(inProject('dist'), fresh);
    console.error(`Built dist in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function replace(current: string, fresh: string): void {
  const old = inProject(`.groundplan/old-${process.pid}`);
  if (existsSync(current)) renameSync(current, old);
  renameSync(fresh, current);
  rmSync(old, { recursive: true, force: true });
}
