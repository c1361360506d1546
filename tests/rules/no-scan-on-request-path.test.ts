import { describe, expect, it } from 'vitest';
import { findingsOver, part, way } from '../support/laid-over.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'no-scan-on-request-path';
const patterns = (...list: Record<string, unknown>[]) => ({ dataModel: { accessPatterns: list.map((pattern) => ({ name: 'List all tasks', operation: 'scan', ...pattern })) } });
const page = 'it reads and bills every item, in pages of at most 1 MB (hard limit of DynamoDB; "AWS agent toolkit: DynamoDB", 2026-08-20)';
const scanned = `Expected a get or a query for "List all tasks", found "scan" on a request path: ${page}`;
const nightly = { components: [part('clock', 'scheduler'), part('report', 'compute', 'AWS Lambda')], flows: [way('clock ~> report'), way('report -> table', { serves: ['own-tasks'] })] };

describe('no-scan-on-request-path, architecture', () => {
  it('lets gets, queries and writes pass', () => {
    expect(findingsOver(rule, {})).toEqual([]);
  });

  it.each([{ serves: ['task-crud'] }, {}])('reports a scan that a client waits for: %o', (pattern) => {
    expect(findingsOver(rule, patterns({ name: 'Read', operation: 'get' }, pattern))).toEqual([`error dataModel.accessPatterns.1.operation: ${scanned}`]);
  });

  it('lets a scan of a job pass, by the requirement that it serves or by its name', () => {
    const only = { ...nightly, flows: [...nightly.flows, { from: 'api', to: 'table', serves: ['task-crud'] }] };
    expect(findingsOver(rule, { ...only, ...patterns({ serves: ['own-tasks'] }, { name: 'Nightly export' }) })).toEqual([]);
  });

  it('only warns where the plan leaves open who scans', () => {
    expect(findingsOver(rule, { ...nightly, ...patterns({}) })).toEqual([`warning dataModel.accessPatterns.0.operation: ${scanned}`]);
  });

  it('lets a scan pass in a system that no client waits for', () => {
    expect(
      findingsOf(rule, 'architecture', [['components'], [part('clock', 'scheduler'), part('job', 'compute'), part('table', 'database', 'DynamoDB')]], [['flows'], [way('clock ~> job'), way('job -> table')]],
        [['alternatives'], undefined], [['dataModel', 'accessPatterns'], [{ name: 'All', operation: 'scan' }]]),
    ).toEqual([]);
  });
});

describe('no-scan-on-request-path, other stores', () => {
  const mongo = (indexes: string[] | undefined, pattern: Record<string, unknown>) => ({
    components: [{ id: 'table', technology: 'MongoDB Atlas M10' }],
    dataModel: { type: 'mongodb', design: null, why: null, keys: null, indexes: null, collections: [{ name: 'tasks', shape: 'A task.', ...(indexes === undefined ? {} : { indexes }) }], accessPatterns: [{ name: 'Find', operation: 'query', ...pattern }] },
  });

  it('reports a query where no collection has an index, and a scan more mildly than in DynamoDB', () => {
    expect(findingsOver(rule, mongo(undefined, { key: 'owner' }))).toEqual(['warning dataModel.accessPatterns.0: Missing an index for "Find": without one the query reads all of the collection']);
    expect(findingsOver(rule, mongo(['owner'], { operation: 'scan' }))).toEqual(['warning dataModel.accessPatterns.0.operation: Expected a get or a query for "Find", found "scan" on a request path']);
  });

  it.each([
    ['a named index', ['owner, due'], { index: 'owner, due' }],
    ['an index that it does not name', ['owner, due'], { key: 'owner' }],
    ['the id', undefined, { key: '_id' }],
    ['a single record', undefined, { operation: 'get' }],
  ])('lets %s pass', (_what, indexes, pattern) => {
    expect(findingsOver(rule, mongo(indexes, pattern))).toEqual([]);
  });
});

describe('no-scan-on-request-path, debugging', () => {
  const good = (text: string) => findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'good', 'text'], text]);

  it.each(['await db.send(new QueryCommand({}));', '// no new ScanCommand() here\nawait query();', 'values.pipe(scan(add))', "import { ScanCommand } from '@aws-sdk/lib-dynamodb';"])('lets %s pass', (text) => {
    expect(good(text)).toEqual([]);
  });

  it.each(['await db.send(new ScanCommand({ Limit: 20 }));', 'const page = await dynamodb.scan({}).promise();', 'for await (const page of paginateScan({ client }, {})) use(page);'])('reports %s', (text) => {
    expect(good(text)).toEqual(['causes.0.fix.good.text: Expected a query in the code of the fix, found a scan']);
  });
});
