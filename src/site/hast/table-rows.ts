import type { Element } from './types.ts';

/** The cells of a table, row by row, its head first. */
export function rowsOf(table: Readonly<Element>): Readonly<Element>[][] {
  const elements = (node: Readonly<Element>) => node.children.filter((child) => child.type === 'element');
  return elements(table).flatMap(elements).map(elements);
}

/** The text in an element. The context's own function for it asks the native tree for every cell, which takes long. */
export function textOf(node: Readonly<Element>): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');
}
