// Measures `check` of many plans against a bare read of the same files, so that the machine's mood cancels out.
// Run: node tests/bench/check.mts [number of plans, default 1000]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 1000);
const project = fileURLToPath(new URL('../..', import.meta.url));
const plans = join(project, 'content/plans');
const texts = readdirSync(plans).map((name) => readFileSync(join(plans, name), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'groundplan-bench-'));

try {
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `plan-${index}.yaml`), texts[index % texts.length] ?? '');
  }
  const rounds = [1, 2, 3].map(() => {
    const bare = time(['-e', `for (const name of require('fs').readdirSync(${JSON.stringify(folder)})) require('fs').readFileSync(${JSON.stringify(folder)} + '/' + name)`]);
    const check = time([join(project, 'scripts/groundplan.ts'), 'check', folder, '--format', 'json']);
    return { bare, check };
  });
  const best = rounds.reduce((a, b) => (a.check < b.check ? a : b));
  console.log(`${count} plans: check ${best.check.toFixed(2)} s, ${(best.check / best.bare).toFixed(1)} times a bare read in the same round (${best.bare.toFixed(2)} s)`);
} finally {
  rmSync(folder, { recursive: true });
}

function time(args: string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}
