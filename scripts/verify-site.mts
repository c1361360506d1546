import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { formats } from '../src/plan/schema/plan.ts';
import { writtenTexts } from '../src/plan/texts.ts';
import { verifyPages, type PageProblem } from '../src/site/verify-pages.ts';
import { entryKinds } from '../src/plan/content/entry.ts';
import { inProject } from './read-library.mts';

/** The folders from which a site was built. */
export interface SiteInputs {
  /** Holds `plans`, `patterns`, `examples` and `guide`; default: that of the project. */
  readonly content?: string;
  /** Holds the JSON file of each plan; default: that of the project. */
  readonly generated?: string;
}

/**
 * Verifies a built site.
 *
 * @param folder that was built
 * @param base where the site will lie: `/`, or a sub-path
 * @returns what is wrong, by page
 */
export function verifySite(
  folder: string,
  base: string,
  { content = inProject('content'), generated = inProject('.groundplan/plans') }: SiteInputs = {},
): PageProblem[] {
  const files = new Map<string, string | undefined>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, sep).length).split(sep).join('/');
    files.set(name, name.endsWith('.html') ? readFileSync(path, 'utf8') : undefined);
  }
  const expected = {
    formats,
    plans: idsIn(join(content, 'plans'), '.yaml'),
    ...Object.fromEntries(entryKinds.map((kind) => [kind, idsIn(join(content, kind), '.mdx')])),
  };
  const written = () => [...textsOfPlans(generated), ...textsOfEntries(content)];
  return verifyPages({ files, base, expected, written });
}

function idsIn(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

function textsOfPlans(folder: string): string[] {
  return idsIn(folder, '.json').flatMap((id) => {
    const { plan } = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as { plan: unknown };
    return Array.from(writtenTexts(plan), ({ text }) => text);
  });
}

function textsOfEntries(content: string): string[] {
  return entryKinds.flatMap((kind) =>
    idsIn(join(content, kind), '.mdx').map((id) => readFileSync(join(content, kind, `${id}.mdx`), 'utf8')),
  );
}
