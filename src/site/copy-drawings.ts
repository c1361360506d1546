import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the drawings that pages show beside them. The pages are asked, because Astro keeps rendered documents
 * from one build to the next and the cache holds drawings of long ago. What is missing, the verification reports.
 *
 * @returns the number of files copied
 */
export function copyDrawings(drawings: string, site: string): number {
  const names = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: site })) {
    for (const [, name] of readFileSync(join(site, page), 'utf8').matchAll(/\/diagrams\/([0-9a-f]+\.(?:light|dark)\.svg)/g)) {
      if (name !== undefined) names.add(name);
    }
  }
  const target = join(site, 'diagrams');
  mkdirSync(target, { recursive: true });
  const there = [...names].filter((name) => existsSync(join(drawings, name)));
  for (const name of there) copyFileSync(join(drawings, name), join(target, name));
  return there.length;
}
