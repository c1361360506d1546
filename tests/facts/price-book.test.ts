import { describe, expect, it } from 'vitest';
import { deriveCost, type CostEstimate } from '../../src/plan/facts/cost.ts';
import { priceBookSchema } from '../../src/plan/schema/price-book.ts';
import { priceBookData, priceBookFile, prices, taskApi } from './contract-plans.ts';

/** What so many units of each price cost a month. */
function monthly(units: Record<string, number>): CostEstimate {
  const lines = Object.entries(units).map(([price, fixed]) => ({ price, fixed }));
  return deriveCost({ ...taskApi, cost: { lines } }, prices) as CostEstimate;
}

const million = 1_000_000;

describe('the price book', () => {
  it('is valid and holds 89 prices', () => {
    expect(priceBookFile.prices).toHaveLength(89);
    expect(prices.size).toBe(89);
  });

  it('uses each of its sources', () => {
    expect(new Set(priceBookFile.prices.map(({ source }) => source))).toEqual(new Set(Object.keys(priceBookFile.sources)));
  });

  it('calls what nobody looked up uncertain', () => {
    const guessed = priceBookFile.prices.filter(({ source }) => priceBookFile.sources[source]?.url === undefined);
    expect(guessed.length).toBeGreaterThan(0);
    expect(guessed.filter(({ certainty }) => certainty !== 'uncertain')).toEqual([]);
  });

  it('calls everything that is billed by the hour for as long as it exists always on', () => {
    const hourly = priceBookFile.prices.filter(({ unit }) => /^(?:hours|shard-hours|stream-hours|vCPU-hours|[WR]CU-hours)$/.test(unit));
    expect(hourly.filter(({ alwaysOn }) => alwaysOn !== true)).toEqual([]);
    expect(hourly).toHaveLength(15);
  });

  it('names no price from the future', () => {
    expect(priceBookFile.prices.filter(({ date }) => date > priceBookFile.gathered)).toEqual([]);
  });
});

describe('estimates at list price', () => {
  it.each<[string, Record<string, number>, number]>([
    ['HTTP API, 300,000 requests', { 'apigw-http': 300_000 }, 0.3],
    ['Lambda, 300,000 requests', { 'lambda-requests': 300_000 }, 0.06],
    ['Lambda on arm64, 300,000 times 80 ms at 256 MB', { 'lambda-gbs-arm': 300_000 * 0.08 * 0.25 }, 0.08],
    ['HTTP API, 1.5 million requests', { 'apigw-http': 1.5 * million }, 1.5],
    ['REST API, 1.5 million requests', { 'apigw-rest': 1.5 * million }, 5.25],
    ['DynamoDB, 50 million eventual reads', { 'ddb-rru': 25 * million }, 3.125],
    ['DynamoDB, 10 million writes', { 'ddb-wru': 10 * million }, 6.25],
    ['DynamoDB, both', { 'ddb-rru': 25 * million, 'ddb-wru': 10 * million }, 9.38],
    ['DynamoDB, a billion eventual reads and 200 million writes', { 'ddb-rru': 500 * million, 'ddb-wru': 200 * million }, 187.5],
    ['DynamoDB, a scan of 2 GB', { 'ddb-rru': 262_144 }, 0.0328],
    ['DynamoDB, 10,000 such scans', { 'ddb-rru': 262_144 * 10_000 }, 328],
    ['DynamoDB, a million queries of 20 items of 4 KB', { 'ddb-rru': 10 * million }, 1.25],
    ['Two Fargate tasks of 0.25 vCPU and 0.5 GB behind a load balancer', { 'fargate-vcpu': 365, 'fargate-gb': 730, 'alb-hour': 730 }, 34.45],
    ['a million requests of 100 ms at 512 MB on arm64 through an HTTP API', { 'apigw-http': million, 'lambda-requests': million, 'lambda-gbs-arm': 50_000 }, 1.867],
    ['EventBridge, 10 million events', { 'eb-custom': 10 * million }, 10],
    ['Kinesis, a shard and 10 million small records', { 'kinesis-shard': 730, 'kinesis-put': 10 * million }, 11.09],
    ['Kinesis on demand, a stream', { 'kinesis-od': 730 }, 29.2],
    ['WebSocket, 500 users for 8 hours a day', { 'apigw-ws-conn': 500 * 8 * 60 * 30 }, 1.8],
    ['WebSocket, 16.5 million messages', { 'apigw-ws-msg': 16.5 * million }, 16.5],
    ['the same by polling every 5 s', { 'apigw-http': 500 * 8 * 720 * 30 }, 86.4],
    ['the same by polling every 30 s', { 'apigw-http': 500 * 8 * 120 * 30 }, 14.4],
    ['MongoDB Atlas M10', { 'atlas-m10': 730 }, 56.94],
    ['20 provisioned writes a second', { 'ddb-wcu': 20 * 730 }, 9.49],
    ['provisioned concurrency for two functions of 512 MB', { 'lambda-pc-x86': 730 * 3600 }, 10.95],
  ])('%s', (_, units, usd) => {
    const digits = String(usd).split('.')[1]?.length ?? 0;
    expect(Number(monthly(units).listUsd.toFixed(digits))).toBeCloseTo(usd, 10);
  });
});

