import { describe, expect, it } from 'vitest';
import { deriveAssumptions } from '../../src/plan/facts/registers/assumptions.ts';
import { deriveDecisions } from '../../src/plan/facts/registers/decisions.ts';
import { deriveRevisitTriggers } from '../../src/plan/facts/registers/revisit-triggers.ts';
import { deriveTechnologies } from '../../src/plan/facts/registers/technologies.ts';
import { formats, type ArchitecturePlan, type Context, type Plan } from '../../src/plan/schema/plan.ts';
import { slug } from '../../src/site/slug.ts';
import { readTemplate, templateSections } from '../../src/site/template-sections.ts';
import { dynamodbOrMongodb, slowOrderList, taskApi, taskRoadmap } from './contract-plans.ts';
import { contractMembers, member } from './members.ts';

describe('the register of technologies', () => {
  it('has every technology of the contract with verdict and role', () => {
    expect(deriveTechnologies(contractMembers).map(({ name, uses }) => [name, ...uses.map(({ plan, verdict, role }) => `${plan}: ${verdict}, ${role}`)])).toEqual([
      ['API Gateway', 'task-management-api: chosen, API Gateway, as Amazon API Gateway HTTP API'],
      ['Cognito', 'task-management-api: chosen, Cognito, as Amazon Cognito user pool'],
      ['DynamoDB', 'task-management-api: chosen, Tasks table, as DynamoDB on-demand', 'dynamodb-vs-mongodb-atlas: chosen, compared with MongoDB Atlas'],
      ['Lambda', 'task-management-api: chosen, Task API, as AWS Lambda (Node.js 24, TypeScript)'],
      ['MongoDB Atlas', 'task-management-api: rejected, instead of Tasks table', 'dynamodb-vs-mongodb-atlas: rejected, compared with DynamoDB'],
      ['One Lambda per route', 'task-management-api: rejected, instead of Task API'],
      ['RDS', 'task-management-api: rejected, instead of Tasks table, as RDS PostgreSQL'],
    ]);
  });

  it('gives the reason of each: that of the plan, or points and the condition for what lost', () => {
    const why = (name: string, plan: string) => deriveTechnologies(contractMembers).find((technology) => technology.name === name)?.uses.find((use) => use.plan === plan)?.why;
    expect(why('DynamoDB', 'task-management-api')).toBe('Every access pattern is a key look-up, answered in single-digit milliseconds with nothing to run.');
    expect(why('DynamoDB', 'dynamodb-vs-mongodb-atlas')).toContain('Every access pattern is known and starts with the user id. Lambda opens');
    expect(why('MongoDB Atlas', 'dynamodb-vs-mongodb-atlas')).toBe('55 points against 70. Right if filters are defined by users or documents pass 400 KB.');
  });

  const chosen = (...names: string[]) => {
    const components = names.map((technology, index) => ({ id: `c${index}`, name: `C${index}`, kind: 'queue' as const, role: 'Waits.', technology }));
    return deriveTechnologies([member('a', { ...taskApi, components, flows: [], alternatives: [{ option: 'Kafka', whyNot: 'Too big.' }] })]);
  };

  it('takes names that differ in case or spaces as one, and no others', () => {
    const found = chosen('NATS', 'nats', '  NATS ', 'Synadia NATS', 'N A T S');
    expect(found.map(({ name, uses }) => [name, uses.length])).toEqual([['Kafka', 1], ['N A T S', 1], ['NATS', 3], ['Synadia NATS', 1]]);
    expect(found[0]?.uses).toEqual([{ plan: 'a', anchor: 'technology-choices', verdict: 'rejected', role: 'an alternative', why: 'Too big.' }]);
  });

  it.each<[string, string, string]>([
    ['Lambda', 'Lambda', 'C0'],
    ['aws  lambda', 'Lambda', 'C0'],
    ['AWS Lambda, Node.js 24', 'Lambda', 'C0, as AWS Lambda, Node.js 24'],
    ['AWS Lambda with an SQS event source', 'Lambda', 'C0, as AWS Lambda with an SQS event source'],
    ['Node.js 24 on AWS Fargate, two tasks', 'Fargate', 'C0, as Node.js 24 on AWS Fargate, two tasks'],
    ['Simple Email Service', 'SES', 'C0, as Simple Email Service'],
    ['API Gateway and Lambda', 'API Gateway and Lambda', 'C0'],
    ['Lambda@Edge', 'Lambda@Edge', 'C0'],
    ['DynamoDB Accelerator', 'DynamoDB Accelerator', 'C0'],
    ['Redis', 'Redis', 'C0'],
  ])('has %s in the row of %s', (technology, name, role) => {
    const found = chosen(technology).find(({ uses }) => uses.some(({ verdict }) => verdict === 'chosen'));
    expect([found?.name, found?.uses[0]?.role]).toEqual([name, role]);
  });

  it.each([
    ['SQS FIFO queue', 'SQS'],
    ['Lambda behind an HTTP API', 'Lambda'],
    ['PostgreSQL on RDS', 'RDS'],
    ['One Lambda per route', 'One Lambda per route'],
    ['Lambda per route', 'Lambda per route'],
    ['S3 invoking the function directly', 'S3 invoking the function directly'],
    ['API Gateway straight into SQS', 'API Gateway straight into SQS'],
  ])('has the option %s in the row of %s: a way of using a product is none', (option, name) => {
    const found = deriveTechnologies([member('a', { ...taskApi, components: [], flows: [], alternatives: [{ option, whyNot: 'No.' }] })]);
    expect(found.map((technology) => technology.name)).toEqual([name]);
  });
});

