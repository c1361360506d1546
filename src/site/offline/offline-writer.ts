import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTreeAdapterMap } from 'parse5';
import { withoutBase } from '../href.ts';
import { addressIn, type Place } from '../machines/document-link.ts';
import { renderOffline } from './render-offline.ts';

/** What was written beside the page of a plan. */
export interface OfflineFile {
  /** Path in the site: `plans/task-api-roadmap.offline.html`. */
  readonly path: string;
  readonly html: string;
}

/**
 * Makes the function that writes `plans/<id>.offline.html` from the page of a plan, whose tree it changes.
 * For any other page it does nothing.
 *
 * @param site folder of the built site
 */
export function offlineWriter(site: string, place: Place): (page: string, document: DefaultTreeAdapterMap['document']) => OfflineFile | undefined {
  const styles = new Map<string, Uint8Array>();
  const file = (address: string): Uint8Array => {
    const found = styles.get(address) ?? readFileSync(join(site, withoutBase(place.base, address)));
    // Pages share their styles; each has drawings of its own.
    if (address.endsWith('.css')) styles.set(address, found);
    return found;
  };
  return (page, document) => {
    const plan = /^(plans\/[^/]+)\/index\.html$/.exec(page)?.[1];
    if (plan === undefined) return undefined;
    const html = renderOffline({ document, address: place.site === undefined ? undefined : addressIn(place, `/${plan}/`), file });
    const path = `${plan}.offline.html`;
    writeFileSync(join(site, path), html);
    return { path, html };
  };
}
