import { globSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { Place } from './machines/document-link.ts';
import { picturePath } from './machines/paths.ts';
import { renderRobots, renderSitemap } from './machines/sitemap.ts';
import { offlineWriter } from './offline/offline-writer.ts';
import { parsePage, type ParsedPage } from './parse-page.ts';
import { readCard, type Card } from './pictures/card.ts';
import { makePictures, type PictureOrder } from './pictures/make-pictures.ts';
import { siteDrawings } from './site-drawings.ts';
import { readPage } from './verify-pages.ts';

/** What was added to a built site. */
export interface Finish {
  readonly drawings: number;
  readonly offline: number;
  readonly pictures: number;
  /** How many of the pictures were not in the cache. */
  readonly drawn: number;
  /** What there is to verify of every page, by its path in the site. */
  readonly pages: ReadonlyMap<string, ParsedPage>;
}

/** Where drawings and pictures of this build and earlier ones lie. */
export interface Caches {
  readonly drawings: string;
  readonly pictures: string;
}

/** A page for the sitemap. */
interface ListedPage {
  readonly page: string;
  readonly card: Card | undefined;
  readonly modified: string | undefined;
}

/**
 * Adds to a built site what is made from its pages: drawings, plans in one file, the list of pages and their pictures.
 * Each page is read and parsed once, also for the verification. Sitemaps and previews of links take absolute addresses
 * only, so without a known host there are none.
 */
export async function finishSite(folder: string, place: Place, caches: Caches): Promise<Finish> {
  const { base, site } = place;
  const robots = renderRobots(place);
  if (robots !== undefined) writeFileSync(join(folder, 'robots.txt'), robots);
  const drawings = siteDrawings(caches.drawings, folder);
  const writeOffline = offlineWriter(folder, place);
  const pages = new Map<string, ParsedPage>();
  const listed: ListedPage[] = [];
  let offline = 0;
  for (const found of globSync('**/*.html', { cwd: folder })) {
    const path = found.replaceAll('\\', '/');
    // Waiting lets the search index, which another process makes meanwhile, go on.
    const html = await readFile(join(folder, found), 'utf8');
    const document = parse(html);
    pages.set(path, parsePage(document));
    drawings.copyFor(html);
    const alone = writeOffline(path, document);
    if (alone !== undefined) {
      pages.set(alone.path, readPage(alone.path, alone.html));
      offline += 1;
    }
    if (site !== undefined && /(?:^|\/)index\.html$/.test(path)) listed.push(listedPage(path, html));
  }
  const none = { drawings: drawings.count(), offline, pictures: 0, drawn: 0, pages };
  if (site === undefined) return none;
  writeFileSync(join(folder, 'sitemap.xml'), renderSitemap(listed, { base, site }));
  const orders = listed.flatMap(({ page, card }): PictureOrder[] => (card === undefined ? [] : [{ card, path: picturePath(page) }]));
  return { ...none, pictures: orders.length, drawn: await makePictures(orders, { site: folder, cache: caches.pictures }) };
}

function listedPage(path: string, html: string): ListedPage {
  return {
    page: `/${path.replace(/index\.html$/, '')}`,
    card: readCard(html),
    modified: /"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1],
  };
}
