import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** A document in the parts that a sheet shows in different places. */
export interface TitledDocument {
  /** First part of the heading: "Architecture". */
  readonly kind: string;
  /** HTML of the second part of the heading: "Task Management API". */
  readonly title: string;
  /** HTML of everything else. */
  readonly body: string;
}

/**
 * Takes the heading off a rendered document, and the paragraphs under it that a title block prints.
 * @param printed texts of these paragraphs; one may go on after " · "
 * @throws Error when the document doesn't start with a heading such as "Architecture: Task Management API"
 */
export function splitTitle(html: string, printed: readonly string[]): TitledDocument {
  const match = /^\s*<h1[^>]*>(?<kind>[^<:]+): (?<title>[\s\S]*?)<\/h1>\s*/.exec(html);
  const { kind, title } = match?.groups ?? {};
  if (match === null || kind === undefined || title === undefined) {
    throw new Error('Expected a document that starts with a heading such as "Architecture: Name"');
  }
  const known = printed.map(plain);
  let body = html.slice(match[0].length);
  for (;;) {
    const lead = /^<p>[\s\S]*?<\/p>\s*/.exec(body)?.[0];
    const text = lead === undefined ? '' : plain(textOf(parseFragment(lead)));
    if (lead === undefined || !known.some((line) => text === line || text.startsWith(`${line} · `))) return { kind, title, body };
    body = body.slice(lead.length);
  }
}

function textOf(node: DefaultTreeAdapterMap['parentNode']): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : '')).join('');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How a section is taken into another page. */
export interface Embedding {
  /** Slug of the section's heading. */
  readonly section: string;
  /** Put before every id, so that ids stay unique on the page. */
  readonly prefix: string;
  /** Address of the page that the section comes from; links to other anchors of it lead there. */
  readonly page: string;
  /** Added to the names of regions, so that names stay unique. */
  readonly from: string;
}

/**
 * The HTML of one section of a rendered document, from its h2 to the next, one level lower (h2 becomes h3).
 * @returns nothing when the document has no such section
 */
export function embedSection(html: string, embedding: Embedding): string | undefined {
  const { childNodes } = parseFragment(html);
  const start = childNodes.findIndex((node) => isHeading(node) && attribute(node, 'id') === embedding.section);
  if (start === -1) return undefined;
  const length = childNodes.slice(start + 1).findIndex(isHeading);
  const nodes = length === -1 ? childNodes.slice(start) : childNodes.slice(start, start + 1 + length);
  const elements = nodes.flatMap(elementsOf);
  const ids = new Set(elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined));
  for (const element of elements) rewrite(element, ids, embedding);
  const fragment = parseFragment('');
  fragment.childNodes = nodes;
  return serialize(fragment).trim();
}

function isHeading(node: Node): node is Element {
  return node.nodeName === 'h2';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function elementsOf(node: Node): Element[] {
  if (!('tagName' in node)) return [];
  return [node, ...node.childNodes.flatMap(elementsOf)];
}

function rewrite(element: Element, ids: ReadonlySet<string>, { prefix, page, from }: Embedding): void {
  const level = /^h([2-5])$/.exec(element.tagName)?.[1];
  if (level !== undefined) element.tagName = element.nodeName = `h${Number(level) + 1}`;
  const isRegion = attribute(element, 'role') === 'region';
  for (const item of element.attrs) {
    if (item.name === 'id') item.value = prefix + item.value;
    else if (item.name === 'aria-labelledby' || item.name === 'aria-describedby' || item.name === 'for') {
      item.value = item.value.split(' ').map((id) => (ids.has(id) ? prefix + id : id)).join(' ');
    } else if (item.name === 'href' && item.value.startsWith('#')) {
      const id = decodeURIComponent(item.value.slice(1));
      item.value = ids.has(id) ? `#${prefix}${id}` : page + item.value;
    } else if (item.name === 'aria-label' && isRegion) item.value = `${item.value} (${from})`;
  }
}
