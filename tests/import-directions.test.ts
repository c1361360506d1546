import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, impuritiesOf, readSource, sourceFiles } from './support/read-imports.ts';

const shared = ['src/plan/finding.ts', 'src/plan/quote.ts', 'src/plan/texts.ts'];

/**
 * What each room may import beside itself: rooms and files by their path, packages by their name (`astro` stands for
 * its virtual modules too). The longest name that a file begins with is its room.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/plan/finding.ts': [],
  'src/plan/quote.ts': [],
  'src/plan/texts.ts': ['src/plan/finding.ts'],
  'src/plan/schema/': ['zod', 'fastest-levenshtein', ...shared],
  'src/plan/source.ts': ['js-yaml', 'src/plan/source/', ...shared],
  'src/plan/source/': ['js-yaml', ...shared],
  'src/plan/facts/': ['src/plan/schema/', ...shared],
  'src/plan/rules/': ['@babel/parser', 'js-yaml', 'src/plan/schema/', 'src/plan/facts/', ...shared],
  'src/plan/document/': ['liquidjs', 'src/plan/schema/', 'src/plan/facts/', ...shared],
  'src/plan/export/': ['src/plan/schema/', 'src/plan/facts/', 'src/plan/document/escape.ts', ...shared],
  // SARIF names the rules, so this report reads their registry.
  'src/plan/report/': ['src/plan/rules/registry.ts', ...shared],
  'src/plan/library.ts': ['src/plan/schema/', 'src/plan/facts/'],
  'src/plan/locate.ts': ['src/plan/source.ts', ...shared],
  'src/plan/review.ts': ['src/plan/library.ts', 'src/plan/locate.ts', 'src/plan/source.ts', 'src/plan/schema/', 'src/plan/facts/', 'src/plan/rules/', ...shared],
  'src/plan/review-plans.ts': ['src/plan/review.ts', 'src/plan/library.ts', 'src/plan/locate.ts', 'src/plan/source.ts', 'src/plan/schema/', 'src/plan/facts/'],
  'src/plan/content/': ['zod', 'src/plan/schema/', 'src/plan/source.ts', 'src/plan/locate.ts', ...shared],
  'src/diagrams/': ['mermaid', 'playwright-core', '@sparticuz/chromium', 'satteri', 'node:'],
  'src/site/': ['src/plan/', 'src/diagrams/', 'astro', 'vite', 'satteri', 'hast', 'parse5', 'pagefind', 'node:'],
  // The one place where the site calls the scripts that read the disk.
  'src/site/integration.ts': ['scripts/', 'src/site/', 'src/plan/', 'src/diagrams/', 'astro', 'node:'],
  'src/content.config.ts': ['astro', 'zod', 'src/plan/', 'src/site/document-store.ts'],
  'src/pages/': ['src/site/', 'src/layouts/', 'src/components/', 'src/plan/schema/', 'astro'],
  'src/layouts/': ['src/site/', 'src/components/', 'src/styles/', 'src/client/'],
  'src/components/': ['src/icons/', 'src/site/', 'src/layouts/', 'src/client/', 'src/plan/schema/', 'astro'],
  'src/client/': [],
  'scripts/': ['src/plan/', 'astro', 'satteri', 'compression', 'sirv', 'zod', 'node:', ...['integration', 'security-headers', 'slug', 'verify-pages'].map((name) => `src/site/${name}.ts`)],
};

/** Imports that no table foresees, each with its reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // Writes the schema of a format as JSON Schema, for the table of its fields.
  'src/components/FormatPage.astro': ['zod'],
  // Colours code that isn't in a Markdown body as the bodies colour theirs.
  'src/components/CodeBlock.astro': ['@astrojs/prism/dist/highlighter'],
};

const files = [...sourceFiles('src'), ...sourceFiles('scripts')].filter((file) => !file.endsWith('.d.ts'));
const imports = files.flatMap((file) => importsOf(file));

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).filter((room) => file.startsWith(room)).sort((a, b) => b.length - a.length)[0];
}

function isAllowed(from: string, target: string): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  if (room.endsWith('/') && target.startsWith(room)) return true;
  return [...(rooms[room] ?? []), ...(exceptions[from] ?? [])].some(
    (name) => target === name || (/[/:]$/.test(name) ? target.startsWith(name) : target.startsWith(`${name}/`) || target.startsWith(`${name}:`)),
  );
}

describe('imports', () => {
  it('are found in every file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('come from files that belong to a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('go only where the room of their file may go', () => {
    expect(imports.filter(({ from, target }) => !isAllowed(from, target)).map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
  });

  it('have no exception that nothing needs', () => {
    const made = new Set(imports.map(({ from, target }) => `${from} ${target}`));
    const stated = Object.entries(exceptions).flatMap(([file, targets]) => targets.map((target) => `${file} ${target}`));
    expect(stated.filter((exception) => !made.has(exception))).toEqual([]);
  });

  it('of packages that must be there to run name dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
    const packages = imports
      .filter(({ target, isType }) => !isType && !/^(?:src|scripts)\/|^(?:node|astro):/.test(target))
      .map(({ from, target }) => ({ from, name: /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target }));
    expect(packages.filter(({ name }) => !Object.hasOwn(dependencies, name)).map(({ from, name }) => `${from} needs ${name}`)).toEqual([]);
  });

  it.each([
    ['src/plan/schema/plan.ts', 'src/plan/facts/cost.ts'],
    ['src/plan/facts/cost.ts', 'src/plan/document/numbers.ts'],
    ['src/plan/facts/cost.ts', 'node:fs'],
    ['src/plan/rules/registry.ts', 'src/plan/review.ts'],
    ['src/plan/report/render-json.ts', 'src/plan/rules/runtime-supported.ts'],
    ['src/plan/review.ts', 'astro'],
    ['src/plan/review.ts', 'src/site/slug.ts'],
    ['src/diagrams/diagrams.ts', 'src/site/href.ts'],
    ['src/site/slug.ts', 'scripts/read-text.mts'],
    ['src/client/page.ts', 'src/site/href.ts'],
    ['src/pages/index.astro', 'src/plan/review.ts'],
    ['src/components/Cells.astro', 'zod'],
    ['scripts/read-text.mts', 'src/site/plans.ts'],
    ['src/plan/schema/plan.ts', 'zod-like'],
  ])('of %s may not be %s', (from, target) => {
    expect(isAllowed(from, target)).toBe(false);
  });

  it('are read from every kind of statement', () => {
    const text = `---
import a, { b } from '../site/a.ts';
import type { C } from '../site/c.ts';
import './d.css';
export { e } from './e.ts';
const f = await import('f');
type G = import('./g.ts').G;
---
<p>import x from 'no';</p>
<script src="../client/h.ts"></script>
<script>
  import i from './i.ts';
</script>
`;
    expect(importsOf('src/pages/x.astro', text).map(({ target, isType }) => `${target}${isType ? ' type' : ''}`)).toEqual([
      'src/site/a.ts', 'src/site/c.ts type', 'src/pages/d.css', 'src/pages/e.ts', 'f', 'src/pages/g.ts type', 'src/pages/i.ts', 'src/client/h.ts',
    ]);
  });
});

describe('the core', () => {
  const core = files.filter((file) => file.startsWith('src/plan/'));

  it('knows no clock, no chance, no console and no language of the machine', () => {
    expect(core.length).toBeGreaterThan(50);
    expect(core.flatMap((file) => impuritiesOf(readSource(file)).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it.each([
    ['const now = new Date();', ['new Date()']],
    ['const now = new Date;', ['new Date()']],
    ['const now = Date();', ['Date()']],
    ['const now = Date.now();', ['Date.now']],
    ['const now = [1].map(Date.now);', ['Date.now']],
    ['const luck = Math.random();', ['Math.random']],
    ['console.log(process.env);', ['console', 'process']],
    ['names.sort((a, b) => a.localeCompare(b)); (1).toLocaleString();', ['localeCompare', 'toLocaleString']],
    ['const { now } = performance; void fetch(url);', ['performance', 'fetch']],
    ['// console.log()\nconst text = "Math.random()"; plan.process = { console: 1, fetch() {} }; new Date(0); Date.UTC(1, 1); Math.max(1);', []],
  ])('would be found out by %s', (text, expected) => {
    expect(impuritiesOf(text)).toEqual(expected);
  });
});