type Trigger = NonNullable<ArchitecturePlan['tradeOffs']['revisitWhen']>[number];

function triggersOf(context: Context, ...revisitWhen: Omit<Trigger, 'then'>[]) {
  const plan: Plan = { ...taskApi, cost: undefined, context, tradeOffs: { ...taskApi.tradeOffs, revisitWhen: revisitWhen.map((trigger) => ({ ...trigger, then: 'Think.' })) } };
  return deriveRevisitTriggers([member('a', plan)]);
}

describe('the register of triggers', () => {
  it.each<[string, Context, Omit<Trigger, 'then'>, { stated: number | null; share: number | null; reached: boolean }]>([
    ['far below', { users: 1000 }, { metric: 'users', above: 100_000 }, { stated: 1000, share: 0.01, reached: false }],
    ['at the bound', { users: 10 }, { metric: 'users', above: 10 }, { stated: 10, share: 1, reached: false }],
    ['past the bound', { users: 15 }, { metric: 'users', above: 10 }, { stated: 15, share: 1.5, reached: true }],
    ['above nothing', { users: 1 }, { metric: 'users', above: 0 }, { stated: 1, share: null, reached: true }],
    ['nothing of nothing', { users: 0 }, { metric: 'users', above: 0 }, { stated: 0, share: null, reached: false }],
    ['well above a lower bound', { users: 100 }, { metric: 'users', below: 10 }, { stated: 100, share: 0.1, reached: false }],
    ['under a lower bound', { users: 5 }, { metric: 'users', below: 10 }, { stated: 5, share: 2, reached: true }],
    ['nothing under a lower bound', { users: 0 }, { metric: 'users', below: 10 }, { stated: 0, share: null, reached: true }],
    ['a trait', { traits: { endpoints: 50 } }, { metric: 'endpoints', above: 100 }, { stated: 50, share: 0.5, reached: false }],
    ['requests of a month', { requestsPerDay: 10 }, { metric: 'requestsPerMonth', above: 600 }, { stated: 300, share: 0.5, reached: false }],
    ['a number that is not stated', {}, { metric: 'users', above: 10 }, { stated: null, share: null, reached: false }],
    ['a number that is none of the context', { users: 1 }, { metric: 'p99 latency', above: 10 }, { stated: null, share: null, reached: false }],
    ['a fact that is no number', { traits: { userAccounts: true } }, { metric: 'userAccounts', above: 1 }, { stated: null, share: null, reached: false }],
  ])('says how far it is: %s', (_what, context, trigger, expected) => {
    expect(triggersOf(context, trigger)).toMatchObject([expected]);
  });

  it('puts what is reached first, then the nearest, and last what cannot be said', () => {
    const found = triggersOf({ users: 50, requestsPerDay: 900 }, { metric: 'memory', above: 1 }, { metric: 'users', above: 100 }, { metric: 'requestsPerDay', above: 1000 }, { metric: 'users', above: 0 }, { metric: 'users', above: 10 });
    expect(found.map(({ metric, bound }) => `${metric} ${bound}`)).toEqual(['users 10', 'users 0', 'requestsPerDay 1000', 'users 100', 'memory 1']);
  });

  it('knows what the load of each plan is counted in', () => {
    expect(triggersOf({ requestsPerDay: 1, loadUnit: 'orders' }, { metric: 'requestsPerDay', above: 10 })).toMatchObject([{ loadUnit: 'orders' }]);
  });

  it('has both triggers of the contract at 1 %', () => {
    expect(deriveRevisitTriggers(contractMembers).map(({ plan, metric, share }) => [plan, metric, share])).toEqual([
      ['task-management-api', 'users', 0.01],
      ['task-management-api', 'requestsPerDay', 0.01],
    ]);
  });
});

