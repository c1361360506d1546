import { describe, expect, it } from 'vitest';
import { findingsOver, part, way } from '../support/laid-over.ts';

const rule = 'data-model-matches-store';
const accessPatterns = [{ name: 'Save a task', operation: 'write' }];
const models = {
  dynamodb: {},
  mongodb: { type: 'mongodb', keys: null, indexes: null, collections: [{ name: 'tasks', shape: 'One task' }], accessPatterns },
  relational: { type: 'relational', keys: null, indexes: null, tables: [{ name: 'tasks', columns: ['id uuid'] }], accessPatterns },
};

/** The contract's architecture with a data model of some type and a database of some product, named after it. */
function found(type: keyof typeof models, technology: string, more: { components?: object[]; flows?: object[] } = {}): string[] {
  const store = { id: 'table', name: 'Store', technology, role: 'Holds the tasks.', why: 'It fits.' };
  const components = [{ id: 'api', role: 'Takes requests.', why: 'It fits.' }, store, ...(more.components ?? [])];
  const flows = [{ from: 'api', to: 'table', protocol: 'driver', label: 'read and write' }, ...(more.flows ?? [])];
  return findingsOver(rule, { components, flows, dataModel: models[type] });
}

describe('data-model-matches-store', () => {
  it.each([
    ['dynamodb', 'DynamoDB on-demand'],
    ['mongodb', 'MongoDB Atlas M10'],
    ['mongodb', 'Amazon DocumentDB'],
    ['relational', 'Aurora PostgreSQL Serverless v2'],
    ['relational', 'RDS for MySQL'],
  ] as const)('lets a model for %s pass beside %s', (type, technology) => {
    expect(found(type, technology)).toEqual([]);
  });

  it.each([
    ['dynamodb', 'Aurora PostgreSQL', 'relational'],
    ['dynamodb', 'MongoDB Atlas M10', 'mongodb'],
    ['mongodb', 'DynamoDB (NoSQL)', 'dynamodb'],
    ['mongodb', 'RDS for MariaDB', 'relational'],
    ['relational', 'DynamoDB (NoSQL)', 'dynamodb'],
    ['relational', 'MongoDB Atlas M10', 'mongodb'],
  ] as const)('reports a model for %s beside %s, at its type', (type, technology, expected) => {
    expect(found(type, technology)).toEqual([`error dataModel.type: Expected "${expected}", the type of "Store", found "${type}"`]);
  });

  it('names every database where none fits, in one finding', () => {
    const components = [part('files', 'database', 'MongoDB Atlas M10')];
    expect(found('relational', 'DynamoDB', { components })).toEqual([
      'error dataModel.type: Expected "dynamodb" or "mongodb", the type of "Store" and "files", found "relational"',
    ]);
  });

  it('is content with one that fits among several', () => {
    expect(found('relational', 'DynamoDB', { components: [part('ledger', 'database', 'RDS PostgreSQL')] })).toEqual([]);
  });

  it('only warns where an outside system may hold the data, but not for a service of AWS', () => {
    const [warning] = found('relational', 'DynamoDB', { components: [part('erp', 'external')] });
    expect(warning).toMatch(/^warning dataModel\.type: /);
    const [error] = found('relational', 'DynamoDB', { components: [part('ses', 'external', 'Amazon SES')] });
    expect(error).toMatch(/^error dataModel\.type: /);
  });

  it.each<[string, Parameters<typeof found>[2]]>([
    ['a product that it does not know stands beside', { components: [part('search', 'database', 'OpenSearch')] }],
    ['a component names a store of the type', { components: [part('neon', 'external', 'Neon')] }],
    ['a role names a store of the type', { components: [{ ...part('copy', 'compute'), role: 'Copies from MySQL.' }] }],
    ['a flow speaks to a store of the type', { components: [part('erp', 'external')], flows: [way('api -> erp', { protocol: 'PostgreSQL' })] }],
  ])('is silent where %s', (_, more) => {
    expect(found('relational', 'DynamoDB', more)).toEqual([]);
  });

  it('takes no comparison and no forgotten protocol for a store of the type', () => {
    const more = { components: [{ id: 'table', role: 'Replaces MySQL.', why: 'No SQL to learn.' }], flows: [{ from: 'api', to: 'table', protocol: 'PostgreSQL' }] };
    expect(findingsOver(rule, { ...more, dataModel: models.relational })).toEqual(['error dataModel.type: Expected "dynamodb", the type of "Tasks table", found "relational"']);
  });

  it('asks for the store of a model that nothing in the design keeps', () => {
    const none = (more: object) => findingsOver(rule, { components: [{ id: 'table', kind: 'compute', name: 'Job', technology: 'AWS Lambda', role: 'Works.', why: 'It fits.', ...more }], dataModel: models.relational });
    expect(none({})).toEqual([
      'warning dataModel.type: Expected a component of kind "database" for the data model of type "relational", found none',
    ]);
    expect(none({ role: 'Reads PostgreSQL of the shop.' })).toEqual([]);
    expect(none({ kind: 'external', technology: 'Partner' })).toEqual([]);
    expect(none({ kind: 'storage', technology: 'Amazon S3' })).toEqual([
      'suggestion dataModel.type: Expected a component of kind "database" for the data model of type "relational", found none',
    ]);
    expect(none({ kind: 'storage', technology: 'Amazon S3', role: 'Holds Parquet files for Athena.' })).toEqual([]);
  });

  it('is silent about a design without a database of a known product', () => {
    expect(found('relational', 'A store of our own')).toEqual([]);
    expect(found('relational', 'PostgreSQL, which replaces DynamoDB')).toEqual([]);
  });
});
