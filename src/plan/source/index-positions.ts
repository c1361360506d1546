import { EVENT_ID, getScalarValue, SCALAR_STYLE, type parseEvents } from 'js-yaml';
import type { Path } from '../finding.ts';

type Event = ReturnType<typeof parseEvents>[number];
type Scalar = Extract<Event, { readonly valueStart: number }>;

/** A value of the text: where its key (or its entry in a list) and the value itself begin, and what it holds. */
interface Node {
  readonly key: number;
  readonly value: number;
  readonly children?: Map<string | number, Node>;
}

/** Builds the way from a path to an offset. @param events of a text that holds one document without aliases */
export function indexPositions(text: string, events: readonly Event[]): (path: Path, at: 'key' | 'value') => number {
  let next = 1; // After the document's own event.

  const read = (key: number): Node => {
    const event = events[next++];
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.POP) {
      return { key, value: key };
    }
    if (event.type === EVENT_ID.SCALAR) {
      const value = event.valueStart === -1 ? key : scalarStart(text, event);
      return { key: key === -1 ? value : key, value };
    }
    const children = new Map<string | number, Node>();
    while (events[next]?.type !== EVENT_ID.POP && next < events.length) {
      if (event.type === EVENT_ID.SEQUENCE) {
        const entry = read(-1);
        // An entry without a value ("-" alone) has no place of its own.
        children.set(children.size, entry.value === -1 ? { key: event.start, value: event.start } : entry);
      } else {
        const name = events[next++] as Scalar;
        children.set(getScalarValue(text, name), read(scalarStart(text, name)));
      }
    }
    next += 1;
    return { key: key === -1 ? event.start : key, value: event.start, children };
  };
  const root = read(0);

  return (path, at) => {
    let node = root;
    for (const step of path) {
      const child = node.children?.get(step);
      if (child === undefined) return node === root ? root.value : node.key;
      node = child;
    }
    return at === 'key' && node !== root ? node.key : node.value;
  };
}

/** Where a scalar begins as a reader sees it: at its quote, or at the `|` or `>` of a block. */
function scalarStart(text: string, scalar: Scalar): number {
  const { style, valueStart } = scalar;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
  if (style !== SCALAR_STYLE.LITERAL_BLOCK && style !== SCALAR_STYLE.FOLDED_BLOCK) return valueStart;
  const end = /[\r\n]$/.test(text.slice(0, valueStart).slice(-1)) ? valueStart - 1 : valueStart;
  const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 2)) + 1;
  const header = /[|>][-+0-9]*(?:[ \t]+#.*)?[ \t\r]*$/.exec(text.slice(lineStart, end));
  return header ? lineStart + header.index : valueStart;
}
