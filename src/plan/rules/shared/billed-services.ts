import type { PriceBook } from '../../facts/cost.ts';
import type { Component } from '../../facts/graph.ts';
import { productNamed, type Product } from '../../facts/products.ts';
import { isAws } from '../../facts/services.ts';

/** A service with prices of its own. */
export interface BilledService extends Product {
  /** Names under which the price book lists it: `RDS`, `RDS Proxy`. */
  readonly billedAs: ReadonlySet<string>;
  /** Ids of its prices, in the order of the book. */
  readonly prices: readonly string[];
}

const known = new WeakMap<PriceBook, readonly BilledService[]>();

/** The services of the price book that cost something, each with those whose names begin with its own. */
function servicesOf(book: PriceBook): readonly BilledService[] {
  const services = known.get(book) ?? gather(book);
  known.set(book, services);
  return services;
}

function gather(book: PriceBook): BilledService[] {
  const prices = [...book.values()];
  const names = [...new Set(prices.map(({ service }) => service))];
  const partOf = (service: string, name: string) => service === name || service.startsWith(`${name} `);
  return names
    .filter((name) => !names.some((other) => other !== name && partOf(name, other)))
    .map((name): BilledService => {
      const own = prices.filter(({ service }) => partOf(service, name));
      return { ...productNamed(name), billedAs: new Set(own.map(({ service }) => service)), prices: own.map(({ id }) => id) };
    })
    .filter(({ prices: ids }) => ids.some((id) => (book.get(id)?.usd ?? 0) > 0));
}

// A scheduler starts so little that it is free.
const unbilled = new Set<Component['kind']>(['client', 'scheduler']);

/** Services by which a component is billed, by its technology or, where that is not stated, its name. */
export function billedServices(component: Component, book: PriceBook): readonly BilledService[] {
  const { kind, technology, name } = component;
  if (unbilled.has(kind)) return [];
  const text = technology ?? name;
  const named = servicesOf(book).filter((service) => service.named.test(text));
  // What others run is on their bill, even on the same services; what only has an API, such as SES, is on ours.
  return kind === 'external' ? named.filter((service) => isAws(component) && isAws({ ...component, name: service.name, technology: undefined })) : named;
}
