import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './machines/document-link.ts';
import { picturePath } from './machines/paths.ts';
import { renderRobots, renderSitemap } from './machines/sitemap.ts';
import { writeOffline } from './offline/write-offline.ts';
import { readCard } from './pictures/card.ts';
import { makePictures, type PictureOrder } from './pictures/make-pictures.ts';

/** What was added to a built site. */
export interface Finish {
  readonly offline: number;
  readonly pictures: number;
  /** How many of the pictures were not in the cache. */
  readonly drawn: number;
}

/**
 * Adds to a built site what is made from its pages: plans in one file, the list of pages and their pictures.
 * Sitemaps and previews of links take absolute addresses only, so without a known host there are none.
 *
 * @param cache folder for pictures
 */
export async function finishSite(folder: string, place: Place, cache: string): Promise<Finish> {
  const { base, site } = place;
  const robots = renderRobots(place);
  if (robots !== undefined) writeFileSync(join(folder, 'robots.txt'), robots);
  const offline = writeOffline(folder, place);
  if (site === undefined) return { offline, pictures: 0, drawn: 0 };
  const pages = globSync('**/index.html', { cwd: folder }).map((file) => {
    const page = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const html = readFileSync(join(folder, file), 'utf8');
    return { page, card: readCard(html), modified: /"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1] };
  });
  writeFileSync(join(folder, 'sitemap.xml'), renderSitemap(pages, { base, site }));
  const orders = pages.flatMap(({ page, card }): PictureOrder[] => (card === undefined ? [] : [{ card, path: picturePath(page) }]));
  return { offline, pictures: orders.length, drawn: await makePictures(orders, { site: folder, cache }) };
}
