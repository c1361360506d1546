import { describe, expect, it } from 'vitest';
import type { LimitBook } from '../../src/plan/schema/limit-book.ts';
import type { PriceBookFile } from '../../src/plan/schema/price-book.ts';
import { isOlderThanAYear } from '../../src/site/book-row.ts';
import { familiesOf } from '../../src/site/families.ts';
import { limitRows } from '../../src/site/limit-rows.ts';
import { priceRows } from '../../src/site/price-rows.ts';
import { readLimitBook, readPriceBook } from '../../src/site/reference.ts';
import { singular } from '../../src/plan/facts/singular.ts';

const sources = { page: { title: 'A page', url: 'https://example.com/' }, known: { title: 'General knowledge' } };

const price = {
  id: 'x', service: 'X', name: 'X requests', usd: 0.4, per: 1_000_000, unit: 'requests',
  region: 'us-east-1', source: 'page', date: '2026-08', certainty: 'confirmed',
} as const;
const pricesOf = (...prices: object[]) =>
  priceRows({ gathered: '2026-11-23', sources, prices: prices.map((one) => ({ ...price, ...one })) } as unknown as PriceBookFile);

const limit = { id: 'x', service: 'X', name: 'The most.', value: 900, unit: 'seconds', kind: 'hard', source: 'page', date: '2023', certainty: 'confirmed' } as const;
const limitsOf = (...limits: object[]) => limitRows({ sources, limits: limits.map((one) => ({ ...limit, ...one })) } as unknown as LimitBook);

describe('priceRows', () => {
  it('prints a price with everything that a reader needs to judge it', () => {
    expect(pricesOf({ note: 'Each.' })).toEqual([
      {
        id: 'x', service: 'X', name: 'X requests', note: 'Each.', source: sources.page, date: '2026-08', certainty: 'Confirmed', doubts: [],
        usd: '0.40', per: 'per million requests', tiers: [], free: undefined, sharedWith: [], alwaysOn: false, region: 'us-east-1',
      },
    ]);
  });

  it.each([
    [0, '0.00'],
    [3.5, '3.50'],
    [56.94, '56.94'],
    [0.0055, '0.0055'],
    [0.0000000309, '0.0000000309'],
    [1234, '1,234.00'],
  ])('prints %d USD as %s', (usd, expected) => {
    expect(pricesOf({ usd })[0]?.usd).toBe(expected);
  });

  it.each([
    [1, 'GB-seconds', 'per GB-second'],
    [1, 'GB', 'per GB'],
    [1000, 'requests', 'per 1,000 requests'],
    [730, 'hours', 'per 730 hours'],
    [1_000_000_000, 'events', 'per billion events'],
  ])('prices %d %s %s', (per, unit, expected) => {
    expect(pricesOf({ per, unit })[0]?.per).toBe(expected);
  });

  it('names the tiers, the free allowance and those that share it', () => {
    const group = { freeUnits: 1_000_000, freeGroup: 'g' };
    const rows = pricesOf({ tiers: [{ above: 300_000_000, usd: 0.9 }], ...group }, { id: 'y', ...group }, { id: 'z', freeUnits: 1, unit: 'keys' });
    expect(rows.map(({ tiers, free, sharedWith }) => ({ tiers, free, sharedWith }))).toEqual([
      { tiers: ['0.90 above 300,000,000'], free: '1,000,000 requests', sharedWith: ['y'] },
      { tiers: [], free: '1,000,000 requests', sharedWith: ['x'] },
      { tiers: [], free: '1 key', sharedWith: [] },
    ]);
  });

  it.each([
    [{}, []],
    [{ certainty: 'secondary' }, ['second-hand']],
    [{ certainty: 'uncertain', source: 'known' }, ['not confirmed']],
    [{ date: '2024-07' }, ['older than a year']],
    [{ date: '2024-07', certainty: 'secondary' }, ['second-hand', 'older than a year']],
  ])('says why %j must be looked up', (fields, expected) => {
    expect(pricesOf(fields)[0]?.doubts).toEqual(expected);
  });
});

describe('isOlderThanAYear', () => {
  it.each([
    ['2025-11-22', true],
    ['2025-11-23', false],
    ['2025-10', true],
    ['2025-11', false],
    ['2024', true],
    ['2025', false],
  ])('on 2026-11-23 says of %s: %s', (date, expected) => {
    expect(isOlderThanAYear(date, '2026-11-23')).toBe(expected);
  });
});

describe('limitRows', () => {
  it('prints a limit; its age alone is no reason to doubt it', () => {
    expect(limitsOf({})).toEqual([
      {
        id: 'x', service: 'X', name: 'The most.', note: undefined, source: sources.page, date: '2023', certainty: 'Confirmed', doubts: [],
        value: '900', unit: 'seconds', kind: 'Hard',
      },
    ]);
  });

  it.each([
    [1, 'days', '1', 'day'],
    [1, 'requests/s', '1', 'request/s'],
    [12_500_000, 'subscriptions', '12,500,000', 'subscriptions'],
    [5, 'percent', '5', '%'],
    [6, 'times', '6', '×'],
    [0.5, 'MB', '0.5', 'MB'],
  ])('prints %d %s', (value, unit, shown, word) => {
    expect(limitsOf({ value, unit }).map((row) => [row.value, row.unit])).toEqual([[shown, word]]);
  });

  it('marks what is not confirmed', () => {
    expect(limitsOf({ certainty: 'uncertain' }, { certainty: 'secondary', kind: 'config' }).map(({ doubts, kind }) => [doubts, kind])).toEqual([
      [['not confirmed'], 'Hard'],
      [['second-hand'], 'Setting'],
    ]);
  });
});

describe('singular', () => {
  it.each([
    ['requests', 'request'], ['deliveries', 'delivery'], ['batches', 'batch'], ['indexes', 'index'], ['publishes', 'publish'],
    ['instances', 'instance'], ['e-mails', 'e-mail'], ['web ACLs', 'web ACL'], ['GB scanned', 'GB scanned'], ['ECPU', 'ECPU'],
    ['MB/s', 'MB/s'], ['calls/s', 'call/s'], ['days', 'day'],
  ])('makes "%s" "%s"', (many, one) => {
    expect(singular(many)).toBe(one);
  });
});

describe('familiesOf', () => {
  it('gathers services by their first word, and names what each adds', () => {
    const services = ['API Gateway HTTP APIs', 'Lambda', 'API Gateway', 'Stripe webhooks', 'Lambda with SQS', 'API Gateway HTTP APIs', 'the Stripe API', 'S3'];
    const families = familiesOf(services.map((service, at) => ({ service, at })));
    expect(families.map(({ name, parts }) => [name, parts.map(({ part, items }) => [part, items.map(({ at }) => at)])])).toEqual([
      ['API Gateway', [['HTTP APIs', [0, 5]], ['', [2]]]],
      ['Lambda', [['', [1]], ['with SQS', [4]]]],
      ['Stripe', [['webhooks', [3]], ['API', [6]]]],
      ['S3', [['', [7]]]],
    ]);
  });
});

describe('our own books', () => {
  it('are read whole: every entry is in one family, under the name of its service', () => {
    const [prices, limits] = [priceRows(readPriceBook()), limitRows(readLimitBook())];
    for (const rows of [prices, limits]) {
      const families = familiesOf<(typeof rows)[number]>(rows);
      expect(rows.length).toBeGreaterThan(50);
      expect(families.length).toBeLessThan(40);
      expect(families.flatMap(({ parts }) => parts.flatMap(({ items }) => items.map(({ id }) => id))).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(families.filter(({ name }) => name === '')).toEqual([]);
    }
  });
});
