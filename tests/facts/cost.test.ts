import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveCost, type CostEstimate, type CostLine, type Price } from '../../src/plan/facts/cost.ts';
import { indexPrices } from '../../src/plan/facts/index-prices.ts';
import type { ArchitecturePlan } from '../../src/plan/schema/plan.ts';
import { prices, taskApi } from './contract-plans.ts';

type Lines = NonNullable<ArchitecturePlan['cost']>['lines'];

/** The contract's architecture with other cost lines and another load. */
function estimate(lines: Lines, context: Partial<ArchitecturePlan['context']> = {}, book = prices): CostEstimate {
  return deriveCost({ ...taskApi, context: { ...taskApi.context, ...context }, cost: { lines } }, book) as CostEstimate;
}

const price = (more: Partial<Price>): Price => ({
  id: 'one', service: 'S', name: 'One', usd: 1, per: 1, unit: 'units', region: 'us-east-1', source: 's', date: '2026-11', certainty: 'confirmed', ...more,
});
const bookOf = (...list: Price[]) => indexPrices({ prices: list, gathered: '2026-11-23', region: 'us-east-1', sources: { s: { title: 'A price list', url: 'https://example.org/prices' } } });
const usdOf = ({ lines }: CostEstimate) => lines.map(({ usd }) => usd);

describe('the cost of the contract’s architecture', () => {
  const cost = deriveCost(taskApi, prices) as CostEstimate;

  it('is 0.44 USD a month after allowances and 15.88 at list price', () => {
    expect([cost.usd.toFixed(2), cost.listUsd.toFixed(2)]).toEqual(['0.44', '15.88']);
    expect(cost).toMatchObject({ requestsPerMonth: 300_000, budgetUsd: 50 });
    expect(cost.budgetShare).toBeCloseTo(0.008775, 12);
  });

  it('is 4.79 USD a month at ten times the load, with all of Cognito’s 10,000 users free', () => {
    expect([cost.tenfoldUsd.toFixed(2), cost.tenfoldListUsd.toFixed(2)]).toEqual(['4.79', '158.84']);
  });

  it('has these lines', () => {
    const shown = ({ price, formula, freeUnits, listUsd, usd }: CostLine) => [price, formula, freeUnits, listUsd.toFixed(2), usd.toFixed(2)];
    expect(cost.lines.map(shown)).toEqual([
      ['apigw-http', '300,000 requests × 1.00 USD per million', 0, '0.30', '0.30'],
      ['lambda-requests', '300,000 requests × 0.20 USD per million', 300_000, '0.06', '0.00'],
      ['lambda-gbs-arm', '0.04 × 300,000 requests = 12,000 GB-seconds × 0.0000133334 USD', 12_000, '0.16', '0.00'],
      ['ddb-wru', '0.6 × 300,000 requests = 180,000 write units × 0.625 USD per million', 0, '0.11', '0.11'],
      ['ddb-rru', '0.7 × 300,000 requests = 210,000 read units × 0.125 USD per million', 0, '0.03', '0.03'],
      ['cognito-essentials', '1,000 users × 0.015 USD', 1000, '15.00', '0.00'],
      ['cw-logs-in', '0.0000015 × 300,000 requests = 0.45 GB × 0.50 USD', expect.closeTo(0.45, 12), '0.23', '0.00'],
    ]);
    expect(cost.lines.map(({ note }) => note)).toEqual([undefined, undefined, '80 ms at 512 MB', '30 % writes and one index', undefined, undefined, '1.5 KB a request']);
  });
});