describe('estimates after allowances', () => {
  it.each<[string, Record<string, number>, number]>([
    ['Lambda, 300,000 requests of 80 ms at 256 MB', { 'lambda-requests': 300_000, 'lambda-gbs-arm': 6000 }, 0],
    ['Cognito Essentials, 50,000 users', { 'cognito-essentials': 50_000 }, 600],
    ['Cognito Lite, 50,000 users', { 'cognito-lite': 50_000 }, 220],
    ['Cognito Essentials, 100,000 users', { 'cognito-essentials': 100_000 }, 1350],
    ['Cognito Lite, 100,000 users', { 'cognito-lite': 100_000 }, 495],
    ['SQS, 10 million messages sent one by one, received and deleted by tens', { 'sqs-std': 12 * million }, 4.4],
    ['SQS, 10 million messages one by one', { 'sqs-std': 30 * million }, 11.6],
    ['SNS, 10 million publishes', { 'sns-pub': 10 * million }, 4.5],
    ['Step Functions, 60,000 orders of 8 transitions', { 'sfn-std': 480_000 }, 11.9],
    ['25 provisioned writes and reads a second', { 'ddb-wcu': 25 * 730, 'ddb-rcu': 25 * 730 }, 0],
    ['CloudWatch Logs, 4 GB taken in and 4 GB kept, of which 5 are free', { 'cw-logs-in': 4, 'cw-logs-store': 4 }, 0.09],
  ])('%s', (_, units, usd) => {
    expect(monthly(units).usd).toBeCloseTo(usd, 10);
  });
});

describe('the schema of the price book', () => {
  const [first, second] = priceBookFile.prices as [object, object];
  const withPrices = (...list: object[]) => ({ ...(priceBookData as object), prices: list });
  const group = { freeGroup: 'shared', freeUnits: 5 };

  it.each<[string, object, (string | number)[], string]>([
    ['two prices of the same id', withPrices(first, first), ['prices', 1, 'id'], 'Duplicate price id "lambda-requests"'],
    ['an unknown source', withPrices({ ...first, source: 'rumour' }), ['prices', 0, 'source'], 'Unknown source "rumour"'],
    ['a group without an allowance', withPrices({ ...first, freeUnits: undefined, freeGroup: 'shared' }), ['prices', 0, 'freeGroup'], 'Missing "freeUnits" beside "freeGroup"'],
    ['a group of two minds', withPrices({ ...first, ...group }, { ...second, ...group, freeUnits: 6 }), ['prices', 1, 'freeUnits'], 'Expected the same "freeUnits" in the whole group "shared"'],
    ['tiers out of order', withPrices({ ...first, tiers: [{ above: 9, usd: 1 }, { above: 9, usd: 0 }] }), ['prices', 0, 'tiers'], 'Expected tiers in ascending order'],
    ['a month that there isn’t', withPrices({ ...first, date: '2026-13' }), ['prices', 0, 'date'], 'Expected a real month "YYYY-MM" or day "YYYY-MM-DD"'],
  ])('refuses %s', (_, book, path, message) => {
    const issues = priceBookSchema.safeParse(book).error?.issues.map((issue) => ({ path: issue.path, message: issue.message }));
    expect(issues).toEqual([{ path, message }]);
  });

  it.each([['an unknown field', { cheap: true }], ['a price below zero', { usd: -1 }], ['an amount of nothing', { per: 0 }]])('refuses %s', (_, more) => {
    expect(priceBookSchema.safeParse(withPrices({ ...first, ...more })).success).toBe(false);
  });
});
