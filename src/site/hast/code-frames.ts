import type { HastVisitorContext } from 'satteri';
import { textOf } from './table-rows.ts';
import type { Element, Visitor } from './types.ts';

// A first line that is the name of a file: "// src/handler.ts", "# template.yaml".
const fileComment = /^(?:\/\/|#)\s*((?:[\w@.-]+\/)*[\w@.-]+\.[a-z]{2,5})\s*$/;

/**
 * Frames code blocks and lets the keyboard scroll them. The name of the file that the code belongs in becomes the
 * caption of the frame: it stands in a line of its own before the block (`` `src/handler.ts`: ``), or in a comment that
 * is its first line.
 */
export const codeFrames: Visitor = {
  filter: ['pre'],
  visit(pre, context) {
    const line = lineBefore(pre, context);
    const [code] = pre.children;
    // The children of a long block, a node for each coloured word, are not asked for.
    const comment = fileComment.exec(context.textContent(pre).split('\n', 1)[0] ?? '')?.[1];
    const file = line === undefined ? comment : textOf(line).slice(0, -1);
    if (line !== undefined) context.removeNode(line);
    const framed: Element = { ...pre, properties: { ...pre.properties, tabIndex: 0 } };
    if (code?.type === 'element' && comment !== undefined && comment === file) framed.children = [withoutFirstLine(code)];
    context.replaceNode(pre, {
      type: 'element',
      tagName: file === undefined ? 'div' : 'figure',
      properties: { className: ['code'] },
      children: file === undefined ? [framed] : [caption(file), framed],
    });
  },
};

/** The paragraph before a block when it holds the name of a file and a colon, no more. */
function lineBefore(pre: Readonly<Element>, context: HastVisitorContext): Readonly<Element> | undefined {
  const siblings = context.parent(pre).children.slice(0, context.indexOf(pre));
  const before = siblings.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  if (before?.type !== 'element' || before.tagName !== 'p') return undefined;
  const [name, colon, ...others] = before.children;
  const isName = name?.type === 'element' && name.tagName === 'code' && colon?.type === 'text' && colon.value === ':';
  return isName && others.length === 0 ? before : undefined;
}

function withoutFirstLine(code: Readonly<Element>): Element {
  const [first, ...others] = code.children;
  const rest = first?.type === 'text' ? [first, ...others] : others;
  const [start, ...end] = rest;
  if (start?.type !== 'text') return { ...code, children: rest };
  return { ...code, children: [{ ...start, value: start.value.replace(/^.*\n/, '') }, ...end] };
}

function caption(file: string): Element {
  return { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: file }] };
}
