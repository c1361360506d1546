import type { Position } from '../finding.ts';
import { quote } from '../quote.ts';
import type { MarkdownNode } from './markdown-node.ts';
import type { Remark } from './remark.ts';

/**
 * Checks that a body has the given sections and no other heading.
 *
 * @param wanted headings of the second level, in their order
 * @returns the first difference, which explains those after it
 */
export function checkHeadings(root: MarkdownNode, wanted: readonly string[]): (Remark & Position) | undefined {
  const found = headingsIn(root);
  const at = Math.max(wanted.length, found.length);
  for (let index = 0; index < at; index += 1) {
    const [heading, expected] = [found[index], wanted[index]];
    const { line, column } = heading?.position?.start ?? root.position?.end ?? { line: 1, column: 1 };
    const hint = `The sections are ${wanted.join(', ')}, in this order.`;
    if (heading === undefined) return { message: `Missing heading ${quote(`## ${expected ?? ''}`)}`, hint, line, column };
    const text = `${'#'.repeat(heading.depth ?? 2)} ${textOf(heading)}`;
    if (expected === undefined) return { message: `Unknown heading ${quote(text)}`, hint, line, column };
    if (text !== `## ${expected}`) return { message: `Expected the heading ${quote(`## ${expected}`)}, found ${quote(text)}`, hint, line, column };
  }
  return undefined;
}

function headingsIn(node: MarkdownNode): MarkdownNode[] {
  return node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headingsIn);
}

function textOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(textOf).join('');
}
