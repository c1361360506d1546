import { withBase } from '../href.ts';
import { hasMarkdown, markdownPath } from './paths.ts';

/** Where a site will lie. */
export interface Place {
  /** `/` or a sub-path. */
  readonly base: string;
  /** Address of its host, where it is known. */
  readonly site: string | undefined;
}

/** The address of a page or file: with the host where that is known, else from the root. @param path without the base */
export function addressIn({ base, site }: Place, path: string): string {
  const rooted = withBase(base, path);
  return site === undefined ? rooted : new URL(rooted, site).href;
}

/**
 * Where a link of a page leads in its Markdown version: to the Markdown version of its target, where there is one.
 * Addresses outside, and anchors of the same page, stay as they are.
 */
export function documentLink(place: Place, address: string): string {
  if (!/^\/(?!\/)/.test(address)) return address;
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return addressIn(place, hasMarkdown(page) ? markdownPath(page) : page) + rest;
}
