import type { Price } from '../schema/price-book.ts';

/** So many units of a price. */
export interface Demand {
  readonly price: Price;
  readonly quantity: number;
}

/** What a demand costs a month, in USD and not rounded. */
export interface Charge {
  readonly quantity: number;
  /** Units of the allowance that it uses. */
  readonly freeUnits: number;
  readonly listUsd: number;
  readonly usd: number;
}

/** All demands for the same price. */
interface Account {
  readonly price: Price;
  readonly total: number;
  readonly free: number;
}

/**
 * Bills demands as a provider does: tiers and allowances are counted once for each price, over all demands for it, and
 * the first units are the free ones. Prices that share an allowance use it in the order of their unit price, dearest
 * first. So the order of the demands changes no total, and more units never cost less.
 *
 * @returns a charge for each demand, in their order
 */
export function bill(demands: readonly Demand[]): Charge[] {
  const accounts = openAccounts(demands);
  const counted = new Map<string, number>();
  return demands.map(({ price, quantity }): Charge => {
    const before = counted.get(price.id) ?? 0;
    const after = before + quantity;
    counted.set(price.id, after);
    const freeUntil = Math.min(Math.max(accounts.get(price.id)?.free ?? 0, before), after);
    const listUsd = listPrice(price, after) - listPrice(price, before);
    const usd = listPrice(price, after) - listPrice(price, freeUntil);
    return { quantity, freeUnits: freeUntil - before, listUsd, usd };
  });
}

function openAccounts(demands: readonly Demand[]): Map<string, Account> {
  const totals = new Map<string, Account>();
  for (const { price, quantity } of demands) {
    totals.set(price.id, { price, total: (totals.get(price.id)?.total ?? 0) + quantity, free: 0 });
  }
  const left = new Map<string, number>();
  const dearestFirst = [...totals.values()].sort((a, b) => b.price.usd / b.price.per - a.price.usd / a.price.per);
  return new Map(
    dearestFirst.map(({ price, total }) => {
      // A space keeps names of groups apart from ids of prices.
      const allowance = price.freeGroup === undefined ? price.id : `group ${price.freeGroup}`;
      const free = Math.min(total, left.get(allowance) ?? price.freeUnits ?? 0);
      left.set(allowance, (left.get(allowance) ?? price.freeUnits ?? 0) - free);
      return [price.id, { price, total, free }];
    }),
  );
}

/** List price of the first so many units of a month. */
export function listPrice(price: Price, units: number): number {
  const steps = [{ above: 0, usd: price.usd }, ...(price.tiers ?? [])];
  return steps.reduce((sum, { above, usd }, index) => {
    const until = Math.min(units, steps[index + 1]?.above ?? Infinity);
    return until > above ? sum + ((until - above) * usd) / price.per : sum;
  }, 0);
}
