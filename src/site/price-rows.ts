import type { Price, PriceBookFile } from '../plan/schema/price-book.ts';
import { bookRow, type BookRow } from './book-row.ts';
import { figure } from './figures.ts';
import { singular } from '../plan/facts/singular.ts';

/** A row of the table of prices. */
export interface PriceRow extends BookRow {
  /** USD with at least two decimals: "0.20", "0.0000166667". */
  readonly usd: string;
  /** What that buys: "per million requests". */
  readonly per: string;
  /** Other prices beyond some quantity: "0.90 above 300,000,000". */
  readonly tiers: readonly string[];
  /** What is free each month: "1,000,000 requests"; nothing where nothing is. */
  readonly free: string | undefined;
  /** Ids of the prices that share the allowance. */
  readonly sharedWith: readonly string[];
  /** Billed for as long as it exists, used or not. */
  readonly alwaysOn: boolean;
  readonly region: string;
}

/** Rows of the price book, in its order. Prices older than a year on the day of the book are doubtful. */
export function priceRows({ prices, sources, gathered }: PriceBookFile): PriceRow[] {
  return prices.map((price) => ({
    ...bookRow(price, sources, gathered),
    usd: usdText(price.usd),
    per: perText(price),
    tiers: (price.tiers ?? []).map(({ above, usd }) => `${usdText(usd)} above ${figure(above)}`),
    free: price.freeUnits === undefined ? undefined : `${figure(price.freeUnits)} ${price.freeUnits === 1 ? singular(price.unit) : price.unit}`,
    sharedWith: prices
      .filter(({ id, freeGroup }) => freeGroup !== undefined && freeGroup === price.freeGroup && id !== price.id)
      .map(({ id }) => id),
    alwaysOn: price.alwaysOn ?? false,
    region: price.region,
  }));
}

function usdText(usd: number): string {
  const [whole = '', decimals = ''] = figure(usd, 12).split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

const scales = new Map([[1_000_000, 'million'], [1_000_000_000, 'billion']]);

function perText({ per, unit }: Price): string {
  return per === 1 ? `per ${singular(unit)}` : `per ${scales.get(per) ?? figure(per)} ${unit}`;
}
