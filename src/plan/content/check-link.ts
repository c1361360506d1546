import { quote } from '../quote.ts';
import type { SitePages } from './entry.ts';
import { unknownName, type Remark } from './remark.ts';

const nouns = {
  patterns: 'pattern',
  examples: 'example',
  guide: 'guide page',
  rules: 'rule',
  plans: 'plan',
  formats: 'format',
  reference: 'reference page',
  registers: 'register',
} as const;

/**
 * Checks the address of a link in an entry: outside as `https:`, `http:` or `mailto:`, inside from the root of the site.
 * Anchors, projects and files of `public` are left to the check of the built pages, which has them at hand.
 */
export function checkLink(address: string, pages: SitePages): Remark | undefined {
  if (address.startsWith('#') || (/^(?:https?:\/\/|mailto:)./i.test(address) && URL.canParse(address))) return undefined;
  if (!/^\/(?!\/)/.test(address)) {
    return {
      message: `Expected an address that starts with "/", "#", "https://", "http://" or "mailto:", found ${quote(address)}`,
      hint: 'Write the address of a page from the root of the site, such as "/patterns/cqrs/".',
    };
  }
  const path = address.replace(/[?#].*$/, '');
  const [section = '', name = ''] = path.split('/').slice(1);
  const isFile = /\.[a-z0-9]+$/.test(path);
  if (path === '/') return undefined;
  const isKnown = isSection(section, pages);
  if (!isKnown && section !== 'projects') return isFile ? undefined : unknownName('part of the site', section, Object.keys(pages));
  // A plan is offered as a page and as four files.
  const id = section === 'plans' ? name.replace(/\.(?:md|json|yaml|offline\.html)$/, '') : name;
  if (isKnown && id !== '' && !pages[section].has(id)) return unknownName(nouns[section], id, pages[section]);
  if (isFile || path.endsWith('/')) return undefined;
  return { message: `Expected the address "${path}/", found ${quote(path)}`, hint: 'Addresses of pages end with a slash.' };
}

/** Checks the address of an image: a file of this site, since pages ask no other host for anything. */
export function checkImage(address: string): Remark | undefined {
  if (/^\/(?!\/)/.test(address)) return undefined;
  return {
    message: `Expected an image of this site, found ${quote(address)}`,
    hint: 'Put the file into "public" and write its address from the root, such as "/images/queue.svg".',
  };
}

function isSection(text: string, pages: SitePages): text is keyof SitePages {
  return Object.hasOwn(pages, text);
}
