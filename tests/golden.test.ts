import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFiller } from '../src/plan/document/fill-document.ts';
import { deriveFacts } from '../src/plan/facts/derive-facts.ts';
import { reviewPlan } from '../src/plan/review.ts';
import { formats } from '../src/plan/schema/plan.ts';
import { contractPlan, contractPlans, planText } from './support/contract-plans.ts';
import { library as whole } from './support/library.ts';

// Documents say which patterns fit. Five show how, and a new entry of the library leaves these documents as they are.
const known = ['api-gateway-lambda-rest', 'circuit-breaker', 'cqrs', 'event-driven', 'single-table-design'];
const library = { ...whole, patterns: new Map([...whole.patterns].filter(([id]) => known.includes(id))) };
const filler = createFiller(library.templates, library.patterns);

function fill(id: string, text: string): string {
  const review = reviewPlan({ id, file: `${id}.yaml`, text }, library);
  // What the rules say of the smallest plans is not asked here.
  if (review.plan === undefined || review.facts === undefined) throw new Error(review.findings.map(({ message }) => message).join('; '));
  return filler.fill(review.plan, review.facts);
}

const golden = (name: string) => new URL(`golden/${name}`, import.meta.url);

type Architecture = ReturnType<typeof contractPlan<'architecture'>>;

const accessPatterns: Architecture['dataModel']['accessPatterns'] = [{ name: 'List orders', operation: 'query', index: 'byUser', itemKb: 2 }, { name: 'Read an order', operation: 'get' }];
const part = (id: string, kind: Architecture['components'][number]['kind'], name: string, config?: Architecture['components'][number]['config']) => ({ id, kind, name, role: 'Does its part.', config });

const otherDesigns: Readonly<Record<string, Partial<Architecture>>> = {
  'tables and a queue': {
    components: [
      part('web', 'client', 'Web | app'),
      part('api', 'compute', 'API', { timeoutSeconds: 10 }),
      part('db', 'database', 'Database'),
      part('jobs', 'queue', 'Jobs', { visibilitySeconds: 360, maxReceives: 5, deadLetterQueue: 'jobs-failed' }),
      part('worker', 'compute', 'Worker', { timeoutSeconds: 60, batchSize: 10 }),
    ],
    flows: [
      { from: 'web', to: 'api', protocol: 'HTTPS', label: 'requests', mode: 'sync', timeoutSeconds: 15, retries: 1 },
      { from: 'api', to: 'db', protocol: 'PostgreSQL', label: 'query', mode: 'sync', timeoutSeconds: 4, retries: 2 },
      { from: 'api', to: 'jobs', protocol: 'AWS SDK', label: 'order placed', mode: 'async' },
      { from: 'jobs', to: 'worker', protocol: 'SQS', label: 'orders', mode: 'async' },
    ],
    dataModel: {
      type: 'relational',
      why: 'Orders have lines.',
      tables: [
        { name: 'users', columns: ['id uuid primary key', 'email text unique'] },
        { name: 'orders', columns: [{ name: 'id', type: 'uuid', key: 'primary' }, { name: 'user_id', type: 'uuid', key: 'foreign', references: 'users.id' }], indexes: [{ name: 'byUser', on: 'user_id' }] },
      ],
      accessPatterns,
    },
  },
  'collections and a topic': {
    components: [part('api', 'compute', 'API'), part('news', 'topic', 'News'), part('mailer', 'compute', 'Mailer'), part('search', 'compute', 'Search')],
    flows: [
      { from: 'api', to: 'news', protocol: 'AWS SDK', label: 'order placed', mode: 'async' },
      { from: 'news', to: 'mailer', protocol: 'SNS', label: 'order placed', mode: 'async' },
      { from: 'news', to: 'search', protocol: 'SNS', label: 'order placed', mode: 'async' },
    ],
    dataModel: {
      type: 'mongodb',
      collections: [
        { name: 'users', shape: { _id: 'ObjectId', email: 'string, unique' } },
        { name: 'orders', shape: { _id: 'ObjectId', user: 'ObjectId → users', lines: 'list of { sku, count }' }, indexes: [{ name: 'byUser', on: 'user, _id' }] },
        { name: 'carts', shape: 'One document for each open cart.' },
      ],
      accessPatterns,
    },
  },
};

/** When a document changes on purpose, `npx vitest run tests/golden.test.ts -u` writes it anew; read the difference. */
describe('the filled document', () => {
  it.each(formats)('of the full %s plan', async (format) => {
    const document = fill(contractPlans[format], planText(contractPlans[format]));
    await expect(document).toMatchFileSnapshot(`golden/full-${format}.md`);
  });

  it.each(formats)('of the smallest %s plan', async (format) => {
    const document = fill(`small-${format}`, readFileSync(golden(`small-${format}.yaml`), 'utf8'));
    await expect(document).toMatchFileSnapshot(`golden/small-${format}.md`);
  });

  it.each(Object.entries(otherDesigns))('of a design with %s, as far as it differs', async (name, change) => {
    const plan = { ...contractPlan('architecture'), alternatives: [], ...change };
    const document = filler.fill(plan, deriveFacts(plan, library));
    const section = (heading: string) => document.slice(document.indexOf(`## ${heading}`)).split(/\n(?=## )/)[0] ?? '';
    await expect(`${section('🏗️ High-Level Architecture')}\n${section('🗂️ Data Model')}`).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.md`);
  });

  it.each(formats)('of a %s plan ends with one line break and has no line of blanks twice', (format) => {
    const outside = fill(contractPlans[format], planText(contractPlans[format])).replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, 'code');
    expect(outside).toMatch(/[^\n]\n$/);
    expect(outside).not.toMatch(/\n\n\n/);
    expect(outside).not.toMatch(/[ \t]\n/);
  });
});
