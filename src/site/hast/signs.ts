import type { Element, Visitor } from './types.ts';

const meanings = { '✅': 'yes', '❌': 'no' } as const;

/** Marks the signs that the formats put before a pro or a con, so that styles can draw them in the colours of the site. */
export const signs: Visitor = {
  filter: ['li', 'p'],
  visit(node, context) {
    const first = node.children[0];
    if (first?.type !== 'text') return;
    for (const [sign, meaning] of Object.entries(meanings)) {
      if (!first.value.startsWith(`${sign} `)) continue;
      const emoji: Element = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['emoji'] },
        children: [{ type: 'text', value: `${sign} ` }],
      };
      context.replaceNode(first, [
        { type: 'element', tagName: 'span', properties: { className: ['sign', meaning] }, children: [emoji] },
        { type: 'text', value: first.value.slice(sign.length + 1) },
      ]);
    }
  },
};
