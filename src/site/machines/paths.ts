/** Parts of the site, whose pages have a Markdown version each: the list of the part and its entries. */
const written = /^\/(?:(?:patterns|plans|examples|guide|rules|reference|formats|projects|registers|contents)\/(?:[^/]+\/)?)?$/;

/** Whether a page of the site has a Markdown version. @param page path without the base: `/patterns/cqrs/` */
export function hasMarkdown(page: string): boolean {
  return written.test(page);
}

/** Path of the Markdown version of a page: `/patterns/cqrs.md`, `/patterns.md`, and `/index.md` for the home page. */
export function markdownPath(page: string): string {
  return `${nameOf(page)}.md`;
}

/** Path of the picture that previews of a page show: `/og/patterns/cqrs.png`. */
export function picturePath(page: string): string {
  return `/og${nameOf(page)}.png`;
}

function nameOf(page: string): string {
  return page === '/' ? '/index' : page.replace(/\/$/, '');
}
