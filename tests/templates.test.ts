import { describe, expect, it } from 'vitest';
import { createFiller, TemplateError } from '../src/plan/document/fill-document.ts';
import { contractPlan } from './support/contract-plans.ts';
import { library } from './support/library.ts';
import { deriveFacts } from '../src/plan/facts/derive-facts.ts';

const plan = { ...contractPlan('architecture'), template: 'mine' };
const facts = deriveFacts(plan, library);

function fill(template: string, changes: Partial<typeof plan> = {}): string {
  return createFiller(new Map([['mine', template], ['_part', 'Part of {{ plan.title }}\n']]), library.patterns).fill({ ...plan, ...changes }, facts);
}

function mistake(template: string): string {
  try {
    return fill(template);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return `${error.template}:${error.line} ${error.message}`;
  }
}

describe('a template', () => {
  it('prints fields, lists and conditions in plain Liquid', () => {
    const template = '# {{ plan.title }}\n\n{% for pro in plan.tradeOffs.pros %}\n- {{ pro }}\n{% endfor %}\n{% if plan.openQuestions %}\n## Open\n{% endif %}\n';
    expect(fill(template)).toBe(
      '# Task Management API\n\n- Fully serverless: scales by itself, nothing to patch.\n- Cost follows use: an idle month costs close to nothing.\n- Fast to build: sign-in and storage are managed services.\n',
    );
  });

  it('may be made of parts', () => {
    expect(fill('{% render _part, plan: plan %}')).toBe('Part of Task Management API\n');
  });

  it('leaves no line where a line holds only tags, and keeps inline conditions as written', () => {
    expect(fill('a\n  {% if plan.title %}\nb{% if plan.tags %} c{% endif %}\n  {% endif %}\nd')).toBe('a\nb c\nd\n');
  });

  it('escapes what it prints unless a filter places it', () => {
    const hostile = { summary: '<b onclick="x">*hi*</b> | {{ plan.title }} {% raw %}' };
    expect(fill('{{ plan.summary }}', hostile)).not.toMatch(/(?<!\\)[<*]/);
    expect(fill('{{ plan.summary | code }}', hostile)).toBe('`<b onclick="x">*hi*</b> | {{ plan.title }} {% raw %}`\n');
  });

  it('prints a tiny number in digits, never with an exponent', () => {
    const tiny = { context: { ...plan.context, users: 0.0000006 } };
    expect(fill('{{ plan.context.users }} {{ plan.context.users | number }} {{ plan.context.users | count: "users" }}', tiny)).toBe('0.0000006 0.0000006 0.0000006 users\n');
  });

  it.each([
    ['an unknown field', 'a\n{{ plan.titel }}', /^mine:2 Unknown variable "plan\.titel"; known in "plan": .*title/],
    ['an unknown variable', '{{ nothing }}', /^mine:1 Unknown variable "nothing"; known in a template: plan, facts/],
    ['a field that this plan lacks', 'a\n\n{{ plan.updated }}', /^mine:3 Unknown variable "plan\.updated"/],
    ['an unknown filter', '{{ plan.title | shout }}', /^mine:1 Unknown filter "shout"; use cell, code/],
    ['a filter that prints markup', '{{ plan.title | raw }}', /^mine:1 Unknown filter "raw"/],
    ['a filter that depends on the clock', '{{ "now" | date: "%Y" }}', /^mine:1 Unknown filter "date"/],
    ['an unknown tag', 'a\n{% fro x in plan.tags %}', /^mine:2 Unknown tag "fro"; use assign/],
    ['a tag that reads files', '{% include "/etc/passwd" %}', /^mine:1 Unknown tag "include"/],
    ['a tag that is not closed', '{% if plan.title %}\na', /^mine:1 Tag \{%-? ?if plan\.title ?-?%\} not closed/],
    ['a part that does not exist', '\n{% render _nothing %}', /^mine:2 .*_nothing/],
    ['a list printed as text', '{{ plan.tags }}', /^mine:1 Expected text or a number, found a list/],
    ['a mapping printed as text', '\n\n{{ plan.context }}', /^mine:3 Expected text or a number, found a mapping/],
    ['a mistake in a part', '{% render _part %}', /^_part:1 Unknown variable "plan"/],
  ])('with %s gives template, line and reason', (_what, template, expected) => {
    expect(mistake(template)).toMatch(expected);
  });

  it('cannot be a bomb', () => {
    expect(mistake('{% for a in (1..99999999) %}{% for b in (1..99999999) %}x{% endfor %}{% endfor %}')).toMatch(/limit/i);
  });

  it('never reads a value of a plan as a template', () => {
    expect(fill('{{ plan.summary }}', { summary: '{{ plan.title }}{% assign x = 1 %}' })).toContain('plan');
    expect(fill('{{ plan.summary }}', { summary: '{{ plan.title }}' })).not.toContain('Task Management');
  });

  it('reaches nothing but the plan and its facts', () => {
    expect(mistake('{{ plan.constructor }}')).toMatch(/Unknown variable/);
    expect(mistake('{{ plan.title.constructor.name }}')).toMatch(/Unknown variable/);
  });
});

