import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { userEnvironment } from '../support/user-environment.ts';
import { serveSite } from '../../scripts/cli/serve.mts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site as `npm start` serves it. */
    site: string;
    /** Address of the same site, built for and served under a sub-path. */
    siteUnderPath: string;
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const subPath = '/docs/plans/';

/** Builds the site once as a user would and once under a sub-path, and serves both with the security headers. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  run([`${project}scripts/groundplan.ts`, 'site']);
  const under = `${project}.groundplan/test-site`;
  run([`${project}node_modules/astro/bin/astro.mjs`, 'build', '--outDir', under], { BASE_PATH: subPath });
  const root = await serveSite(`${project}dist`, { port: 0 });
  const below = await serveSite(under, { port: 0, base: subPath });
  provide('site', root.url);
  provide('siteUnderPath', below.url);
  return async () => {
    await Promise.all([root.close(), below.close()]);
  };
}

function run(args: string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: userEnvironment(env),
  });
  if (status !== 0) throw new Error(`The site could not be built:\n${stdout}${stderr}`);
}
