import { describe, expect, it } from 'vitest';
import { limitOf, limitText } from '../src/plan/facts/limits.ts';
import { parseWith } from '../src/plan/schema/faults.ts';
import { limitBookSchema, type Limit, type LimitBook } from '../src/plan/schema/limit-book.ts';
import { library } from './support/library.ts';

const book = library.limits;

describe('the limit book', () => {
  it('holds 169 limits, each with its own id', () => {
    expect(book.limits).toHaveLength(169);
    expect(new Set(book.limits.map(({ id }) => id.toLowerCase())).size).toBe(169);
  });

  it.each<[string, number, string, Limit['kind'], Limit['certainty']]>([
    ['lambda-timeout', 900, 'seconds', 'hard', 'confirmed'],
    ['lambda-default-timeout', 3, 'seconds', 'config', 'confirmed'],
    ['lambda-memory-max', 10_240, 'MB', 'hard', 'confirmed'],
    ['lambda-memory-min', 128, 'MB', 'config', 'confirmed'],
    ['lambda-payload-sync', 6 * 1024, 'KB', 'hard', 'confirmed'],
    ['lambda-payload-async', 1024, 'KB', 'hard', 'confirmed'],
    ['lambda-concurrency', 1000, 'executions', 'soft', 'confirmed'],
    ['lambda-esm-visibility', 6, 'times', 'config', 'confirmed'],
    ['lambda-esm-sqs-batch', 10_000, 'messages', 'config', 'confirmed'],
    ['apigw-http-timeout', 30, 'seconds', 'hard', 'confirmed'],
    ['apigw-rest-timeout', 29, 'seconds', 'soft', 'confirmed'],
    ['apigw-ws-timeout', 29, 'seconds', 'hard', 'confirmed'],
    ['apigw-payload', 10 * 1024, 'KB', 'hard', 'confirmed'],
    ['apigw-account-rps', 10_000, 'requests/s', 'soft', 'confirmed'],
    ['apigw-http-routes', 300, 'routes', 'soft', 'confirmed'],
    ['ddb-item', 400, 'KB', 'hard', 'confirmed'],
    ['ddb-gsi', 20, 'indexes', 'soft', 'confirmed'],
    ['ddb-lsi', 5, 'indexes', 'hard', 'confirmed'],
    ['ddb-txn-actions', 100, 'actions', 'hard', 'confirmed'],
    ['ddb-txn-size', 4 * 1024, 'KB', 'hard', 'confirmed'],
    ['ddb-txn-token', 10 * 60, 'seconds', 'hard', 'confirmed'],
    ['ddb-stream-retention', 1, 'days', 'hard', 'confirmed'],
    ['sqs-message', 1_048_576 / 1024, 'KB', 'hard', 'confirmed'],
    ['sqs-retention', 14, 'days', 'config', 'uncertain'],
    ['sqs-visibility', 12 * 3600, 'seconds', 'config', 'confirmed'],
    ['sns-message', 1024, 'KB', 'hard', 'confirmed'],
    ['sns-message-default', 256, 'KB', 'config', 'confirmed'],
    ['sdk-attempts-default', 3, 'attempts', 'config', 'confirmed'],
    ['sdk-attempts-dynamodb-default', 4, 'attempts', 'config', 'confirmed'],
    ['eb-event', 1024, 'KB', 'hard', 'confirmed'],
    ['sfn-payload', 262_144 / 1024, 'KB', 'hard', 'confirmed'],
    ['sfn-std-duration', 365 * 24 * 3600, 'seconds', 'hard', 'confirmed'],
    ['apigw-ws-duration', 2 * 3600, 'seconds', 'hard', 'confirmed'],
    ['s3-object', 50 * 1024 * 1024, 'MB', 'hard', 'secondary'],
    ['cognito-token-life-default', 3600, 'seconds', 'config', 'uncertain'],
    ['mongo-doc', 16 * 1024, 'KB', 'hard', 'secondary'],
    ['atlas-free-conn', 500, 'connections', 'hard', 'uncertain'],
    ['atlas-m10-conn', 1500, 'connections', 'hard', 'confirmed'],
    ['atlas-m50-conn', 16_000, 'connections', 'hard', 'confirmed'],
    ['github-webhook-timeout', 10, 'seconds', 'hard', 'uncertain'],
  ])('states %s as %d %s (%s, %s)', (id, value, unit, kind, certainty) => {
    expect(limitOf(book, id)).toMatchObject({ id, value, unit, kind, certainty });
  });

  it('names each limit in a sentence', () => {
    expect(book.limits.filter(({ name }) => !/^[A-Z].*\.$/.test(name)).map(({ id }) => id)).toEqual([]);
  });

  it('says of every default that it is a setting', () => {
    const defaults = book.limits.filter(({ id }) => /-(?:default|min)$/.test(id));
    expect(defaults.filter(({ kind }) => kind !== 'config').map(({ id }) => id)).toEqual(['eb-scheduler-min', 'elasticache-min']);
    expect(defaults).toHaveLength(20);
  });

  it('says of a page older than 2024 that it is archived, unless its value is doubtful anyway', () => {
    const old = book.limits.filter(({ date, certainty }) => date < '2024' && certainty === 'confirmed');
    expect(old.filter(({ note }) => !note?.startsWith('Archived page of ')).map(({ id }) => id)).toEqual([]);
    expect(old).toHaveLength(21);
  });

  it('names no date from the future', () => {
    expect(book.limits.filter(({ date }) => date > book.asOf)).toEqual([]);
  });
});

