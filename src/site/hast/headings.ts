import { createSlugger } from '../slug.ts';
import type { Visitor } from './types.ts';

const leadingEmoji = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]*\s*/u;

/**
 * Gives the headings of one document their anchors and marks the emoji that the formats put before a heading,
 * so that styles can set it aside. Paragraphs that are bold as a whole become headings below the sections: the formats
 * write them so ("**Milestone 1: MVP**"), and people and screen readers take them for headings.
 */
export function headings(): Visitor {
  const slugOf = createSlugger();
  return {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'],
    visit(node, context) {
      if (node.tagName === 'p') {
        const [child, ...others] = node.children;
        if (others.length > 0 || child?.type !== 'element' || child.tagName !== 'strong' || context.parent(node).type !== 'root') return;
        const properties = { className: ['subhead'], id: slugOf(context.textContent(node)) };
        context.replaceNode(node, { type: 'element', tagName: 'h3', properties, children: child.children });
        return;
      }
      // Footnotes bring an id that other elements refer to.
      if (typeof node.properties['id'] !== 'string') context.setProperty(node, 'id', slugOf(context.textContent(node)));
      const first = node.children[0];
      if (first?.type !== 'text') return;
      const emoji = leadingEmoji.exec(first.value)?.[0];
      if (emoji === undefined) return;
      context.replaceNode(first, [
        { type: 'element', tagName: 'span', properties: { className: ['emoji'], dataPagefindIgnore: '' }, children: [{ type: 'text', value: emoji }] },
        { type: 'text', value: first.value.slice(emoji.length) },
      ]);
    },
  };
}
