import { serializeOuter, type DefaultTreeAdapterMap } from 'parse5';
import { attribute, elementsIn, hasClass, textIn } from '../html-tree.ts';
import { escapeXml } from '../machines/xml.ts';
import { offlineCss } from './offline-css.ts';

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** What the page is taken from. */
export interface OnlinePage {
  /** The parsed page, which is changed. */
  readonly document: DefaultTreeAdapterMap['document'];
  /** Absolute address of the page, where the site knows its own. */
  readonly address: string | undefined;
  /** A file of the site by the address that the page has for it. @throws Error when there is none */
  readonly file: (address: string) => Uint8Array;
}

/** Nothing is loaded and nothing runs, even if something of a plan had become markup. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A sheet of the site in one file that needs nothing else: styles and drawings inside, by day, no script.
 * Links to other pages are absolute where the site knows its address, and plain text where it doesn't.
 *
 * @throws Error when the page holds no sheet, or names a file that isn't there
 */
export function renderOffline({ document, address, file }: OnlinePage): string {
  const elements = elementsIn(document);
  const sheet = elements.find((element) => element.tagName === 'article' && hasClass(element, 'sheet'));
  if (sheet === undefined) throw new Error('Expected a page with a sheet, found none');
  const title = elements.find(({ tagName }) => tagName === 'title');
  const description = elements.find((element) => attribute(element, 'name') === 'description');
  const styles = elements.filter((element) => attribute(element, 'rel') === 'stylesheet').map((element) => text(file(attribute(element, 'href') ?? '')));
  prune(sheet);
  const inside = [sheet, ...elementsIn(sheet)];
  const ids = new Set(inside.map((element) => attribute(element, 'id')));
  for (const element of inside) settle(element, { address, file, ids });
  const source = address === undefined ? '' : `<p class="source">From <a href="${escapeXml(address)}">${escapeXml(address)}</a></p>`;
  return [
    '<!doctype html>',
    '<html lang="en" data-theme="light"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeXml(title === undefined ? '' : textIn(title))}</title>`,
    `<meta name="description" content="${escapeXml(attribute(description ?? sheet, 'content') ?? '')}">`,
    // Nothing in a style sheet may end the element that it stands in.
    `<style>${[...styles, offlineCss].join('\n').replaceAll('</', '<\\/')}</style>`,
    `</head><body><main>${serializeOuter(sheet)}${source}</main></body></html>\n`,
  ].join('\n');
}

const siteElements = new Set(['script', 'style', 'link', 'template', 'button', 'dialog', 'nav']);
const siteClasses = ['narrow-only', 'needs-js', 'only-dark', 'diagram-file'];

/** Takes out what works on the site only, and comments. */
function prune(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (!('tagName' in node)) return node.nodeName === '#text';
    return !siteElements.has(node.tagName) && attribute(node, 'data-site-only') === undefined && !siteClasses.some((name) => hasClass(node, name));
  });
  for (const node of parent.childNodes) if ('childNodes' in node) prune(node);
}

interface Surroundings extends Pick<OnlinePage, 'address' | 'file'> {
  readonly ids: ReadonlySet<string | undefined>;
}

/** Makes an element stand alone. */
function settle(element: Element, { address, file, ids }: Surroundings): void {
  element.attrs = element.attrs.filter(({ name }) => !/^(?:data-pagefind|data-document$|loading$|decoding$)/.test(name));
  if (element.tagName === 'img') {
    for (const item of element.attrs) {
      if (item.name === 'src') item.value = `data:image/svg+xml;base64,${Buffer.from(file(item.value)).toString('base64')}`;
    }
  }
  if (element.tagName !== 'a') return;
  const target = targetOf(attribute(element, 'href') ?? '', address, ids);
  if (target === undefined || hasClass(element, 'diagram-sheet')) {
    element.tagName = element.nodeName = 'span';
    element.attrs = element.attrs.filter(({ name }) => name === 'class');
  } else {
    for (const item of element.attrs) if (item.name === 'href') item.value = target;
  }
}

/** Where a link leads from a file that lies anywhere; nothing when that isn't known. */
function targetOf(href: string, address: string | undefined, ids: Surroundings['ids']): string | undefined {
  if (href.startsWith('#')) return ids.has(decodeURIComponent(href.slice(1))) ? href : undefined;
  if (/^(?:https?:\/\/|mailto:)/.test(href)) return href;
  return address === undefined || !href.startsWith('/') ? undefined : new URL(href, address).href;
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