describe('a cost line', () => {
  it.each<[string, Lines[number], number, string, Partial<ArchitecturePlan['context']>?]>([
    ['always on', { price: 'nat-hour', fixed: 730 }, 730, '730 hours × 0.045 USD'],
    ['of one thing', { price: 'secrets', fixed: 1 }, 1, '1 secret × 0.40 USD'],
    ['of one in the words of the book', { price: 'sns-pub', fixed: 1 }, 1, '1 publish × 0.50 USD per million'],
    ['for each user', { price: 'cognito-plus', perUser: 0.5 }, 500, '0.5 × 1,000 users = 500 users × 0.02 USD'],
    ['of a tiny share', { price: 'cw-logs-in', perRequest: 0.0000006 }, 0.18, '0.0000006 × 300,000 requests = 0.18 GB × 0.50 USD'],
    ['of one user', { price: 'cognito-plus', perUser: 2 }, 2, '2 × 1 user = 2 users × 0.02 USD', { users: 1 }],
    ['of all kinds', { price: 's3-get', perRequest: 2, perUser: 3, fixed: 4 }, 603_004, '2 × 300,000 requests + 3 × 1,000 users + 4 = 603,004 requests × 0.0004 USD per thousand'],
    ['per an odd number', { price: 'secrets-api', perRequest: 1 }, 300_000, '300,000 requests = 300,000 calls × 0.05 USD per 10,000'],
    ['beyond a tier', { price: 'apigw-http', fixed: 400_000_000 }, 400_000_000, '400,000,000 requests × 1.00 USD per million, 0.90 above 300,000,000'],
  ])('shows how it comes about: %s', (_, line, quantity, formula, context) => {
    expect(estimate([line], context).lines[0]).toMatchObject({ quantity: expect.closeTo(quantity, 12) as number, formula });
  });

  it('says what its price rests on and whether it runs for ever', () => {
    const lines = ['nat-hour', 'eb-pipes', 'xray', 'rds-proxy'].map((id) => ({ price: id, fixed: 1 }));
    expect(estimate(lines).lines.map(({ verify, alwaysOn }) => [verify, alwaysOn])).toEqual([
      [null, true],
      ['The price of 2026-03-13 comes from a third party or from a copy of the page.', false],
      ['The price is not confirmed.', false],
      ['The price is not confirmed. At least 2 vCPU: 21.90 a month.', true],
    ]);
  });

  it('says where its price was read and when', () => {
    const lines = ['nat-hour', 'ddb-wru', 'xray'].map((id) => ({ price: id, fixed: 1 }));
    expect(estimate(lines).lines.map(({ source, date, isOld }) => [source.title, source.url?.slice(0, 19) ?? null, date, isOld])).toEqual([
      ['Infracost: expected outputs of its tests, fed by the AWS Price List', 'https://github.com/', '2024-07', true],
      ['AWS agent toolkit: DynamoDB cost calculator', 'https://github.com/', '2026-08-20', false],
      ['General knowledge, not checked', null, '2026-11-23', false],
    ]);
  });

  it.each<[string, Lines[number], Partial<ArchitecturePlan['context']>, string]>([
    ['an unknown price', { price: 'gold', fixed: 1 }, {}, 'Unknown price "gold"'],
    ['a missing load', { price: 'ddb-wru', perRequest: 1 }, { requestsPerDay: undefined }, 'Missing "requestsPerDay"'],
    ['missing users', { price: 'ddb-wru', perUser: 1 }, { users: undefined }, 'Missing "users"'],
  ])('throws for %s', (_, line, context, message) => {
    expect(() => estimate([line], context)).toThrow(message);
  });
});

describe('an estimate', () => {
  it('is absent without cost lines', () => {
    expect(deriveCost({ ...taskApi, cost: undefined }, prices)).toBeUndefined();
  });

  it.each<[string, Partial<ArchitecturePlan>, string]>([
    ['the price book', { date: '2026-01-01' }, '2026-11-23'],
    ['a plan of a later day', { date: '2027-03-01' }, '2027-03-01'],
    ['a plan that was changed later', { date: '2026-01-01', updated: '2028-01-01' }, '2028-01-01'],
  ])('counts the age of prices from the day of %s', (_, more, asOf) => {
    const book = bookOf(price({ date: '2025-11-23' }));
    const cost = deriveCost({ ...taskApi, ...more, cost: { lines: [{ price: 'one', fixed: 1 }] } }, book) as CostEstimate;
    expect([cost.asOf, cost.lines[0]?.isOld, cost.sources[0]?.readings[0]?.isOld]).toEqual([asOf, asOf !== '2026-11-23', asOf !== '2026-11-23']);
  });

  it('lists the sources of its prices, each date once', () => {
    const book = bookOf(
      price({}), price({ id: 'two', name: 'Two' }), price({ id: 'three', name: 'Three', date: '2025-10' }), price({ id: 'four', name: 'Four', source: 'none' }),
    );
    const lines = ['one', 'four', 'two', 'three', 'one'].map((id) => ({ price: id, fixed: 1 }));
    expect(estimate(lines, {}, book).sources).toEqual([
      {
        title: 'A price list',
        url: 'https://example.org/prices',
        readings: [{ date: '2026-11', isOld: false, names: ['One', 'Two'] }, { date: '2025-10', isOld: true, names: ['Three'] }],
      },
      { title: 'none', url: null, readings: [{ date: '2026-11', isOld: false, names: ['Four'] }] },
    ]);
  });

  it.each([[undefined, { budgetUsd: null, budgetShare: null }], [0, { budgetUsd: 0, budgetShare: null }], [5, { budgetUsd: 5, budgetShare: 2 }]])(
    'compares with a budget of %s',
    (budgetUsdPerMonth, expected) => {
      expect(estimate([{ price: 'secrets', fixed: 25 }], { budgetUsdPerMonth })).toMatchObject(expected);
    },
  );

  it.each([
    ['us-east-1', null],
    ['US-East-1 (N. Virginia)', null],
    ['eu-central-1', 'eu-central-1'],
    ['Frankfurt', 'Frankfurt'],
  ])('for a plan in %s names the region whose prices may differ: %s', (region, otherRegion) => {
    const plan = { ...taskApi, deployment: { ...taskApi.deployment, model: 'serverless', region } } as ArchitecturePlan;
    expect(deriveCost(plan, prices)).toMatchObject({ region: 'us-east-1', otherRegion });
  });

  it('keeps what is fixed at ten times the load', () => {
    expect(estimate([{ price: 'secrets', perUser: 0.01, fixed: 5 }], { users: 1000 })).toMatchObject({ usd: 6, tenfoldUsd: 42 });
  });

  it('grants an allowance once for all lines of a price, in their order', () => {
    const book = bookOf(price({ freeUnits: 10 }));
    const { lines } = estimate([{ price: 'one', fixed: 8 }, { price: 'one', fixed: 8 }], {}, book);
    expect(lines.map(({ freeUnits, usd }) => [freeUnits, usd])).toEqual([[8, 0], [2, 6]]);
  });

  it('counts tiers over all lines of a price, and the free units as its first ones', () => {
    const book = bookOf(price({ freeUnits: 5, tiers: [{ above: 10, usd: 0.5 }, { above: 20, usd: 0.1 }] }));
    expect(usdOf(estimate([{ price: 'one', fixed: 8 }, { price: 'one', fixed: 8 }, { price: 'one', fixed: 10 }], {}, book))).toEqual([
      3, expect.closeTo(5, 12), expect.closeTo(2.6, 12),
    ]);
  });

  it('shares the allowance of a group once, dearest price first', () => {
    const group = { freeUnits: 10, freeGroup: 'both' };
    const book = bookOf(price(group), price({ id: 'two', usd: 3, ...group }), price({ id: 'three', usd: 9, freeUnits: 1 }));
    const lines = ['one', 'two', 'three'].map((id) => ({ price: id, fixed: 8 }));
    expect(estimate(lines, {}, book).lines.map(({ freeUnits, usd }) => [freeUnits, usd])).toEqual([[2, 6], [8, 0], [1, 63]]);
    expect(usdOf(estimate([{ price: 'lambda-gbs-x86', fixed: 400_000 }, { price: 'lambda-gbs-arm', fixed: 100_000 }]))).toEqual([
      0, expect.closeTo(1.33334, 12),
    ]);
  });
});

