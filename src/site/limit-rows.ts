import type { Limit, LimitBook } from '../plan/schema/limit-book.ts';
import { bookRow, type BookRow } from './book-row.ts';
import { figure } from './figures.ts';
import { singular } from '../plan/facts/singular.ts';

/** A row of the table of limits. */
export interface LimitRow extends BookRow {
  /** "900". */
  readonly value: string;
  /** "seconds", "%". */
  readonly unit: string;
  readonly kind: string;
}

/** What kinds of limits are called in the table, and what each means. */
export const limitKinds: Readonly<Record<Limit['kind'], { readonly name: string; readonly means: string }>> = {
  hard: { name: 'Hard', means: 'cannot be raised' },
  soft: { name: 'Soft', means: 'raised on request' },
  config: { name: 'Setting', means: 'chosen by you: the default, or an end of the range' },
};

const signs = new Map([['percent', '%'], ['times', '×']]);

/** Rows of the limit book, in its order. */
export function limitRows({ limits, sources }: LimitBook): LimitRow[] {
  return limits.map((limit) => ({
    ...bookRow(limit, sources),
    value: figure(limit.value, 6),
    unit: signs.get(limit.unit) ?? (limit.value === 1 ? singular(limit.unit) : limit.unit),
    kind: limitKinds[limit.kind].name,
  }));
}
