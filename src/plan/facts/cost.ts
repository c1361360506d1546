import type { ArchitecturePlan } from '../schema/plan.ts';
import type { Price } from '../schema/price-book.ts';
import { bill, type Demand } from './bill.ts';
import { formulaOf, type Load } from './cost-formula.ts';
import type { PriceBook } from './index-prices.ts';
import { loadUnitOf } from './load-unit.ts';
import { derivePriceSources, isOlderThanAYear, type PriceSource } from './price-sources.ts';

export type { Price, PriceBook };

/** One line of the estimate. Amounts in USD a month, not rounded. */
export interface CostLine {
  /** Id of the price. */
  readonly price: string;
  readonly service: string;
  readonly name: string;
  /** Units a month. */
  readonly quantity: number;
  /** How the amount comes about: `0.6 × 300,000 requests = 180,000 write units × 0.625 USD per million`. */
  readonly formula: string;
  /** Units of the allowance that this line uses. */
  readonly freeUnits: number;
  readonly listUsd: number;
  /** After allowances that are free for every account for ever. */
  readonly usd: number;
  /** What the plan says about the quantity. */
  readonly note?: string;
  /** Where the price was read; the address is null for general knowledge. */
  readonly source: { readonly title: string; readonly url: string | null };
  /** Month or day on which the source held it. */
  readonly date: string;
  /** Why the price should be looked up before relying on it, whatever its age; null for a confirmed one. */
  readonly verify: string | null;
  /** Whether the price is older than a year on `asOf`, so that it should be looked up too. */
  readonly isOld: boolean;
  /** Whether it is billed for as long as it exists, used or not. */
  readonly alwaysOn: boolean;
}

/** What running the system costs. Totals in USD a month: sums of lines that were not rounded. */
export interface CostEstimate {
  /** In the order of the file. */
  readonly lines: readonly CostLine[];
  /** Where the prices of the lines were read. */
  readonly sources: readonly PriceSource[];
  /** Day against which the age of prices is counted: that of the plan or, if it is later, of the price book. */
  readonly asOf: string;
  /** Region in which the prices hold. */
  readonly region: string;
  /** Region of the deployment where that is another one, so that prices may differ; null where it is the same or not stated. */
  readonly otherRegion: string | null;
  readonly listUsd: number;
  /** After allowances that are free for every account for ever. */
  readonly usd: number;
  /** The same at ten times the requests and users; what is fixed stays. */
  readonly tenfoldUsd: number;
  readonly tenfoldListUsd: number;
  readonly budgetUsd: number | null;
  /** `usd` as part of the budget, from 0; null where there is no budget to compare with. */
  readonly budgetShare: number | null;
  readonly requestsPerMonth: number;
}

/**
 * Estimates the monthly cost: quantity = perRequest x requestsPerDay x 30 + perUser x users + fixed.
 *
 * @returns nothing if the plan states no cost lines
 * @throws Error for an unknown price, or a line that multiplies a number which `context` lacks
 */
export function deriveCost(plan: ArchitecturePlan, prices: PriceBook): CostEstimate | undefined {
  if (plan.cost === undefined) return undefined;
  const { requestsPerDay, users, budgetUsdPerMonth } = plan.context;
  const load: Load = {
    requests: requestsPerDay === undefined ? undefined : requestsPerDay * 30,
    users,
    unit: loadUnitOf(plan),
  };
  const tenfoldLoad: Load = { ...load, requests: times10(load.requests), users: times10(load.users) };
  const written = plan.cost.lines.map((line) => ({ line, price: priceOf(line.price, prices) }));
  const demandAt = (at: Load) => written.map(({ line, price }): Demand => ({ price, quantity: quantityOf(line, at) }));
  const charges = bill(demandAt(load));
  const tenfold = bill(demandAt(tenfoldLoad));
  const asOf = [plan.date, plan.updated ?? '', prices.gathered].sort().at(-1) ?? plan.date;
  const lines = written.map(({ line, price }, index): CostLine => {
    const { quantity = 0, freeUnits = 0, listUsd = 0, usd = 0 } = charges[index] ?? {};
    const { id, service, name, date, alwaysOn = false } = price;
    const formula = formulaOf(line, price, load, quantity);
    const note = line.note === undefined ? {} : { note: line.note };
    const { title = price.source, url = null } = prices.sources[price.source] ?? {};
    const origin = { source: { title, url }, date, verify: verify(price), isOld: isOlderThanAYear(date, asOf) };
    return { price: id, service, name, quantity, formula, freeUnits, listUsd, usd, ...note, ...origin, alwaysOn };
  });
  const usd = sum(charges.map((charge) => charge.usd));
  return {
    lines,
    sources: derivePriceSources(written.map(({ price }) => price), prices, asOf),
    asOf,
    region: prices.region,
    otherRegion: otherRegion(plan.deployment?.region, prices.region),
    listUsd: sum(charges.map((charge) => charge.listUsd)),
    usd,
    tenfoldUsd: sum(tenfold.map((charge) => charge.usd)),
    tenfoldListUsd: sum(tenfold.map((charge) => charge.listUsd)),
    budgetUsd: budgetUsdPerMonth ?? null,
    budgetShare: budgetUsdPerMonth === undefined || budgetUsdPerMonth === 0 ? null : usd / budgetUsdPerMonth,
    requestsPerMonth: load.requests ?? 0,
  };
}

function priceOf(id: string, prices: PriceBook): Price {
  const price = prices.get(id);
  if (price === undefined) throw new Error(`Unknown price "${id}"`);
  return price;
}

function quantityOf(line: NonNullable<ArchitecturePlan['cost']>['lines'][number], load: Load): number {
  const multiplied = (factor: number | undefined, by: number | undefined, field: string) => {
    if (factor === undefined) return 0;
    if (by === undefined) throw new Error(`Missing "${field}" in "context" of a plan with costs`);
    return factor * by;
  };
  return multiplied(line.perRequest, load.requests, 'requestsPerDay') + multiplied(line.perUser, load.users, 'users') + (line.fixed ?? 0);
}

/** What a plan calls its region is free text, such as "us-east-1 (N. Virginia)". */
function otherRegion(planned: string | undefined, ofPrices: string): string | null {
  return planned === undefined || planned.toLowerCase().includes(ofPrices) ? null : planned;
}

function verify(price: Price): string | null {
  if (price.certainty === 'confirmed') return null;
  if (price.certainty === 'secondary') return `The price of ${price.date} comes from a third party or from a copy of the page.`;
  return ['The price is not confirmed.', price.note ?? ''].join(' ').trim();
}

function times10(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 10;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