describe('a document of one', () => {
  const filler = createFiller(library.templates, library.patterns);
  const documentOf = (changed: Parameters<typeof filler.fill>[0]) => filler.fill(changed, deriveFacts(changed, library));

  it('says so where the plan has one request a day and one user', () => {
    const document = documentOf({ ...contractPlan('architecture'), context: { users: 1, requestsPerDay: 1, timelineWeeks: 1, teamSize: 1 } });
    expect(document).toContain('**Scale**: 1 user, 1 request a day');
    expect(document).toContain('**Timeline**: 1 week');
    expect(document).toContain('**Team**: 1 person');
  });

  it('says so where the load has a unit of its own', () => {
    expect(documentOf({ ...contractPlan('architecture'), context: { users: 2, requestsPerDay: 1, loadUnit: 'batches of orders' } })).toContain('**Scale**: 2 users, 1 batch of orders a day');
  });

  it('says so in a recommendation and in the lead of its winner', () => {
    const comparison = contractPlan('comparison');
    const [first] = comparison.options;
    const criteria = comparison.criteria.slice(0, 1).map((criterion) => ({ ...criterion, weight: 1, scores: Object.fromEntries(comparison.options.map(({ id }) => [id, id === first?.id ? 3 : 2])) }));
    const document = documentOf({ ...comparison, criteria, context: { users: 1, requestsPerDay: 1 } });
    expect(document).toContain('**For your context** (1 user, 1 request a day)');
    expect(document).toContain(', ahead by 1 point.');
  });
});

describe('the part about patterns', () => {
  const document = (traits: object) => {
    const plan = { ...contractPlan('architecture'), patterns: [], context: { users: 10, requestsPerDay: 90_000, traits } };
    return createFiller(library.templates, library.patterns).fill(plan, deriveFacts(plan, library));
  };
  const leftOut = (traits: object) => /\*\*Rightly left out\*\*:\n\n([\s\S]*?)\n\n/.exec(document(traits))?.[1] ?? '';

  it('names what is near, not what the plan says is not there', () => {
    const absent = { userAccounts: false, incomingWebhooks: false, scheduledWork: false, externalApis: 0, largestUploadMb: 0 };
    expect(leftOut(absent)).toContain('Here: 90,000.');
    expect(leftOut(absent)).not.toMatch(/Here: (?:no|0)\b/);
    expect(leftOut(absent)).not.toMatch(/more miss one signal/);
  });

  it('says what the list of patterns lacks, not what the design uses', () => {
    const plan = { ...contractPlan('architecture'), patterns: [{ id: 'transactional-outbox', why: 'One write.' }] };
    const text = createFiller(library.templates, library.patterns).fill(plan, deriveFacts(plan, library));
    expect(text).toMatch(/\*\*Transactional outbox\*\* needs \*\*.*\*\*, which this plan does not list\./);
  });

  it('names access patterns that are not known, which decides on the data model', () => {
    expect(leftOut({ accessPatternsKnown: false })).toContain('Here: no.');
  });
});
