import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type parseEvents } from 'js-yaml';

type Event = ReturnType<typeof parseEvents>[number];
type Scalar = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>;

/**
 * Puts a text together again that YAML cuts at a comma inside braces: in `{ text: 500,000 items }` YAML sees the
 * text `500` and a key `000 items` without a value. No field of ours may lack a value, so such a key is always the
 * rest of the text before it, and the comma belongs to it. Only a comma that nothing follows but text is joined:
 * `{ a: 1,b: 2 }` stays two fields, and lists are left alone.
 */
export function joinCommas(text: string, events: readonly Event[]): Event[] {
  const joined: Event[] = [];
  // For each open collection: whether it is a mapping in braces, and how many of its nodes have passed.
  const open: { braces: boolean; nodes: number }[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined) break;
    const holder = open.at(-1);
    const rest = holder?.braces === true && holder.nodes > 0 && holder.nodes % 2 === 0 ? restOf(text, joined.at(-1), event, events[index + 1]) : undefined;
    if (rest) {
      joined[joined.length - 1] = rest;
      index += 1; // The value that is not there.
      continue;
    }
    joined.push(event);
    if (event.type === EVENT_ID.POP) {
      open.pop();
    } else if (event.type !== EVENT_ID.DOCUMENT) {
      if (holder) holder.nodes += 1;
      if (event.type === EVENT_ID.MAPPING) open.push({ braces: event.style === COLLECTION_STYLE.FLOW, nodes: 0 });
      else if (event.type === EVENT_ID.SEQUENCE) open.push({ braces: false, nodes: 0 });
    } else {
      open.push({ braces: false, nodes: 0 });
    }
  }
  return joined;
}

/** The value before with the key after it, where that key is only the rest of its text. */
function restOf(text: string, before: Event | undefined, key: Event, value: Event | undefined): Scalar | undefined {
  if (!isPlain(before) || !isPlain(key) || value?.type !== EVENT_ID.SCALAR || value.valueStart !== -1) return undefined;
  const isRest = text.slice(before.valueEnd, key.valueStart) === ',' && !/^\s*:/.test(text.slice(key.valueEnd, key.valueEnd + 200));
  return isRest ? { ...before, valueEnd: key.valueEnd, fast: before.fast && key.fast } : undefined;
}

function isPlain(event: Event | undefined): event is Scalar {
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart !== -1 && event.anchorStart === -1 && event.tagStart === -1;
}
