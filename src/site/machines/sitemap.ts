import { addressIn, type Place } from './document-link.ts';
import { escapeXml } from './xml.ts';

/** A page as the sitemap lists it. */
export interface SitemapPage {
  /** Path without the base: `/patterns/cqrs/`. */
  readonly page: string;
  /** Day of the last change, `YYYY-MM-DD`, where it is known. */
  readonly modified?: string | undefined;
}

/** The list of all pages for search engines, by path. @param place must name the host: a sitemap has absolute addresses only */
export function renderSitemap(pages: readonly SitemapPage[], place: Place & { readonly site: string }): string {
  const urls = [...pages]
    .sort((a, b) => (a.page < b.page ? -1 : 1))
    .map(({ page, modified }) => {
      const day = modified === undefined ? '' : `<lastmod>${escapeXml(modified)}</lastmod>`;
      return `  <url><loc>${escapeXml(addressIn(place, page))}</loc>${day}</url>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/**
 * What crawlers may read: everything.
 *
 * @returns nothing for a site under a sub-path, since crawlers ask the root of a host only
 */
export function renderRobots(place: Place): string | undefined {
  if (place.base.replace(/\/$/, '') !== '') return undefined;
  const sitemap = place.site === undefined ? '' : `\nSitemap: ${addressIn(place, '/sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
