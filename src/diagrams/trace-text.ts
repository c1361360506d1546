import type { Shape } from './shape.ts';

/** What both parts of the tracing need. */
export interface TraceTools {
  readonly round: (numbers: string, digits?: number) => string;
  readonly visible: (colour: string) => boolean;
  readonly refused: Set<string>;
}

/** Reads the words of a drawing line by line. */
export interface TextTracer {
  readonly fromSvg: (element: SVGTextElement) => Shape[];
  readonly fromHtml: (label: Element) => Shape[];
}

/**
 * Runs inside the page, so it uses nothing outside itself. Every line of text, from SVG or from HTML labels, becomes
 * one `text` with its place, its font and its width; the width holds the line in place when the reader's font is wider
 * or narrower than the one that was measured.
 */
export function traceText({ round, visible, refused }: TraceTools): TextTracer {
  const htmlTags = new Set(['DIV', 'SPAN', 'P', 'BR', 'B', 'STRONG', 'I', 'EM', 'CODE', 'S', 'DEL', 'U']);
  const canvas = document.createElement('canvas').getContext('2d');
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const px = (value: number): string => round(String(value));

  /** From the top of a line's box down to its base line. */
  function ascent(style: CSSStyleDeclaration): number {
    if (canvas === null) throw new Error('No canvas to measure text on');
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return Math.round(canvas.measureText('x').fontBoundingBoxAscent);
  }

  function line(text: string, from: number, to: number, y: number, anchor: string, style: CSSStyleDeclaration, fill: string): Shape {
    const x = anchor === 'middle' ? (from + to) / 2 : anchor === 'end' ? to : from;
    const attributes: Record<string, string> = { x: px(x), y: px(y), fill, 'font-size': round(style.fontSize).replace('px', '') };
    if (style.fontFamily.includes('monospace')) attributes['font-family'] = 'mono';
    if (style.fontWeight !== '400') attributes['font-weight'] = style.fontWeight;
    if (style.fontStyle === 'italic') attributes['font-style'] = 'italic';
    if (style.textDecorationLine !== 'none') attributes['text-decoration'] = style.textDecorationLine;
    if (anchor !== 'start') attributes['text-anchor'] = anchor;
    if (text.length > 1) attributes['textLength'] = px(Math.abs(to - from));
    return { tag: 'text', attributes, children: [], text };
  }

  function fromSvg(element: SVGTextElement): Shape[] {
    const leaves = element.childElementCount === 0 ? [element] : [...element.querySelectorAll<SVGTextContentElement>('*')];
    return leaves.flatMap((leaf) => {
      const text = leaf.textContent.replace(/[ \t\r\n]+/g, ' ');
      const count = leaf.getNumberOfChars();
      const trimmed = text.trim();
      if (leaf.childElementCount > 0 || trimmed === '' || count === 0) return [];
      const style = getComputedStyle(leaf);
      const first = count >= text.trimEnd().length ? text.length - text.trimStart().length : 0;
      const from = leaf.getStartPositionOfChar(first).x;
      const to = leaf.getEndPositionOfChar(Math.min(count, first + trimmed.length) - 1).x;
      const y = leaf.getExtentOfChar(first).y + ascent(style);
      return [line(trimmed, from, to, y, style.textAnchor, style, style.fill)];
    });
  }

  /** The lines of one text node as the browser broke them. */
  function breakLines(node: Text): { text: string; left: number; right: number; top: number }[] {
    const lines: { text: string; left: number; right: number; top: number }[] = [];
    const range = document.createRange();
    for (const { segment, index } of graphemes.segment(node.data)) {
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const box = range.getClientRects()[0];
      if (box === undefined) continue;
      const last = lines.at(-1);
      const character = /^[ \t\r\n]+$/.test(segment) ? ' ' : segment;
      if (last !== undefined && Math.abs(last.top - box.top) < box.height / 2) {
        last.text += character;
        if (character === ' ') continue;
        last.left = Math.min(last.left, box.left);
        last.right = Math.max(last.right, box.right);
      } else if (character !== ' ') {
        lines.push({ text: character, left: box.left, right: box.right, top: box.top });
      }
    }
    return lines;
  }

  /** A patch that keeps the line under a caption away from its letters. */
  function patch({ attributes }: Shape, fill: string): Shape {
    const width = Number(attributes['textLength'] ?? 8) + 8;
    const size = Number(attributes['font-size']);
    const x = Number(attributes['x']) - (attributes['text-anchor'] === 'middle' ? width / 2 : 4);
    const place = { x: px(x), y: px(Number(attributes['y']) - size), width: px(width), height: px(size * 1.35) };
    return { tag: 'rect', attributes: { ...place, fill }, children: [], text: '' };
  }

  function fromHtml(label: Element): Shape[] {
    const matrix = (label.parentElement as unknown as SVGGraphicsElement).getScreenCTM()?.inverse();
    const toLocal = (x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(matrix);
    const words: Shape[] = [];
    const nodes = document.createTreeWalker(label, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let sheet = '';
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const element = node instanceof Text ? node.parentElement : (node as Element);
      if (element === null) continue;
      const style = getComputedStyle(element);
      if (node instanceof Text) {
        if (!visible(style.color)) continue;
        const anchor = style.textAlign === 'center' ? 'middle' : 'start';
        for (const { text, left, right, top } of breakLines(node)) {
          const from = toLocal(left, top + ascent(style));
          words.push(line(text.trimEnd(), from.x, toLocal(right, top).x, from.y, anchor, style, style.color));
        }
      } else if (!htmlTags.has(element.tagName) || (element.tagName === 'I' && element.textContent === '')) {
        refused.add(element.localName);
      } else if (visible(style.backgroundColor)) sheet = style.backgroundColor;
    }
    return sheet === '' ? words : [...words.map((word) => patch(word, sheet)), ...words];
  }

  return { fromSvg, fromHtml };
}
