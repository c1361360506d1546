import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutBase } from '../href.ts';
import { addressIn, type Place } from '../machines/document-link.ts';
import { renderOffline } from './render-offline.ts';

/** Writes `plans/<id>.offline.html` beside every page of a plan in a built site. @returns how many */
export function writeOffline(folder: string, place: Place): number {
  const files = new Map<string, Uint8Array>();
  const file = (address: string): Uint8Array => {
    const found = files.get(address) ?? readFileSync(join(folder, withoutBase(place.base, address)));
    // Pages share their styles; each has drawings of its own.
    if (address.endsWith('.css')) files.set(address, found);
    return found;
  };
  const pages = globSync('plans/*/index.html', { cwd: folder });
  for (const page of pages) {
    const path = `/${page.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const address = place.site === undefined ? undefined : addressIn(place, path);
    const html = renderOffline({ html: readFileSync(join(folder, page), 'utf8'), address, file });
    writeFileSync(join(folder, `${path.slice(1, -1)}.offline.html`), html);
  }
  return pages.length;
}
