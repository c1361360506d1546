import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'alternatives-have-reasons';
const whyNot = (text: string) => [['alternatives', 0, 'whyNot'], text] as const;

describe(rule, () => {
  it.each(['draft', 'superseded'])('lets a plan that is %s do without alternatives', (status) => {
    expect(findingsOf(rule, 'architecture', [['status'], status], [['alternatives'], undefined])).toEqual([]);
  });

  it.each(['proposed', 'accepted'])('reports a plan that is %s without them', (status) => {
    const missing = [`alternatives: Missing "alternatives" in a plan that is ${status}`];
    expect(findingsOf(rule, 'architecture', [['status'], status], [['alternatives'], undefined])).toEqual(missing);
    expect(findingsOf(rule, 'architecture', [['status'], status], [['alternatives'], []])).toEqual(missing);
  });

  it('suggests a second one', () => {
    const one = [{ option: 'RDS PostgreSQL', whyNot: 'It needs a VPC, and nothing here needs a join.' }];
    expect(findingsOf(rule, 'architecture', [['alternatives'], one])).toEqual(['alternatives: Too few alternatives, found 1, minimum 2']);
  });

  it.each([
    'Too expensive: 57 USD a month is more than the budget.',
    'Not needed before there is a second consumer.',
    'No joins are needed.',
    'Overkill for five routes and one developer.',
    'Too slow at the 99th percentile.',
  ])('lets the reason "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', whyNot(text))).toEqual([]);
  });

  it.each(['Not needed', 'Too expensive.', 'too complex for us', 'Overkill', "We don't need it.", 'Not a good fit for our use case', 'Unnecessary here', '-'])(
    'reports the verdict "%s"',
    (text) => {
      expect(findingsOf(rule, 'architecture', whyNot(text))).toEqual([`alternatives.0.whyNot: Expected a reason, found the verdict "${text}"`]);
    },
  );

  it('reports an alternative that is what was chosen, beside another fault', () => {
    expect(findingsOf(rule, 'architecture', [['alternatives', 0, 'option'], 'DynamoDB On-Demand'], [['alternatives', 1, 'whyNot'], 'Overkill.'])).toEqual([
      'alternatives.0.option: Expected something else than what was chosen, found "DynamoDB On-Demand" instead of "Tasks table"',
      'alternatives.1.whyNot: Expected a reason, found the verdict "Overkill."',
    ]);
  });
});
