import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectOf } from '../src/plan/facts/portfolio-member.ts';
import { formats, type Plan } from '../src/plan/schema/plan.ts';
import { writtenTexts } from '../src/plan/texts.ts';
import { readPage, verifyPages, type BuiltSite, type PageProblem } from '../src/site/verify-pages.ts';
import { entryKinds, referencePages, registerPages } from '../src/plan/content/entry.ts';
import { inProject } from './read-library.mts';

/** The folders from which a site was built. */
export interface SiteInputs {
  /** Holds `plans`, `patterns`, `examples`, `guide` and `rules`; default: that of the project. */
  readonly content?: string;
  /** Holds the JSON file of each plan; default: that of the project. */
  readonly generated?: string;
  /** Pages that have been read, by path; others are read now. */
  readonly pages?: BuiltSite['files'];
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
  { content = inProject('content'), generated = inProject('.groundplan/plans'), pages = new Map() }: SiteInputs = {},
): PageProblem[] {
  const files = new Map<string, ReturnType<typeof readPage> | undefined>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, sep).length).split(sep).join('/');
    files.set(name, pages.get(name) ?? (name.endsWith('.html') ? readPage(name, readFileSync(path, 'utf8')) : undefined));
  }
  const expected = {
    formats,
    reference: referencePages,
    registers: registerPages,
    plans: idsIn(join(content, 'plans'), '.yaml'),
    projects: projectsIn(generated),
    ...Object.fromEntries(entryKinds.map((kind) => [kind, idsIn(join(content, kind), '.mdx')])),
  };
  const written = () => [...textsOfPlans(generated), ...textsOfEntries(content)];
  return verifyPages({ files, base, expected, written });
}

function idsIn(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending) && !name.slice(0, -ending.length).includes('.')).map((name) => name.slice(0, -ending.length));
}

function projectsIn(folder: string): Set<string> {
  return new Set(
    idsIn(folder, '.json').map((id) => {
      const data = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as { plan: Pick<Plan, 'format' | 'date' | 'project'> };
      return projectOf({ id, plan: data.plan });
    }),
  );
}

function textsOfPlans(folder: string): string[] {
  return idsIn(folder, '.json').flatMap((id) => {
    // Findings quote what people wrote, and pages print them.
    const { plan, findings, waived } = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Record<string, unknown>;
    return Array.from(writtenTexts([plan, findings, waived]), ({ text }) => text);
  });
}

function textsOfEntries(content: string): string[] {
  return entryKinds.flatMap((kind) =>
    idsIn(join(content, kind), '.mdx').map((id) => readFileSync(join(content, kind, `${id}.mdx`), 'utf8')),
  );
}
