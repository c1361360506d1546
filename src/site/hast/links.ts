import { withBase } from '../href.ts';
import type { Visitor } from './types.ts';

/**
 * Puts the base of the site before links and images of a body that start with one slash.
 * Drawings come with it: their elements carry classes that start with `diagram-` or `only-`.
 */
export function links(base: string): Visitor {
  return {
    filter: ['a', 'img'],
    visit(node, context) {
      const name = node.tagName === 'a' ? 'href' : 'src';
      const address = node.properties[name];
      const classes = [node.properties['className'] ?? []].flat();
      if (classes.some((value) => typeof value === 'string' && /^(?:diagram|only)-/.test(value))) return;
      if (typeof address !== 'string' || !/^\/(?!\/)/.test(address)) return;
      context.setProperty(node, name, withBase(base, address));
    },
  };
}
