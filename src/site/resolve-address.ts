import { quote } from '../plan/quote.ts';
import type { Reference } from './parse-page.ts';

/** Where an address leads: to a file of the site and an anchor in it, outside, or nowhere with the reason. */
export type Target = { readonly file: string; readonly anchor: string } | { readonly outside: string } | { readonly fault: string };

// Stands for the host of the site, whichever it will be.
const host = 'http://site.invalid';

/** Makes the function that finds where an address on a page leads. @param base where the site lies: `/` or a sub-path */
export function createResolver(base: string): (address: string, kind: Reference['kind'], page: string) => Target {
  const root = `${base.replace(/\/+$/, '')}/`;
  // Most addresses of a site stand on all of its pages.
  const known = new Map<string, Target>();
  return (address, kind, page) => {
    if (address.startsWith('#')) return { file: page, anchor: anchorOf(address) };
    if (!address.startsWith('/')) return resolve(address, kind, root, page);
    const key = `${kind} ${address}`;
    const target = known.get(key) ?? resolve(address, kind, root, page);
    known.set(key, target);
    return target;
  };
}

function resolve(address: string, kind: Reference['kind'], root: string, page: string): Target {
  const place = host + root + page.replace(/(?:^|(?<=\/))index\.html$/, '');
  if (address.trim() === '') return { fault: 'Missing address' };
  if (!URL.canParse(address, place)) return { fault: `Expected an address, found ${quote(address)}` };
  const url = new URL(address, place);
  if (url.origin !== host) return resolveOutside(url, kind, address);
  const path = decode(url.pathname);
  if (path === undefined || !path.startsWith(root)) return { fault: `Expected an address under "${root}", found ${quote(address)}` };
  const file = path.slice(root.length);
  return { file: file === '' || file.endsWith('/') ? `${file}index.html` : file, anchor: anchorOf(url.hash) };
}

function resolveOutside(url: URL, kind: Reference['kind'], address: string): Target {
  if (kind === 'picture' && url.protocol === 'data:') return { outside: url.protocol };
  if (kind !== 'link') return { fault: `Expected an address of this site, found ${quote(address)}` };
  if (/^(?:https?|mailto):$/.test(url.protocol)) return { outside: url.protocol };
  return { fault: `Expected an address with "https:", "http:" or "mailto:", found ${quote(address)}` };
}

/** `#top` is an anchor that every page has. */
function anchorOf(hash: string): string {
  const anchor = decode(hash.slice(1)) ?? hash.slice(1);
  return anchor.toLowerCase() === 'top' ? '' : anchor;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
