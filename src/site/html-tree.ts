import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Every element inside a node, in the order of the text. */
export function elementsIn(node: Node): Element[] {
  const found: Element[] = [];
  collect(node, found);
  return found;
}

function collect(node: Node, found: Element[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    found.push(child);
    collect(child, found);
  }
}

/** The text inside a node, as it is written. */
export function textIn(node: Node): string {
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => (child.nodeName === '#text' && 'value' in child ? child.value : textIn(child))).join('');
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  const names = attribute(element, 'class');
  return names?.includes(name) === true && names.split(/\s+/).includes(name);
}
