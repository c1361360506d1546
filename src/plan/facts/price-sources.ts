import type { Price } from '../schema/price-book.ts';
import type { PriceBook } from './index-prices.ts';

/** Where the prices of some lines were read. */
export interface PriceSource {
  readonly title: string;
  /** Its address; null for general knowledge. */
  readonly url: string | null;
  /** In the order of the lines. */
  readonly readings: readonly PriceReading[];
}

/** What a source held at a time. */
export interface PriceReading {
  /** Month or day: `2024-07`, `2026-08-20`. */
  readonly date: string;
  /** Whether that is more than a year ago, so that the prices should be looked up before relying on them. */
  readonly isOld: boolean;
  /** What is billed by these prices, each once, in the order of the lines. */
  readonly names: readonly string[];
}

/**
 * Groups prices by their source and its date, in the order in which they come.
 *
 * @param today the day against which their age is counted, `YYYY-MM-DD`
 */
export function derivePriceSources(prices: readonly Price[], { sources }: PriceBook, today: string): PriceSource[] {
  return Array.from(Map.groupBy(prices, ({ source }) => source), ([source, own]): PriceSource => {
    const { title = source, url = null } = sources[source] ?? {};
    const readings = Array.from(Map.groupBy(own, ({ date }) => date), ([date, group]): PriceReading => {
      return { date, isOld: isOlderThanAYear(date, today), names: [...new Set(group.map(({ name }) => name))] };
    });
    return { title, url, readings };
  });
}

/**
 * Whether more than a year has passed since a day or month. A month counts to its end.
 *
 * @param date `YYYY-MM` or `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function isOlderThanAYear(date: string, today: string): boolean {
  const aYearLater = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return today.slice(0, date.length) > aYearLater;
}
