import type { Price, PriceBookFile } from '../schema/price-book.ts';

/** Prices by their ids, with what holds for the whole book. */
export interface PriceBook extends ReadonlyMap<string, Price> {
  /** Day on which the book was brought up to date, `YYYY-MM-DD`. */
  readonly gathered: string;
  /** Region in which the prices hold. */
  readonly region: string;
  /** Where the prices were read, by the key that prices name. */
  readonly sources: PriceBookFile['sources'];
}

/** Makes the prices of the book's file findable by id. */
export function indexPrices({ prices, gathered, region, sources }: Pick<PriceBookFile, 'prices' | 'gathered' | 'region' | 'sources'>): PriceBook {
  return Object.assign(new Map(prices.map((price) => [price.id, price])), { gathered, region, sources });
}
