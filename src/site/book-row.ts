import type { Limit, LimitBook } from '../plan/schema/limit-book.ts';
import type { Price } from '../plan/schema/price-book.ts';

/** A row of a reference table, whichever book it comes from. */
export interface BookRow {
  /** Anchor of the row. */
  readonly id: string;
  readonly service: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly source: LimitBook['sources'][string];
  readonly date: string;
  readonly certainty: string;
  /** Why the value must be looked up before anyone relies on it; empty where it need not. */
  readonly doubts: readonly string[];
}

/** How far a value can be relied on, in a word, and what that means. */
export const certainties: Readonly<Record<Limit['certainty'], { readonly name: string; readonly means: string }>> = {
  confirmed: { name: 'Confirmed', means: 'read in a source of its maker, or in data taken from one' },
  secondary: { name: 'Second-hand', means: 'read elsewhere' },
  uncertain: { name: 'Not confirmed', means: 'read in part, contradicted, or general knowledge' },
};

/**
 * What all rows have in common.
 * @param staleOn day on which values older than a year must be looked up again; without it age is no reason
 */
export function bookRow(entry: Limit | Price, sources: LimitBook['sources'], staleOn?: string): BookRow {
  const { id, service, name, note, source, date } = entry;
  const certainty = certainties[entry.certainty].name;
  const isStale = staleOn !== undefined && isOlderThanAYear(date, staleOn);
  return {
    id, service, name, note, date, certainty,
    source: sources[source] ?? { title: source },
    doubts: [...(entry.certainty === 'confirmed' ? [] : [certainty.toLowerCase()]), ...(isStale ? ['older than a year'] : [])],
  };
}

/** Whether a year, month or day lies more than a year before a day; a month counts as its last day. */
export function isOlderThanAYear(date: string, day: string): boolean {
  const [year = '', ...rest] = date.split('-');
  return [Number(year) + 1, ...rest].join('-') < day.slice(0, date.length);
}
