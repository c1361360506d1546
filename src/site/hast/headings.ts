import { createSlugger } from '../slug.ts';
import type { Visitor } from './types.ts';

const leadingEmoji = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]*\s*/u;

/**
 * Gives the headings of one document their anchors and marks the emoji that the formats put before a heading,
 * so that styles can set it aside.
 */
export function headings(): Visitor {
  const slugOf = createSlugger();
  return {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      // Footnotes bring an id that other elements refer to.
      if (typeof node.properties['id'] !== 'string') context.setProperty(node, 'id', slugOf(context.textContent(node)));
      const first = node.children[0];
      if (first?.type !== 'text') return;
      const emoji = leadingEmoji.exec(first.value)?.[0];
      if (emoji === undefined) return;
      context.replaceNode(first, [
        { type: 'element', tagName: 'span', properties: { className: ['emoji'] }, children: [{ type: 'text', value: emoji }] },
        { type: 'text', value: first.value.slice(emoji.length) },
      ]);
    },
  };
}
