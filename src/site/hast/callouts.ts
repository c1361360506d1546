import { calloutMark, callouts as kinds } from '../../plan/content/callouts.ts';
import type { Element, Visitor } from './types.ts';

/** Makes a callout of a quotation that starts with its mark, as on GitHub: `> [!NOTE]`. */
export const callouts: Visitor = {
  filter: ['blockquote'],
  visit(quotation, context) {
    const first = quotation.children.find((node) => node.type === 'element');
    const text = first?.children[0];
    if (first === undefined || text?.type !== 'text') return;
    const [mark, kind = ''] = calloutMark.exec(text.value) ?? [];
    if (mark === undefined || !Object.hasOwn(kinds, kind)) return;
    const name = kinds[kind as keyof typeof kinds];
    const caption: Element = { type: 'element', tagName: 'p', properties: { className: ['caption'] }, children: [{ type: 'text', value: name }] };
    const start: Element = { ...first, children: [{ ...text, value: text.value.slice(mark.length) }, ...first.children.slice(1)] };
    const rest = quotation.children.slice(quotation.children.indexOf(first) + 1);
    const body = start.children.length === 1 && text.value.length === mark.length ? rest : [start, ...rest];
    const properties = { className: ['callout', name.toLowerCase()], role: 'note' };
    context.replaceNode(quotation, { type: 'element', tagName: 'div', properties, children: [caption, ...body] });
  },
};