describe('every estimate', () => {
  const amount = fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { nil: undefined });
  const line = fc.record({
    price: fc.constantFrom(...prices.keys(), 'lambda-gbs-arm', 'lambda-gbs-x86', 'cw-logs-in', 'cw-logs-store', 'apigw-http'),
    perRequest: amount, perUser: amount, fixed: fc.double({ min: 0, max: 1000, noNaN: true }),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 8 });
  const load = fc.record({ users: fc.nat(1_000_000), requestsPerDay: fc.nat(10_000_000) });
  const close = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));

  it('totals what its lines say', () => {
    fc.assert(fc.property(lines, load, (all, context) => {
      const cost = estimate(all, context);
      expect(cost.usd).toBe(usdOf(cost).reduce((sum, usd) => sum + usd, 0));
      expect(cost.listUsd).toBe(cost.lines.reduce((sum, { listUsd }) => sum + listUsd, 0));
      expect(cost.usd).toBeLessThanOrEqual(cost.listUsd * (1 + 1e-12));
    }));
  });

  it('has the same totals whatever the order of the lines', () => {
    const shuffled = lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, load, ([all, other], context) => {
      const [one, two] = [estimate(all, context), estimate(other, context)];
      for (const total of ['usd', 'listUsd', 'tenfoldUsd', 'tenfoldListUsd'] as const) expect(close(one[total], two[total])).toBe(true);
    }));
  });

  it('never costs less at ten times the load, and is then what it says', () => {
    fc.assert(fc.property(lines, load, (all, context) => {
      const cost = estimate(all, context);
      expect(cost.tenfoldUsd).toBeGreaterThanOrEqual(cost.usd * (1 - 1e-12));
      expect(cost.tenfoldListUsd).toBeGreaterThanOrEqual(cost.listUsd * (1 - 1e-12));
      const tenfold = estimate(all, { users: context.users * 10, requestsPerDay: context.requestsPerDay * 10 });
      expect(close(cost.tenfoldUsd, tenfold.usd)).toBe(true);
    }));
  });

  it('uses no more of an allowance than there is, and never a negative amount', () => {
    fc.assert(fc.property(lines, load, (all, context) => {
      const cost = estimate(all, context);
      const used = new Map<string, number>();
      // Units are counted on from line to line, so the last digits of a small line are those of the sum.
      const rounding = 1e-9 * Math.max(1, ...cost.lines.map(({ quantity }) => quantity));
      for (const { price: id, freeUnits, quantity, usd } of cost.lines) {
        expect(freeUnits).toBeGreaterThanOrEqual(0);
        expect(freeUnits).toBeLessThanOrEqual(quantity + rounding);
        expect(usd).toBeGreaterThanOrEqual(-1e-9);
        const group = prices.get(id)?.freeGroup ?? id;
        used.set(group, (used.get(group) ?? 0) + freeUnits);
      }
      for (const { id, freeGroup, freeUnits = 0 } of prices.values()) {
        expect(used.get(freeGroup ?? id) ?? 0).toBeLessThanOrEqual(freeUnits * (1 + 1e-9));
      }
    }));
  });
});
