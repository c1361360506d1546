import type { Visitor } from './types.ts';

const leadingEmoji = /^[^\p{L}\p{N}]+/u;

/**
 * Lets wide tables of one document scroll inside themselves, by keyboard too: each gets a focusable region around it,
 * named after the heading it stands under and numbered when there are several.
 */
export function scrollables(): Visitor {
  let heading = '';
  const used = new Map<string, number>();
  const label = () => {
    const name = heading === '' ? 'Table' : `Table: ${heading}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
  return {
    filter: ['h1', 'h2', 'h3', 'h4', 'table'],
    visit(node, context) {
      if (node.tagName === 'table') {
        const properties = { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label() };
        context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
      } else {
        heading = context.textContent(node).replace(leadingEmoji, '');
      }
    },
  };
}
