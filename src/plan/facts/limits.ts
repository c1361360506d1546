import type { Limit, LimitBook } from '../schema/limit-book.ts';
import { numberText } from './number-text.ts';
import { sizeText } from './size-text.ts';

// Rules ask for the same book once for each plan, so it is indexed once for all of them.
const indexes = new WeakMap<LimitBook, ReadonlyMap<string, Limit>>();

/**
 * The limit of that id.
 *
 * @throws {Error} when the book has none: a mistake of the rule that asks, never of a plan
 */
export function limitOf(book: LimitBook, id: string): Limit {
  let index = indexes.get(book);
  if (index === undefined) {
    index = new Map(book.limits.map((limit) => [limit.id, limit]));
    indexes.set(book, index);
  }
  const limit = index.get(id);
  if (limit === undefined) throw new Error(`Unknown limit "${id}"`);
  return limit;
}

const kinds = { hard: 'hard limit', soft: 'soft limit', config: 'setting' } as const;

/**
 * A limit as a message quotes it, with what it is and where it was read:
 * `29 s (soft limit of API Gateway REST APIs; "Title of the page", 2024-06)`.
 * What is not confirmed ends in `; verify before relying on it`.
 */
export function limitText(limit: Limit, book: LimitBook): string {
  const source = book.sources[limit.source];
  const origin = source?.url === undefined ? 'general knowledge' : `"${source.title}", ${limit.date}`;
  const warning = limit.certainty === 'confirmed' ? '' : '; verify before relying on it';
  return `${quantityText(limit)} (${kinds[limit.kind]} of ${limit.service}; ${origin}${warning})`;
}

function quantityText({ value, unit }: Limit): string {
  if (unit === 'seconds') return `${numberText(value)} s`;
  if (unit === 'KB') return sizeText(value);
  if (unit === 'MB') return sizeText(value * 1024);
  if (unit === 'percent') return `${numberText(value)} %`;
  return `${numberText(value)} ${unit === 'days' && value === 1 ? 'day' : unit}`;
}
