import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const parts = ['src', 'scripts', 'content', 'templates', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project that a test may break, with the same packages and the drawings made so far. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-project-'));
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  cpSync(join(project, '.groundplan/drawings'), join(folder, '.groundplan/drawings'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}
