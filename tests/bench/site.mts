// Measures the full build of many plans, their diagrams drawn before, against Astro alone on the same Markdown, one after
// the other, so that the machine's mood cancels out. Run: node tests/bench/site.mts [number of plans, default 1000]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Measure {
  readonly seconds: number;
  /** What the processor worked, in seconds: unlike the time on the clock it hardly knows of others on the machine. Without Pagefind. */
  readonly work: number;
  /** Largest resident memory of the process, in MB. */
  readonly megabytes: number;
}

const count = Number(process.argv[2] ?? 1000);
const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'groundplan-bench-'));
const ours = join(folder, 'ours');
const bare = join(folder, 'bare');

try {
  makeOurs();
  build(ours);
  makeBare();
  const rounds = [1, 2, 3].map(() => ({ bare: build(bare), ours: build(ours) }));
  for (const round of rounds) console.log(`ours ${told(round.ours)}; Astro alone ${told(round.bare)}; ${times(round, 'seconds')}, work ${times(round, 'work')}`);
  const best = rounds.reduce((a, b) => (a.ours.seconds < b.ours.seconds ? a : b));
  console.log(`At least ${count} plans: ${best.ours.seconds.toFixed(1)} s, ${times(best, 'seconds')} Astro alone in the same round`);
} finally {
  rmSync(folder, { recursive: true });
}

/** A copy of the project in which its plans stand again and again, each time as a project of their own. */
function makeOurs(): void {
  const left = new Set(['node_modules', '.git', '.groundplan', '.astro', 'dist', 'tests']);
  for (const name of readdirSync(project)) if (!left.has(name)) cpSync(join(project, name), join(ours, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(ours, 'node_modules'));
  const plans = join(ours, 'content/plans');
  const names = readdirSync(plans);
  const texts = names.map((name) => [name.replace('.yaml', ''), readFileSync(join(plans, name), 'utf8')] as const);
  // Whole sets, so that every roadmap finds its design.
  for (let copy = 1; copy * names.length < count; copy += 1) {
    for (const [id, text] of texts) {
      const own = text
        .replace(/^title: (.*?)("?)$/m, `title: $1 ${copy}$2`)
        .replace(/^project: (.*?)("?)$/m, `project: $1-${copy}$2`)
        .replace(/^designs: \[(.*)\]$/m, (_line, ids: string) => `designs: [${ids.split(/,\s*/).map((design) => `${design}-${copy}`).join(', ')}]`);
      writeFileSync(join(plans, `${id}-${copy}.yaml`), own);
    }
  }
}

/** Astro as it comes: one collection, one page. */
function makeBare(): void {
  mkdirSync(join(bare, 'src/pages'), { recursive: true });
  cpSync(join(ours, '.groundplan/plans'), join(bare, 'plans'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(bare, 'node_modules'));
  writeFileSync(join(bare, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(bare, 'astro.config.mjs'), 'export default { cacheDir: "./.groundplan/astro" };\n');
  writeFileSync(
    join(bare, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { plans: defineCollection({ loader: glob({ base: './plans', pattern: '*.md' }) }) };
`,
  );
  writeFileSync(
    join(bare, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('plans')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { Content } = await render(Astro.props.entry);
---
<html lang="en"><head><title>{Astro.props.entry.id}</title></head><body><Content /></body></html>
`,
  );
}

/** Builds a site as on a fresh clone: nothing is kept from the last time but drawings. */
function build(site: string): Measure {
  for (const kept of ['.groundplan/astro', '.groundplan/plans', '.groundplan/documents', '.groundplan/compiled', '.astro', 'dist']) rmSync(join(site, kept), { recursive: true, force: true });
  const usage = join(folder, 'usage.json');
  const report = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`;
  const command = site === ours ? ownCommand() : ['node_modules/astro/bin/astro.mjs', 'build'];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...command], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const seconds = (performance.now() - started) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, work: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** What `npm run build` gives to Node. */
function ownCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ours, 'package.json'), 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}

function times({ ours: own, bare: other }: { readonly bare: Measure; readonly ours: Measure }, what: keyof Measure): string {
  return `${(own[what] / other[what]).toFixed(2)} times`;
}

function told({ seconds, work, megabytes }: Measure): string {
  return `${seconds.toFixed(1)} s (work ${work.toFixed(1)} s), ${megabytes.toFixed(0)} MB`;
}
