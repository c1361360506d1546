import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedFile } from './serve-files.ts';

/** The drawing that is shown under a name. @returns nothing for any other name */
export function drawingFile(cache: string, name: string): ServedFile | undefined {
  return /^[a-z0-9.]+\.svg$/.test(name) ? { path: join(cache, name), mediaType: 'image/svg+xml' } : undefined;
}

/** The drawings that are shown on the pages of a built site. */
export interface SiteDrawings {
  /** Puts those that a page shows into the site. What is missing, the verification reports. */
  readonly copyFor: (html: string) => void;
  /** How many are there. */
  readonly count: () => number;
}

/**
 * The pages are asked which drawings they show, because Astro keeps rendered documents from one build to the next and
 * the cache holds drawings of long ago.
 *
 * @param cache where all drawings lie
 * @param site folder of the built site
 */
export function siteDrawings(cache: string, site: string): SiteDrawings {
  const target = join(site, 'diagrams');
  mkdirSync(target, { recursive: true });
  const seen = new Set<string>();
  let copied = 0;
  return {
    copyFor: (html) => {
      for (const [, name = ''] of html.matchAll(/\/diagrams\/([0-9a-f]+\.(?:light|dark)\.svg)/g)) {
        if (seen.has(name)) continue;
        seen.add(name);
        if (!existsSync(join(cache, name))) continue;
        copyFileSync(join(cache, name), join(target, name));
        copied += 1;
      }
    },
    count: () => copied,
  };
}
