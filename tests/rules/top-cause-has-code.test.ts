import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'top-cause-has-code';
const fix = (index: number, field: string, value: unknown) => [['causes', index, 'fix', field], value] as const;
const code = (text: string) => ({ language: 'typescript', text });

describe('top-cause-has-code', () => {
  it('lets both pieces of code pass, and a later cause without any', () => {
    expect(findingsOf(rule, 'debugging')).toEqual([]);
  });

  it.each([
    [[fix(0, 'bad', undefined), fix(0, 'good', undefined)], 'Missing "bad" and "good" code in the fix of "Database query inefficiency", the most likely cause'],
    [[fix(0, 'good', undefined)], 'Missing "good" beside the code that "Database query inefficiency" is about'],
    [[fix(0, 'bad', undefined)], 'Missing "bad" beside the code that fixes "Database query inefficiency"'],
  ])('reports what is missing: %#', (changes, message) => {
    expect(findingsOf(rule, 'debugging', ...changes)).toEqual([`causes.0.fix: ${message}`]);
  });

  it('reports code that does not change, and code that is only shown as it should not be', () => {
    expect(findingsOf(rule, 'debugging', fix(0, 'bad', code('await  scan();')), fix(0, 'good', code('await scan();\n')), fix(1, 'bad', code('import all;')))).toEqual([
      'causes.0.fix.good.text: Expected code that differs from "bad", found the same',
      'causes.1.fix: Missing "good" beside the code that "Lambda cold starts" is about',
    ]);
  });
});
