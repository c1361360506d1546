import { z } from 'zod';
import type { Finding, Path } from '../finding.ts';
import { oneOf, quote } from '../quote.ts';
import { article, hyphenated, many, shown, size, typeHint, typeName } from './fault-words.ts';
import { nearest } from './nearest.ts';
import { lettersOnly } from './text.ts';
import { describe, fieldAt, schemaAt } from './walk.ts';

type Issue = z.core.$ZodIssue;

function fault(path: readonly PropertyKey[], message: string, hint?: string, at?: 'key'): Finding {
  const plain = path.filter((key): key is string | number => typeof key !== 'symbol');
  return {
    rule: 'schema',
    severity: 'error',
    message,
    path: plain,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
  };
}

/**
 * Checks data against a schema that people write for.
 *
 * @returns the typed value, or what is wrong with it as findings with the rule `schema`
 */
export function parseWith<T extends z.ZodType>(
  schema: T,
  data: unknown,
): { value: z.infer<T>; faults: [] } | { value: undefined; faults: Finding[] } {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, faults: [] };
  return { value: undefined, faults: onePerValue(result.error.issues).flatMap((issue) => describeIssue(schema, data, issue, issue.path)) };
}

/** The first thing that is wrong with each number: 0.25 days are too few, that they are no half day is said twice. */
function onePerValue(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ input, path }) => typeof input !== 'number' || seen.size < seen.add(path.join('\0')).size);
}

function describeIssue(schema: z.ZodType, data: unknown, issue: Issue, path: readonly PropertyKey[]): Finding[] {
  const at = path as Path;
  const found = issue.input;
  const last = path.at(-1);
  const expected = 'expected' in issue ? typeName(issue.expected) : '';
  if (found === undefined && issue.code !== 'unrecognized_keys' && typeof last === 'string') {
    return [missing(schema, data, at, last)];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(schema, data, at, key));
    case 'invalid_type':
      return [fault(path, `Expected ${article(expected, found)}, found ${shown(found)}`, typeHint(issue.expected, found))];
    case 'invalid_value':
      return [unknownValue(path, issue.values.map(String), found)];
    case 'invalid_union':
      return describeUnion(schema, data, issue, path);
    case 'too_big':
      return [fault(path, `Too ${many(issue.origin, 'big')}, found ${size(found)}, maximum ${issue.maximum}`, correct(schema, data, at))];
    case 'too_small':
      return [fault(path, `Too ${many(issue.origin, 'small')}, found ${size(found)}, minimum ${issue.minimum}`, correct(schema, data, at))];
    case 'not_multiple_of':
      return [fault(path, `Expected a multiple of ${issue.divisor}, found ${quote(found)}`, correct(schema, data, at))];
    case 'invalid_format':
      return [fault(path, `${issue.message}, found ${quote(found)}`, hyphenated(issue.message, found))];
    case 'invalid_key':
      return [fault(path, `${lettersOnly} as a key, found ${quote(last)}`, hyphenated(lettersOnly, last), 'key')];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => describeIssue(schema, data, inner, [...path, ...inner.path]));
    case 'custom':
      return [fault(path, issue.message, correct(schema, data, at))];
  }
}

function missing(schema: z.ZodType, data: unknown, path: Path, key: string, values: string[] = []): Finding {
  const description = values.length > 0 ? `${oneOf(values)}.` : describeField(schema, data, path);
  return fault(path, `Missing "${key}"`, description === undefined ? `Add "${key}".` : `Add "${key}": ${description}`);
}

function unknownField(schema: z.ZodType, data: unknown, path: Path, key: string): Finding {
  const parent = schemaAt(schema, data, path);
  const known = parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
  const guess = nearest(key, known);
  const hint = guess !== undefined ? `Rename it to "${guess}", or remove it.` : `Use one of: ${known.join(', ')}.`;
  const question = guess === undefined ? '' : `, did you mean "${guess}"?`;
  return fault([...path, key], `Unknown field ${quote(key)}${question}`, hint, 'key');
}

function unknownValue(path: readonly PropertyKey[], values: string[], found: unknown): Finding {
  if (values.length === 1 || typeof found !== 'string') {
    return fault(path, `Expected ${oneOf(values)}, found ${shown(found)}`);
  }
  const guess = nearest(found, values);
  const known = values.length <= 7 ? `, expected ${oneOf(values)}` : '';
  const question = guess === undefined ? '' : `, did you mean "${guess}"?`;
  const hint = values.length > 7 ? `Choose one of: ${values.join(', ')}.` : undefined;
  return fault(path, `Unknown ${String(path.at(-1))} ${quote(found)}${known}${question}`, hint);
}

function describeUnion(
  schema: z.ZodType,
  data: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): Finding[] {
  if (issue.errors.length === 0) {
    const key = String(path.at(-1));
    const options = discriminatorValues(schema, data, path.slice(0, -1) as Path, key);
    const found = (issue.input as Record<string, unknown>)[key];
    return found === undefined ? [missing(schema, data, path as Path, key, options)] : [unknownValue(path, options, found)];
  }
  // The member that the writer meant is the one that objects to something other than the outer type.
  const meant = issue.errors.find((errors) => errors.every((error) => error.code !== 'invalid_type' || error.path.length > 0));
  if (meant) return meant.flatMap((inner) => describeIssue(schema, data, inner, [...path, ...inner.path]));
  const names = issue.errors.flatMap((errors) => errors.flatMap((error) => ('expected' in error ? [typeName(error.expected)] : [])));
  return [fault(path, `Expected ${[...new Set(names)].join(' or ')}, found ${shown(issue.input)}`)];
}

function discriminatorValues(schema: z.ZodType, data: unknown, path: Path, key: string): string[] {
  const union = path.length === 0 ? schema : fieldAt(schema, data, path);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
  return union.options.flatMap((option) => {
    const field: unknown = option instanceof z.ZodObject ? option.shape[key] : undefined;
    return field instanceof z.ZodLiteral ? [...field.values].map(String) : [];
  });
}

function describeField(schema: z.ZodType, data: unknown, path: Path): string | undefined {
  const field = fieldAt(schema, data, path);
  return field === undefined ? undefined : describe(field);
}

/** What a field is for, as advice to someone who wrote another thing into it. */
function correct(schema: z.ZodType, data: unknown, path: Path): string | undefined {
  const description = describeField(schema, data, path);
  const key = path.findLast((step) => typeof step === 'string');
  return description === undefined || key === undefined ? description : `Correct ${quote(key)}: ${description}`;
}
