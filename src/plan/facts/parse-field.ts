import type { EntityField, Relation, WrittenField } from './entities.ts';

/** An entity of the plan that a field points to. */
export interface Target {
  readonly entity: string;
  readonly field?: string;
}

/** A column or field with everything that is said about it. */
export interface ParsedField extends EntityField {
  readonly isPrimary: boolean;
  readonly isUnique: boolean;
  readonly target?: Target;
  readonly points: Relation['points'];
}

const named = /^["`]?([A-Za-z_]\w*)["`]?(?:\s*:\s*|\s+|$)(.*)$/s;
const arrow = /→|->|\breferences\b|\bref(?:s|erence)?\b(?:\s+to\b)?|\b(?:foreign\s+key|FK)\b(?:\s+to\b)?/;
const entity = /["'`]?([A-Za-z_](?:[\w.-]*\w)?)["'`]?/;
const inBrackets = /\(\s*["`]?(?!(?:nullable|optional|null|required|unique)\b)(\w+)["`]?\s*\)/;
const pointer = new RegExp(`(?:${arrow.source})\\s*:?\\s*${entity.source}(?:\\s*${inBrackets.source})?`, 'i');
const afterwards = /\bon\s+(?:delete|update)\s+(?:cascade|restrict|no\s+action|set\s+(?:null|default))\b/gi;
const primary = /\bprimary(?:\s+key)?\b|\bPK\b/i;
const unique = /\bunique(?:\s+key)?\b|\bUK\b/i;
const foreign = /\bforeign(?:\s+key)?\b|\bFK\b/i;
const several = /\[|\b(?:list|array|set)\b/i;
const optional = /\?$|\boptional\b|\bnullable\b|(?<!\bnot\s+)\bnull\b/i;

/**
 * Reads a column or field. As one text it is written like `user_id uuid references users(id)`; a text that is a
 * sentence or doesn't begin with a name becomes a name as a whole.
 *
 * @param resolve finds the entity that a text such as `users.id` means; what means none stays part of the type
 */
export function parseField(written: WrittenField, resolve: (written: string) => Target | undefined): ParsedField {
  const { name, type: text, key, references } = typeof written === 'string' ? split(written) : written;
  const found = pointer.exec(text);
  const pointed = found === null ? undefined : resolve([found[1], found[2]].filter((part) => part !== undefined).join('.'));
  const target = references === undefined ? pointed : resolve(references);
  const isPrimary = key === 'primary' || primary.test(text);
  const isUnique = key === 'unique' || unique.test(text);
  const isForeign = key === 'foreign' || references !== undefined || target !== undefined || foreign.test(text);
  const said = [...(pointed === undefined ? [] : [pointer, afterwards]), primary, unique, foreign];
  return {
    name,
    type: tidy(said.reduce((rest, pattern) => rest.replace(pattern, ' '), text)),
    keys: (['PK', 'FK', 'UK'] as const).filter((_, index) => [isPrimary, isForeign, isUnique][index]),
    isPrimary,
    isUnique,
    ...(target === undefined ? {} : { target }),
    points: several.test(text.replace(afterwards, ' ')) ? 'many' : optional.test(text) ? 'at most one' : 'one',
  };
}

function split(text: string): { name: string; type: string; key?: undefined; references?: undefined } {
  const match = text.trim().endsWith('.') ? null : named.exec(text.trim());
  return { name: match?.[1] ?? text.trim(), type: match?.[2] ?? '' };
}

/** Drops empty brackets, and commas and spaces that are left over. */
function tidy(text: string): string {
  return text
    .replace(/\(\s*[,;]?\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/\s+([,;)])/g, '$1');
}
