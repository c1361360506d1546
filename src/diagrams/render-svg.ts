import { DiagramError } from './diagram-error.ts';
import { colourHint } from './parse-diagram.ts';
import type { Shape, Tracing } from './shape.ts';
import { fonts, palette, type Theme } from './theme.ts';

const elements = new Set(['g', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'path', 'text', 'defs', 'marker']);
const margin = 16;

/** What the words of a drawing are: its title and its alternative text. */
export interface Caption {
  readonly title: string;
  readonly alt: string;
}

/** A finished picture and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The drawing as an SVG file of a few elements and presentation attributes, without style sheet, class, script or link:
 * it looks the same in an `<img>`, opened by itself under a strict policy, and in any other program. Throws a
 * DiagramError for a colour that isn't in the palette.
 */
export function renderSvg({ shapes, box }: Tracing, { title, alt }: Caption, theme: Theme): Picture {
  const [x, y] = [Math.floor(box.x - margin), Math.floor(box.y - margin)];
  const [width, height] = [Math.ceil(box.x + box.width + margin) - x, Math.ceil(box.y + box.height + margin) - y];
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" ` +
    `fill="none" font-family="${fonts.sans}" role="img" aria-labelledby="title text">` +
    `<title id="title">${escape(title)}</title><desc id="text">${escape(alt)}</desc>`;
  return { svg: `${head}\n${shapes.map((shape) => renderShape(shape, theme)).join('\n')}\n</svg>\n`, width, height };
}

function renderShape({ tag, attributes, children, text }: Shape, theme: Theme): string {
  if (!elements.has(tag)) throw new Error(`Unknown element "${tag}" in a drawing`);
  const list = Object.entries(attributes).map(([name, value]) => ` ${renderAttribute(name, value, theme)}`);
  const inside = children.map((child) => renderShape(child, theme)).join('') + escape(text);
  return inside === '' ? `<${tag}${list.join('')}/>` : `<${tag}${list.join('')}>${inside}</${tag}>`;
}

function renderAttribute(name: string, value: string, theme: Theme): string {
  if (name === 'fill' || name === 'stroke') return renderColour(name, value, theme);
  if (name === 'font-family') return `${name}="${fonts.mono}"`;
  if (name === 'textLength') return `${name}="${value}" lengthAdjust="spacingAndGlyphs"`;
  // The values come from a page that ran a stranger's text: numbers, words and the drawing's own markers, nothing else.
  if (!/^[-a-zA-Z]+\d?$/.test(name) || !/^(?:[-\w.,+()\s]*|url\(#m\d+\))$/.test(value)) {
    throw new Error(`Unknown attribute ${name}="${value.slice(0, 200)}" in a drawing`);
  }
  return `${name}="${value}"`;
}

function renderColour(name: string, value: string, theme: Theme): string {
  const [red, green, blue, alpha] = (/^rgba?\(([\d., ]+)\)$/.exec(value)?.[1] ?? '').split(',').map(Number);
  const hex = [red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('');
  const colour = Object.values(palette).find(({ light }) => light === `#${hex}`);
  if (colour === undefined) throw new DiagramError(`Unknown colour "${value.slice(0, 200)}"`, 1, colourHint);
  return `${name}="${colour[theme]}"${alpha === undefined ? '' : ` ${name}-opacity="${alpha}"`}`;
}

/** Text that XML can carry: what it forbids becomes U+FFFD. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
