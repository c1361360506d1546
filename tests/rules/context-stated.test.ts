import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'context-stated';
const without = (...fields: string[]) => fields.map((field) => [['context', field], undefined] as const);
const scale = without('users', 'requestsPerDay');
// A cost line multiplies users and requests, and then the schema asks for them itself.
const noCost = [['cost'], undefined] as const;

describe(rule, () => {
  it.each(formats)('lets the full context of a plan pass: %s', (format) => {
    expect(findingsOf(rule, format)).toEqual([]);
  });

  it.each(['roadmap', 'comparison', 'debugging'] as const)('reports a missing budget: %s', (format) => {
    expect(findingsOf(rule, format, ...without('budgetUsdPerMonth'))).toEqual(['context.budgetUsdPerMonth: Missing "budgetUsdPerMonth" in "context"']);
  });

  it('reports a missing scale once, beside a missing budget', () => {
    const without3 = without('users', 'requestsPerDay', 'peakRequestsPerSecond', 'budgetUsdPerMonth');
    expect(findingsOf(rule, 'architecture', noCost, ...without3)).toEqual([
      'context.users: Missing "users" and "requestsPerDay" in "context"',
      'context.budgetUsdPerMonth: Missing "budgetUsdPerMonth" in "context"',
    ]);
  });

  it.each(['users', 'requestsPerDay'])('only warns of half a scale, without "%s"', (field) => {
    const { findings } = reviewChanged('comparison', ...without(field));
    expect(findings.filter((finding) => finding.rule === rule).map(({ severity, message }) => [severity, message])).toEqual([['warning', `Missing "${field}" in "context"`]]);
  });

  it('takes a peak for a load', () => {
    expect(findingsOf(rule, 'comparison', ...without('requestsPerDay'), [['context', 'peakRequestsPerSecond'], 10])).toEqual([]);
  });

  it('reports a scale of zero at its field, whatever is assumed, but lets a budget of zero pass', () => {
    expect(findingsOf(rule, 'debugging', [['context', 'users'], 0], [['context', 'budgetUsdPerMonth'], 0], [['assumptions'], ['About 100 users.']])).toEqual([
      'context.users: Expected a number above 0 for "users", found 0',
    ]);
  });

  it.each(['architecture', 'roadmap'] as const)('wants time and team where something is built: %s', (format) => {
    expect(findingsOf(rule, format, ...without('timelineWeeks', 'skillLevel'))).toEqual([
      'context.timelineWeeks: Missing "timelineWeeks" in "context"',
      'context.skillLevel: Missing "skillLevel" in "context"',
    ]);
  });

  it.each(['comparison', 'debugging'] as const)('does without time and team where nothing is built: %s', (format) => {
    expect(findingsOf(rule, format, ...without('timelineWeeks', 'teamSize', 'skillLevel'))).toEqual([]);
  });

  it.each([
    ['openQuestions', 'How many users do you expect in the first year?'],
    ['openQuestions', 'What is the traffic at the peak?'],
    ['assumptions', 'About 2,000 customers a month.'],
    ['assumptions', 'Some thousands of requests an hour.'],
  ])('is content with a scale that stands in %s: %s', (field, text) => {
    expect(findingsOf(rule, 'comparison', ...scale, [[field], [text]])).toEqual([]);
  });

  it.each([
    ['openQuestions', 'Must users sign in with their company account?'],
    ['openQuestions', 'What may it cost a month?'],
    ['assumptions', 'Tasks belong to exactly one user.'],
    ['assumptions', 'A task has at most 200 characters.'],
  ])('is not content with %s about something else: %s', (field, text) => {
    expect(findingsOf(rule, 'comparison', ...scale, [[field], [text]])).toHaveLength(1);
  });

  it.each([
    ['openQuestions', 'What may it cost a month?'],
    ['assumptions', 'The budget of a side project.'],
    ['assumptions', 'It may cost at most 20 USD a month.'],
  ])('is content with a budget that stands in %s: %s', (field, text) => {
    expect(findingsOf(rule, 'comparison', ...without('budgetUsdPerMonth'), [[field], [text]])).toEqual([]);
  });

  it.each([
    ['timelineWeeks', 'openQuestions', 'By when must it run?'],
    ['timelineWeeks', 'assumptions', 'It launches in spring.'],
    ['skillLevel', 'openQuestions', 'Who builds it, and with which experience?'],
    ['skillLevel', 'assumptions', 'One junior developer builds it.'],
  ])('is content with %s in %s: %s', (missing, field, text) => {
    expect(findingsOf(rule, 'roadmap', ...without(missing), [[field], [text]])).toEqual([]);
  });
});
