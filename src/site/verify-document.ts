import type { DefaultTreeAdapterMap } from 'parse5';
import { quote } from '../plan/quote.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['childNode'];

const anything = /^/;
const nothing = /^$/;
const anchor = { id: /^[\p{L}\p{N}_-]+$/u };
const drawing = /^\/(?!\/)(?:[^?#]*\/)?diagrams\/[\w.-]+\.svg$/;

/**
 * Elements of a rendered document, with their attributes beside `class` and the values of these. It is what the four
 * templates, the Markdown engine, Prism and our own plugins make; whatever else is there came out of a value.
 */
const allowed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  p: {},
  ul: {},
  ol: { start: /^\d+$/ },
  li: {},
  input: { type: /^checkbox$/, disabled: nothing, checked: nothing, 'aria-label': anything },
  blockquote: {},
  div: { tabindex: /^0$/, role: /^region$/, 'aria-label': anything },
  table: {},
  thead: {},
  tbody: {},
  tr: {},
  th: {},
  td: {},
  pre: { tabindex: /^0$/, 'data-language': /^[\w+#-]+$/ },
  code: {},
  span: { 'data-pagefind-ignore': nothing },
  strong: {},
  em: {},
  del: {},
  br: {},
  hr: {},
  a: { href: /^(?:https?:\/\/|mailto:|#|\/(?!\/))/, download: nothing },
  h1: anchor,
  h2: anchor,
  h3: anchor,
  h4: anchor,
  h5: anchor,
  h6: anchor,
  meter: { min: /^0$/, max: /^\d+$/, value: /^\d+$/, 'aria-label': anything },
  figure: {},
  figcaption: {},
  details: {},
  summary: {},
  img: { src: drawing, alt: anything, width: /^\d+$/, height: /^\d+$/, loading: /^lazy$/, decoding: /^async$/ },
};

/** Ours always have a class. */
const classed = new Set(['div', 'span']);
const classes = /^[\w#+ -]+$/;

/** The comment that closes what `data-document` opens, and the one that escaping puts between two texts. */
export const endMark = '/document';
const seam = ' ';

/**
 * Checks what was rendered from a plan against a list of what can be there. A violation means that an escaper is
 * wrong: a value became markup.
 *
 * @param holder the element with `data-document`; the end mark must be the last thing in it, so that a value which
 *   closes the element is found too
 * @returns what is wrong, one sentence each
 */
export function verifyDocument(holder: Element): string[] {
  const problems: string[] = [];
  const last = holder.childNodes.findLast((node) => !isText(node) || node.value.trim() !== '');
  if (last === undefined || !isComment(last, endMark)) {
    problems.push(`Expected the document to end with <!--${endMark}--> in the element that it begins in`);
  }
  for (const node of holder.childNodes) {
    if (node !== last) verifyNode(node, problems);
  }
  return problems;
}

function verifyNode(node: Node, problems: string[]): void {
  if (isText(node) || isComment(node, seam)) return;
  if (!('tagName' in node)) {
    problems.push('Unknown comment in the document');
    return;
  }
  const attributes = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined;
  if (attributes === undefined) {
    problems.push(`Unknown element ${quote(node.tagName)} in the document`);
    return;
  }
  if (classed.has(node.tagName) && !node.attrs.some(({ name }) => name === 'class')) {
    problems.push(`Missing class of <${node.tagName}> in the document`);
  }
  for (const { name, value } of node.attrs) {
    const values = name === 'class' ? classes : Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (values === undefined) problems.push(`Unknown attribute ${quote(name)} of <${node.tagName}> in the document`);
    else if (!values.test(value)) problems.push(`Unknown value ${quote(value)} of "${name}" of <${node.tagName}> in the document`);
  }
  for (const child of node.childNodes) verifyNode(child, problems);
}

function isText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

function isComment(node: Node, data: string): boolean {
  return 'data' in node && node.data === data;
}
