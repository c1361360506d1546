import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type parseEvents } from 'js-yaml';
import { quote } from '../quote.ts';
import type { Explanation } from './scene.ts';

type Event = ReturnType<typeof parseEvents>[number];
type Scalar = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>;

/** A collection that is being read. */
interface Frame {
  readonly isMapping: boolean;
  readonly isFlow: boolean;
  expectsKey: boolean;
  /** The value before the next key, where that is text without quotes. */
  before?: Scalar | undefined;
}

/**
 * Finds the first thing that plans don't have although it is valid YAML: a second document, an anchor, alias or tag,
 * a list or mapping as a key, or a text in braces that is cut at its comma, so that its rest is a key without a value.
 *
 * @param events of the text, after `joinCommas`
 */
export function findRefused(text: string, events: readonly Event[]): Explanation | undefined {
  const open: Frame[] = [];
  let documentEnd = -1;
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      if (documentEnd !== -1) return secondDocument(text, documentEnd);
      documentEnd = 0;
      open.push({ isMapping: false, isFlow: false, expectsKey: false });
      continue;
    }
    const property = anchorOrTag(text, event);
    if (property || event.type === EVENT_ID.ALIAS) return property;

    const frame = open.at(-1);
    const isKey = frame?.expectsKey === true;
    if (event.type === EVENT_ID.SCALAR) {
      const cut = isKey && frame.isFlow && frame.before;
      if (cut && isRest(text, event, events[index + 1])) return cutText(cut);
      documentEnd = Math.max(documentEnd, event.valueEnd);
    } else {
      const isMapping = event.type === EVENT_ID.MAPPING;
      // js-yaml would say so too, but at the beginning of the text.
      if (isKey) return complexKey(event.start, isMapping);
      documentEnd = Math.max(documentEnd, event.start);
    }
    if (frame?.isMapping) {
      frame.expectsKey = !isKey;
      frame.before =
        !isKey && event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart !== -1
          ? event
          : undefined;
    }
    if (event.type !== EVENT_ID.SCALAR) {
      const isMapping = event.type === EVENT_ID.MAPPING;
      open.push({ isMapping, isFlow: event.style === COLLECTION_STYLE.FLOW, expectsKey: isMapping });
    }
  }
  return undefined;
}

function anchorOrTag(
  text: string,
  event: Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>,
): Explanation | undefined {
  if (event.anchorStart !== -1) {
    const kind = event.type === EVENT_ID.ALIAS ? 'alias' : 'anchor';
    const found = quote(text.slice(event.anchorStart - 1, event.anchorEnd));
    const hint = 'Plans have no anchors and aliases: write the value out, or put it in quotes if it is text.';
    return { offset: event.anchorStart - 1, message: `Unknown ${kind} ${found}`, hint };
  }
  if (event.type === EVENT_ID.ALIAS || event.tagStart === -1) return undefined;
  const hint = 'Plans have no tags: remove it, or put the value in quotes if it is text that begins with "!".';
  return { offset: event.tagStart, message: `Unknown tag ${quote(text.slice(event.tagStart, event.tagEnd))}`, hint };
}

/** Whether a key without a value can't be meant as a key: it holds more than the name of a field. */
function isRest(text: string, key: Scalar, value: Event | undefined): boolean {
  if (key.style !== SCALAR_STYLE.PLAIN || value?.type !== EVENT_ID.SCALAR || value.valueStart !== -1) return false;
  return (
    !/^(?:\w+|)$/.test(text.slice(key.valueStart, key.valueEnd)) && !/^\s*:/.test(text.slice(key.valueEnd, key.valueEnd + 200))
  );
}

function cutText(before: Scalar): Explanation {
  const hint = 'Put the whole value in quotes, as in text: "one, two".';
  return { offset: before.valueStart, message: 'Expected quotes around a value with a comma in it', hint };
}

function complexKey(offset: number, isMapping: boolean): Explanation {
  const message = `Expected text as a key, found ${isMapping ? 'a mapping' : 'a list'}`;
  return { offset, message, hint: 'Put a value that begins with "{" or "[" in quotes.' };
}

function secondDocument(text: string, end: number): Explanation {
  const separator = /^(?:---|\.\.\.)(?=\s|$)/m.exec(text.slice(end));
  return {
    offset: end + (separator?.index ?? 0),
    message: 'Too many documents, maximum 1',
    hint: 'Put each plan into its own file, or indent a "---" that belongs to a text.',
  };
}