describe('the register of assumptions', () => {
  it('has assumptions and then questions of each plan, in the order of the plans', () => {
    const found = deriveAssumptions([member('a', { ...taskRoadmap, openQuestions: ['Who?'], assumptions: ['So.', 'Thus.'] }), member('b', { ...slowOrderList, assumptions: ['Yes.'] })]);
    expect(found).toEqual([
      { plan: 'a', anchor: 'goal', kind: 'assumption', text: 'So.' },
      { plan: 'a', anchor: 'goal', kind: 'assumption', text: 'Thus.' },
      { plan: 'a', anchor: 'open-questions', kind: 'question', text: 'Who?' },
      { plan: 'b', anchor: 'problem-statement', kind: 'assumption', text: 'Yes.' },
    ]);
  });
});

describe('the register of decisions', () => {
  it('says what each format decides', () => {
    expect(deriveDecisions(contractMembers).map(({ plan, decision }) => [plan, decision])).toEqual([
      ['task-management-api', taskApi.summary],
      ['task-api-roadmap', taskRoadmap.summary],
      ['dynamodb-vs-mongodb-atlas', 'DynamoDB. Every access pattern is known and starts with the user id.'],
      ['slow-order-list', 'Database query inefficiency. Query an index keyed by customer and created date.'],
    ]);
  });

  it('puts the latest day first, then accepted, proposed, draft and superseded, then the order of the plans', () => {
    const sketches = [['a', '2026-01-01', 'superseded'], ['b', '2026-01-01', 'draft'], ['c', '2026-01-02', 'draft'], ['d', '2026-01-01', 'accepted'], ['e', '2026-01-01', 'proposed'], ['f', '2026-01-01', 'accepted']] as const;
    const members = sketches.map(([id, date, status]) => member(id, { ...dynamodbOrMongodb, date, status }));
    expect(deriveDecisions(members).map(({ plan }) => plan)).toEqual(['c', 'd', 'f', 'e', 'b', 'a']);
  });

  it('tells both sides of a succession', () => {
    const members = [member('old', { ...taskApi, status: 'superseded', updated: '2026-12-01' }), member('new', { ...taskApi, supersedes: 'old' }), member('newest', { ...taskApi, supersedes: ['new', 'old'] })];
    expect(deriveDecisions(members).map(({ plan, updated, supersedes, supersededBy }) => [plan, updated, supersedes, supersededBy])).toEqual([
      ['new', null, ['old'], ['newest']],
      ['newest', null, ['new', 'old'], []],
      ['old', '2026-12-01', [], ['new', 'newest']],
    ]);
  });
});

describe('anchors of the registers', () => {
  it.each(formats)('are sections of the %s document', (format) => {
    const anchors = templateSections(format, readTemplate).map(({ title }) => slug(title));
    const members = contractMembers.filter(({ plan }) => plan.format === format).map(({ id, plan }) => member(id, { ...plan, assumptions: ['So.'], openQuestions: ['Who?'] }));
    const used = [
      ...deriveAssumptions(members).map(({ anchor }) => anchor),
      ...deriveRevisitTriggers(members).map(({ anchor }) => anchor),
      ...deriveTechnologies(members).flatMap(({ uses }) => uses.map(({ anchor }) => anchor)),
    ];
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
