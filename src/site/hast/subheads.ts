import type { Visitor } from './types.ts';

/** Marks paragraphs that are bold as a whole: the formats use them as headings below the sections. */
export const subheads: Visitor = {
  filter: ['p'],
  visit(node, context) {
    const [child, ...others] = node.children;
    if (others.length === 0 && child?.type === 'element' && child.tagName === 'strong') {
      context.setProperty(node, 'className', ['subhead']);
    }
  },
};