describe('a limit in a message', () => {
  it.each([
    ['apigw-http-timeout', '30 s (hard limit of API Gateway HTTP APIs; "Quotas for configuring and running an HTTP API", 2025)'],
    ['ddb-gsi', '20 indexes (soft limit of DynamoDB; "Service, account, and table quotas in Amazon DynamoDB", 2026-08)'],
    ['lambda-payload-sync', '6 MB (hard limit of Lambda; "Invoke - AWS Lambda API", 2025-10)'],
    ['lambda-esm-visibility', '6 times (setting of Lambda with SQS; "Creating and configuring an SQS event source mapping", 2025)'],
    ['ddb-stream-retention', '1 day (hard limit of DynamoDB Streams; "AWS agent toolkit: serverless", 2026-08-20)'],
    ['xray-sampling', '5 % (setting of X-Ray; "AWS agent toolkit: serverless", 2026-08-20)'],
    ['mongo-doc', '16 MB (hard limit of MongoDB; "MongoDB limits and thresholds", 2026-11; verify before relying on it)'],
    ['sqs-retention', '14 days (setting of SQS; general knowledge; verify before relying on it)'],
  ])('%s says what it is and where it was read', (id, text) => {
    expect(limitText(limitOf(book, id), book)).toBe(text);
  });

  it('is looked up in the book that is given', () => {
    const other: LimitBook = { ...book, limits: [{ ...limitOf(book, 'ddb-item'), value: 1 }] };
    expect([limitOf(other, 'ddb-item').value, limitOf(book, 'ddb-item').value]).toEqual([1, 400]);
  });

  it('that the book lacks is a mistake of the rule', () => {
    expect(() => limitOf(book, 'ddb-itme')).toThrow(new Error('Unknown limit "ddb-itme"'));
  });
});

describe('the schema of the limit book', () => {
  const item = limitOf(book, 'ddb-item');
  const [runtime] = book.runtimes;
  const small = {
    asOf: '2026-11-23',
    sources: { page: { title: 'A page', url: 'https://example.com/' }, guess: { title: 'General knowledge' } },
    runtimes: [{ ...runtime, source: 'page' }],
    limits: [{ ...item, source: 'page' }, { ...item, id: 'other', source: 'guess', certainty: 'uncertain' }],
  };
  const faultsOf = (data: unknown) => parseWith(limitBookSchema, data).faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const faultsWith = (change: object) => faultsOf({ ...small, limits: [{ ...small.limits[0], ...change }, small.limits[1]] });
  const unitFault = 'limits.0.unit: Expected seconds, days, KB, MB, times, or the plural of what is counted';
  const dateFault = 'limits.0.date: Expected a real year "YYYY", month "YYYY-MM" or day "YYYY-MM-DD"';

  it.each(['2025', '2025-02', '2025-02-28'])('accepts the date %s', (date) => {
    expect(faultsWith({ date })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an id that is there already', { id: 'other' }, 'limits.1.id: Duplicate limit id "other"'],
    ['an unknown source', { source: 'rumour' }, 'limits.0.source: Unknown source "rumour"'],
    ['a confirmed value that nobody read', { source: 'guess' }, 'limits.0.certainty: Expected "uncertain" for a source without an address, found "confirmed"'],
    ['a range', { value: '2-1000' }, 'limits.0.value: Expected a number, found text "2-1000"'],
    ['a value without end', { value: Infinity }, 'limits.0.value: Expected a finite number, found the number Infinity'],
    ['nothing as a value', { value: 0 }, 'limits.0.value: Too small, found 0, minimum 0'],
    ['minutes', { unit: 'minutes' }, unitFault],
    ['bytes', { unit: 'bytes' }, unitFault],
    ['gigabytes', { unit: 'GB' }, unitFault],
    ['a bare count', { unit: 'count' }, unitFault],
    ['a day that there isn’t', { date: '2025-02-30' }, dateFault],
    ['a date in words', { date: 'copy of 2025' }, dateFault],
    ['an unknown kind', { kind: 'rule' }, 'limits.0.kind: Unknown kind "rule", expected "hard", "soft" or "config"'],
    ['an unknown field', { max: 1 }, 'limits.0.max: Unknown field "max"'],
  ])('refuses %s', (_, change, fault) => {
    expect(faultsWith(change)).toEqual([fault]);
  });

  it('refuses a runtime from an unknown source', () => {
    expect(faultsOf({ ...small, runtimes: [runtime] })).toEqual(['runtimes.0.source: Unknown source "node-runtimes"']);
  });

  it('refuses a source that nothing was read in', () => {
    const sources = { ...small.sources, idle: { title: 'Idle', url: 'https://example.com/idle' } };
    expect(faultsOf({ ...small, sources })).toEqual(['sources.idle: Expected a use of the source "idle", found none']);
  });
});
