import { markdownToMdast } from 'satteri';
import type { MarkdownNode } from '../../plan/content/markdown-node.ts';
import { createSlugger } from '../slug.ts';
import { applied } from './entry-markdown.ts';

/**
 * The Markdown of one section of a plan's document, from its heading to the next of the same level, one level lower.
 *
 * @param section anchor of the heading, made as the site makes it
 * @returns nothing when the document has no such section
 */
export function sectionMarkdown(document: string, section: string): string | undefined {
  const slugOf = createSlugger();
  const headings = ((markdownToMdast(document) as MarkdownNode).children ?? [])
    .filter((node) => node.type === 'heading')
    .map((node) => ({ depth: node.depth ?? 1, start: node.position?.start.offset ?? 0, slug: slugOf(textOf(node)) }));
  const first = headings.findIndex(({ depth, slug }) => depth === 2 && slug === section);
  const start = headings[first]?.start;
  if (start === undefined) return undefined;
  const after = headings.slice(first + 1);
  const length = after.findIndex(({ depth }) => depth <= 2);
  const inside = [start, ...(length === -1 ? after : after.slice(0, length)).map((heading) => heading.start)];
  const end = length === -1 ? document.length : (after[length]?.start ?? document.length);
  return applied(document.slice(start, end), inside.map((at) => ({ start: at - start, end: at - start, text: '#' }))).trim();
}

function textOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return node.children?.map(textOf).join('') ?? '';
}
