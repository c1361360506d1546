import { describe, expect, it } from 'vitest';
import { parseWith } from '../src/plan/schema/faults.ts';
import { formats, planSchema, type Format } from '../src/plan/schema/plan.ts';
import type { Path } from '../src/plan/finding.ts';
import { change } from './support/change.ts';
import { planData } from './support/contract-plans.ts';

/** Findings after one change, as `path: message`. */
function faultsAfter(format: Format, path: Path, value: unknown): string[] {
  return parseWith(planSchema, change(planData(format), path, value)).faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`);
}

describe('the schema', () => {
  it.each(formats)('accepts the contract’s %s plan', (format) => {
    expect(parseWith(planSchema, planData(format)).faults).toEqual([]);
  });

  it.each<[Format, Path, unknown, string[]]>([
    ['architecture', ['title'], undefined, ['title: Missing "title"']],
    ['architecture', ['format'], undefined, ['format: Missing "format"']],
    ['architecture', ['format'], 'architectur', ['format: Unknown format "architectur", expected "architecture", "roadmap", "comparison" or "debugging", did you mean "architecture"?']],
    ['architecture', ['pitfals'], [], ['pitfals: Unknown field "pitfals", did you mean "pitfalls"?']],
    ['architecture', ['context', 'user'], 1, ['context.user: Unknown field "user", did you mean "users"?']],
    ['architecture', ['components', 1, 'config', 'timeout'], 3, ['components.1.config.timeout: Unknown field "timeout", did you mean "timeoutSeconds"?']],
    ['architecture', ['status'], 'done', ['status: Unknown status "done", expected "draft", "proposed", "accepted" or "superseded"']],
    ['architecture', ['context', 'users'], '1,000', ['context.users: Expected a number, found text "1,000"']],
    ['architecture', ['context', 'users'], -1, ['context.users: Too small, found -1, minimum 0']],
    ['architecture', ['context', 'users'], Infinity, ['context.users: Expected a finite number, found the number Infinity']],
    ['architecture', ['context', 'teamSize'], 1.5, ['context.teamSize: Expected a whole number, found the number 1.5']],
    ['roadmap', ['milestones', 0, 'tasks', 0, 'days'], 1.25, ['milestones.0.tasks.0.days: Expected a multiple of 0.5, found 1.25']],
    ['architecture', ['date'], '2026-02-30', ['date: Expected a real date "YYYY-MM-DD", found "2026-02-30"']],
    ['architecture', ['date'], '0000-01-01', ['date: Expected a real date "YYYY-MM-DD", found "0000-01-01"']],
    ['architecture', ['summary'], 5, ['summary: Expected text, found the number 5']],
    ['architecture', ['summary'], null, ['summary: Expected text, found nothing']],
    ['architecture', ['summary'], '   ', ['summary: Expected text, found nothing']],
    ['architecture', ['summary'], 'two\nlines', ['summary: Expected one line of text, found a line break or tab']],
    ['architecture', ['title'], 'x'.repeat(121), ['title: Too many characters, found 121, maximum 120']],
    ['architecture', ['project'], 'CON', ['project: Expected a name that is free, found the reserved name "CON"']],
    ['architecture', ['project'], 'contract', []],
    ['architecture', ['components', 3, 'config', 'deadLetterQueue'], 3, ['components.3.config.deadLetterQueue: Expected true or false or text, found the number 3']],
    ['architecture', ['supersedes'], 5, ['supersedes: Expected text or a list, found the number 5']],
    ['architecture', ['tags'], 'crud', ['tags: Expected a list, found text "crud"']],
    ['architecture', ['components'], [], ['components: Too few entries, found 0, minimum 1']],
    ['architecture', ['dataModel', 'type'], 'dynamo', ['dataModel.type: Unknown type "dynamo", expected "dynamodb", "mongodb" or "relational", did you mean "dynamodb"?']],
    ['architecture', ['cost', 'lines', 0], { price: 'apigw-http' }, ['cost.lines.0: Missing "perRequest", "perUser" or "fixed" in a cost line']],
    ['roadmap', ['milestones', 0, 'tasks', 0, 'days'], 0.3, ['milestones.0.tasks.0.days: Too small, found 0.3, minimum 0.5']],
    ['roadmap', ['startToday', 0, 'code', 'language'], 'mermaid', ['startToday.0.code.language: Expected a language that is shown as text; a fence of this one would be drawn']],
    ['roadmap', ['resources', 0, 'url'], 'javascript:alert(1)', ['resources.0.url: Expected an address that starts with https://, http:// or mailto: and holds no credentials or spaces']],
    ['roadmap', ['resources', 0, 'url'], 'https://me:secret@example.com/', ['resources.0.url: Expected an address that starts with https://, http:// or mailto: and holds no credentials or spaces']],
    ['comparison', ['criteria', 0, 'weight'], 6, ['criteria.0.weight: Too large, found 6, maximum 5']],
    ['comparison', ['options', 2], undefined, []],
    ['debugging', ['results', 0, 'better'], 'less', ['results.0.better: Unknown better "less", expected "lower" or "higher"']],
  ])('%s: %j set to %j', (format, path, value, expected) => {
    expect(faultsAfter(format, path, value)).toEqual(expected);
  });

  it.each([
    ['a control character', 'a\u0000b', 'U+0000'],
    ['an escape character', 'a\u001bb', 'U+001B'],
    ['a direction override', 'a\u202eb', 'U+202E'],
    ['a direction isolate', 'a\u2066b', 'U+2066'],
    ['a tag character', 'a\u{e0041}b', 'U+E0041'],
    ['a non-character', 'a\uffffb', 'U+FFFF'],
    ['a byte order mark', 'a\ufeffb', 'U+FEFF'],
  ])('refuses %s in a text', (_what, text, name) => {
    expect(faultsAfter('architecture', ['title'], text)).toEqual([`title: Expected plain text, found the hidden character ${name}`]);
  });

  it.each<[Path, unknown, string | undefined]>([
    [['context', 'budgetUsdPerMonth'], '50 USD', 'Write one number alone, without a unit or a sign of a currency.'],
    [['context', 'budgetUsdPerMonth'], '$50', 'Write one number alone, without a unit or a sign of a currency.'],
    [['context', 'budgetUsdPerMonth'], '1,000', 'Write the number without quotes, spaces or thousands separators.'],
    [['context', 'budgetUsdPerMonth'], 'fifty', undefined],
    [['context', 'teamSize'], 0, 'Correct "teamSize": People who build it full time.'],
    [['components', 0, 'id'], 'api_gateway', 'Write it "api-gateway".'],
    [['components', 0, 'id'], '_', undefined],
    [['context', 'traits', 'userAccounts'], 'yes', 'Write true or false, without quotes.'],
  ])('says how to write %j, found %j', (path, value, hint) => {
    expect(parseWith(planSchema, change(planData('architecture'), path, value)).faults.map((fault) => fault.hint)).toEqual([hint]);
  });

  it('refuses half of a surrogate pair', () => {
    expect(faultsAfter('architecture', ['title'], 'a\ud800b')).toEqual(['title: Expected plain text, found a lone surrogate']);
  });

  it('keeps text of any language', () => {
    expect(faultsAfter('architecture', ['title'], 'Aufgaben · مهام · 任务 · 👩‍💻')).toEqual([]);
  });

  it('cuts a long unknown key and shows its control characters', () => {
    const [fault] = faultsAfter('architecture', [`\u001b[31m${'k'.repeat(500)}`], 1);
    expect(fault).toContain('Unknown field "\\u001b[31mkkk');
    expect(fault?.split(': ')[1]?.length).toBeLessThan(240);
  });

  it('names every fault of one input', () => {
    const data = change(change(planData('architecture'), ['title'], undefined), ['status'], 'done');
    expect(parseWith(planSchema, data).faults).toHaveLength(2);
  });

  it.each([[[1]], ['text'], [null], [3]])('answers %j instead of a plan with one finding', (data) => {
    expect(parseWith(planSchema, data).faults).toHaveLength(1);
  });

  it('describes every field', () => {
    const missing = formats.flatMap((format) => undescribed(planSchema.options[formats.indexOf(format)] as never, [format]));
    expect(missing).toEqual([]);
  });
});

/** Paths of object fields that have no description anywhere between the field and its type. */
function undescribed(schema: { def: Record<string, unknown>; description?: string }, path: string[]): string[] {
  const { def } = schema;
  if (def['type'] === 'object') {
    return Object.entries(def['shape'] as Record<string, typeof schema>).flatMap(([key, field]) => [
      ...(describedSomewhere(field) ? [] : [[...path, key].join('.')]),
      ...undescribed(field, [...path, key]),
    ]);
  }
  const inner = [def['innerType'], def['element'], def['valueType'], ...((def['options'] as unknown[] | undefined) ?? [])];
  return inner.filter((item) => item !== undefined).flatMap((item) => undescribed(item as typeof schema, path));
}

function describedSomewhere(field: { def: Record<string, unknown>; description?: string }): boolean {
  if (field.description !== undefined) return true;
  const inner = field.def['innerType'] as typeof field | undefined;
  return inner !== undefined && describedSomewhere(inner);
}
