import { mdxToMdast } from 'satteri';
import type { MarkdownNode } from '../../plan/content/markdown-node.ts';

/** What stands in the place of what only pages have. */
export interface Replacements {
  /** The address of a link, from the address as it is written. */
  readonly link: (address: string) => string;
  /** The Markdown of a section of a plan, one level lower. */
  readonly part: (plan: string, section: string) => string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The body of an MDX entry as Markdown: components replaced, comments taken out, links led elsewhere.
 * All other characters stay as they are written; diagrams stay the text that they are drawn from.
 */
export function entryMarkdown(body: string, { link, part }: Replacements): string {
  const edits: Edit[] = [];
  const visit = (node: MarkdownNode): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'mdxJsxFlowElement') edits.push({ start, end, text: part(given(node, 'plan'), given(node, 'section')).trim() });
    else if (/^mdx(?:Flow|Text)Expression$/.test(node.type)) edits.push({ start, end, text: '' });
    else if (/^(?:link|image|definition)$/.test(node.type)) edits.push(...relink(node, start, end));
    node.children?.forEach(visit);
  };
  const relink = ({ url = '', children }: MarkdownNode, start: number, end: number): Edit[] => {
    // Behind the text of the link, which may hold the address too.
    const from = children?.at(-1)?.position?.end.offset ?? body.indexOf(']', start);
    const at = body.indexOf(url, from);
    const target = link(url);
    return target === url || at === -1 || at + url.length > end ? [] : [{ start: at, end: at + url.length, text: target }];
  };
  // Sätteri 0.10 aborts the process on a text that ends within an import or export; a line break prevents it.
  visit(mdxToMdast(`${body}\n`) as MarkdownNode);
  return applied(body, edits).trim();
}

function given({ attributes = [] }: MarkdownNode, name: string): string {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** A text with some parts of it replaced. Parts may lie in any order and don't overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((result, { start, end, text: part }) => result.slice(0, start) + part + result.slice(end), text);
}
