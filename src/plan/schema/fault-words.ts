import { quote } from '../quote.ts';
import { lettersOnly } from './text.ts';

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

const sizeNames: Record<string, string> = { array: 'entries', string: 'characters', number: '', int: '' };

/** A type as people call it, with its article. */
export function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

/** How a name is written that has other characters than names may have. */
export function hyphenated(message: string, found: unknown): string | undefined {
  if (message !== lettersOnly || typeof found !== 'string') return undefined;
  const name = found.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return name === '' ? undefined : `Write it ${quote(name)}.`;
}

/** A value as a finding names it. */
export function shown(found: unknown): string {
  if (typeof found === 'string') return `text ${quote(found)}`;
  if (typeof found === 'number') return `the number ${found}`;
  return quote(found);
}

/** What was expected, said of a number that is none: infinite, or not a number. */
export function article(expected: string, found: unknown): string {
  return typeof found === 'number' && !Number.isFinite(found) ? 'a finite number' : expected;
}

/** What to do about a value of another type. */
export function typeHint(expected: string, found: unknown): string | undefined {
  if (found === null) return 'Write a value after the colon, or remove the field.';
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) return `Put it in quotes: "${String(found)}".`;
  if (expected === 'string' && typeof found === 'object') return 'A text that holds ": " needs quotes.';
  if (expected === 'number' && typeof found === 'string' && /^[\d\s.,_']+$/.test(found)) {
    return 'Write the number without quotes, spaces or thousands separators.';
  }
  if (expected === 'number' && typeof found === 'string' && /\d/.test(found)) return 'Write one number alone, without a unit or a sign of a currency.';
  if (expected === 'boolean' && typeof found === 'string') return 'Write true or false, without quotes.';
  if (expected === 'array' && typeof found === 'string') return 'Write a list: each entry on its own line after "- ".';
  return undefined;
}

/** What there is too much or too little of: "many entries", "large". */
export function many(origin: string, direction: 'big' | 'small'): string {
  if (origin === 'array' || origin === 'string') return `${direction === 'big' ? 'many' : 'few'} ${sizeNames[origin] ?? ''}`.trim();
  return direction === 'big' ? 'large' : 'small';
}

/** How much there is: entries of a list, characters of a text, or the number itself. */
export function size(found: unknown): string {
  if (Array.isArray(found) || typeof found === 'string') return String(found.length);
  return quote(found);
}
