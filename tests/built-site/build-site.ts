import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { userEnvironment } from '../support/user-environment.ts';
import { serveSite } from '../../scripts/cli/serve.mts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site as `npm start` serves it. */
    site: string;
    /** Address of the same site, built for and served under a sub-path; it has been told that it lies at `address`. */
    siteUnderPath: string;
    /** What the pages of that site say where they lie; no such host exists. */
    address: string;
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const subPath = '/docs/plans/';
const host = 'https://plans.example';

/** Builds the site once as a user would, and once under a sub-path, with an address and a repository, and serves both with the security headers. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  run([`${project}scripts/groundplan.ts`, 'site']);
  const under = `${project}.groundplan/test-site`;
  run([`${project}node_modules/astro/bin/astro.mjs`, 'build', '--outDir', under], { BASE_PATH: subPath, SITE_URL: host, REPOSITORY_URL: 'https://git.example/plans' });
  const root = await serveSite(`${project}dist`, { port: 0 });
  const below = await serveSite(under, { port: 0, base: subPath });
  provide('site', root.url);
  provide('siteUnderPath', below.url);
  provide('address', host + subPath);
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
