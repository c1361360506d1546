import type { Visitor } from './types.ts';

/** Names the boxes of checklists, which Markdown leaves without a label. */
export const tasks: Visitor = {
  filter: ['input'],
  visit(node, context) {
    if (node.properties['type'] === 'checkbox') {
      context.setProperty(node, 'ariaLabel', node.properties['checked'] === true ? 'Done' : 'To do');
    }
  },
};
