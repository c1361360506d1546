import type { DefaultTreeAdapterMap } from 'parse5';
import { quote } from '../plan/quote.ts';
import { attribute } from './html-tree.ts';
import { hasTrace } from './left-over.ts';
import { endMark, verifyDocument } from './verify-document.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** An address on a page. A reader follows a link; a browser fetches a resource by itself. */
export interface Reference {
  readonly address: string;
  readonly kind: 'link' | 'resource' | 'picture';
  /** Where it stands: `href of <a>`. */
  readonly place: string;
}

/** What the verification of a site needs to know about a page. A thousand are kept at a time, so it holds no part of the tree. */
export interface ParsedPage {
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** Texts that may hold what a template left over. */
  readonly suspects: readonly string[];
  /** How many pieces of rendered documents it holds. */
  readonly documents: number;
  /** What is wrong with the page by itself. */
  readonly problems: readonly string[];
}

/** Elements whose text is code, in which every word may stand. */
const code = new Set(['pre', 'code', 'kbd', 'samp', 'script', 'style']);
const pictures = new Set(['img', 'source', 'video', 'image']);
/** Kinds of `<link>` that a browser doesn't fetch. */
const followed = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'me', 'next', 'prev', 'search']);
/** Attributes whose value is text, or made of it. */
const textAttributes = new Set(['alt', 'aria-description', 'aria-label', 'class', 'content', 'placeholder', 'title']);
const idLists = new Set(['aria-describedby', 'aria-labelledby', 'for']);

/**
 * Reads a parsed page and checks what can be checked without the others.
 * @param isAlone whether it is a plan in one file, which has its style inside and no script at all
 */
export function parsePage(document: DefaultTreeAdapterMap['document'], isAlone = false): ParsedPage {
  const ids = new Set<string>();
  const named: string[] = [];
  const references: Reference[] = [];
  const suspects: string[] = [];
  const problems: string[] = [];
  const counts = { h1: 0, title: 0, lang: 0, documents: 0, ends: 0 };

  const visitElement = (element: Element): void => {
    const { tagName, attrs } = element;
    if (tagName === 'h1') counts.h1 += 1;
    if (tagName === 'title' && element.parentNode?.nodeName === 'head' && textOf(element).trim() !== '') counts.title += 1;
    if (tagName === 'html' && attribute(element, 'lang')) counts.lang += 1;
    if (tagName === 'script' && isAlone) problems.push('Expected no <script>, found one');
    else if (tagName === 'script' && attribute(element, 'src') === undefined) problems.push(...verifyInline(element));
    if (tagName === 'style' && !(isAlone && element.parentNode?.nodeName === 'head')) problems.push('Expected no <style>, found one');
    if (tagName === 'base') problems.push('Expected no <base>, found one');
    if (attribute(element, 'data-document') !== undefined) {
      counts.documents += 1;
      problems.push(...verifyDocument(element));
    }
    for (const { name, value } of attrs) {
      if (name === 'style' || name.startsWith('on')) problems.push(`Expected no attribute ${quote(name)}, found one of <${tagName}>`);
      else if (name === 'id') {
        if (value === '' || ids.has(value)) problems.push(value === '' ? `Missing id of <${tagName}>` : `Duplicate id ${quote(value)}`);
        ids.add(value);
      } else if (idLists.has(name)) named.push(...value.split(/\s+/).filter((id) => id !== ''));
      else if (textAttributes.has(name)) {
        if (hasTrace(value)) suspects.push(value);
      } else references.push(...referencesIn(tagName, name, value, name === 'href' ? attribute(element, 'rel') : undefined));
    }
  };

  const visit = (node: Node, isCode: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (!isCode && hasTrace(node.value)) suspects.push(node.value);
    } else if ('data' in node) {
      if (node.data === endMark) counts.ends += 1;
    } else {
      if ('tagName' in node) visitElement(node);
      const inside = isCode || code.has(node.nodeName);
      if ('content' in node) visit(node.content, inside);
      if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside);
    }
  };

  visit(document, false);
  if (counts.h1 !== 1) problems.push(`Expected one <h1>, found ${counts.h1}`);
  if (counts.title !== 1) problems.push('Missing title');
  if (counts.lang !== 1) problems.push('Missing "lang" of <html>');
  if (counts.ends !== counts.documents) problems.push(`Expected as many ends of documents as documents, found ${counts.ends} and ${counts.documents}`);
  for (const id of named) if (!ids.has(id)) problems.push(`Unknown id ${quote(id)} in a label or description`);
  return { ids, references, suspects, documents: counts.documents, problems };
}

/** The one script without a file: data in the words of schema.org, which no browser runs. */
function verifyInline({ attrs, childNodes }: Element): string[] {
  const [type, ...others] = attrs;
  if (type?.name !== 'type' || type.value !== 'application/ld+json' || others.length > 0) return ['Expected no inline <script>, found one'];
  try {
    JSON.parse(childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    return [];
  } catch {
    return ['Expected JSON in <script type="application/ld+json">, found something else'];
  }
}

function referencesIn(tagName: string, name: string, value: string, rel = ''): Reference[] {
  const place = `${name} of <${tagName}>`;
  const kind = pictures.has(tagName) ? 'picture' : 'resource';
  switch (name) {
    case 'href': {
      const isLink = tagName === 'a' || tagName === 'area' || (tagName === 'link' && rel.split(/\s+/).some((word) => followed.has(word)));
      return [{ address: value, kind: isLink ? 'link' : kind, place }];
    }
    case 'src':
    case 'poster':
      return [{ address: value, kind, place }];
    case 'data':
      return tagName === 'object' ? [{ address: value, kind, place }] : [];
    case 'srcset':
      return value.split(/,\s+/).map((candidate) => ({ address: candidate.trim().replace(/\s.*$/, ''), kind, place }));
    default:
      return [];
  }
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
