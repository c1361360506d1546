import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { bars } from './bars.ts';
import { callouts } from './callouts.ts';
import { codeFrames } from './code-frames.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { numbers } from './numbers.ts';
import { scrollables } from './scrollables.ts';
import { signs } from './signs.ts';
import { tasks } from './tasks.ts';
import type { PluginList } from './types.ts';

/**
 * What the site does to the HTML of every Markdown and MDX body: one plugin, since each costs a walk of its own.
 * @param base of the site
 */
export function bodyPlugins(base: string): PluginList {
  const name = `site-${revision()}`;
  return [
    { name },
    // Called once for each document, so that anchors and names are counted within it.
    () => ({ name, element: [bars, callouts, codeFrames, headings(), links(base), numbers, scrollables(), signs, tasks] }),
  ];
}

// Astro keeps rendered bodies until its configuration changes. Names of plugins are part of that, their code is not.
function revision(): string {
  const folder = new URL('./', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}
