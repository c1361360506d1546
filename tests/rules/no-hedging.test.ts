import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'no-hedging';
const why = (text: string) => [['components', 4, 'why'], text] as const;

describe(rule, () => {
  it.each([
    'A message may arrive twice, and might be late.',
    'It depends on nothing but the SDK.',
    'The page says "maybe later" and nothing else.',
    'You could use either queue, but only this one keeps the order.',
    'Both work without a VPC.',
    'Consider the 400 KB limit before you store files.',
    'A maybe-type holds what is not there yet.',
    'Your call to the API returns within 30 s.',
  ])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', why(text))).toEqual([]);
  });

  it('lets a plan assume, look ahead and say how likely something is', () => {
    expect(
      findingsOf(
        rule,
        'architecture',
        [['assumptions', 0], 'Perhaps a tenth of the users share tasks.'],
        [['nextSteps', 0], 'Perhaps add sharing.'],
        [['pitfalls', 0, 'advice'], 'Measure first: it is probably the data model.'],
      ),
    ).toEqual([]);
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'why'], 'A Scan reads the whole table, and maybe more than once.'])).toEqual([]);
  });

  it.each([
    ['DynamoDB, maybe.', 'maybe'],
    ['It depends.', 'It depends'],
    ['That depends on your use case.', 'depends on your use case'],
    ['You could consider DynamoDB.', 'could consider'],
    ['You might want to use DynamoDB.', 'You might want to'],
    ['DynamoDB could be an option.', 'could be an option'],
    ['Either DynamoDB or MongoDB would work.', 'Either DynamoDB or MongoDB would work'],
    ['Either works.', 'Either works'],
    ['It is probably cheap.', 'probably'],
    ['The store is up to you.', 'is up to you'],
  ])('reports "%s"', (text, found) => {
    expect(findingsOf(rule, 'architecture', why(text))).toEqual([`components.4.why: Expected a decision, found "${found}"`]);
  });

  it('reads the summary, technologies, security, deployment, alternatives and patterns', () => {
    expect(
      findingsOf(
        rule,
        'architecture',
        [['summary'], 'Which store to take: it depends.'],
        [['components', 4, 'technology'], 'DynamoDB or maybe MongoDB'],
        [['deployment', 'why'], 'Perhaps the simplest.'],
        [['alternatives', 0, 'whyNot'], 'It depends.'],
        [['security', 'authentication'], 'Probably Cognito.'],
        [['patterns', 0, 'why'], 'Might be a good fit.'],
      ).map((finding) => finding.split(':')[0]),
    ).toEqual(['summary', 'components.4.technology', 'deployment.why', 'alternatives.0.whyNot', 'security.authentication', 'patterns.0.why']);
  });

  it('reads recommendations, conditions, migrations, fixes, actions, tasks and first steps', () => {
    expect(
      findingsOf(
        rule,
        'comparison',
        [['recommendation', 'reasons', 0, 'text'], 'It depends, but it is fast.'],
        [['recommendation', 'unless', 'condition'], 'maybe when there are more filters'],
        [['migration', 'steps', 0], 'Perhaps export the table'],
        [['startHere', 0, 'title'], 'Maybe create the table'],
      ),
    ).toHaveLength(4);
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'text'], 'Maybe query an index.'], [['actions', 0, 'text'], 'You might want to add an index'])).toHaveLength(2);
    expect(findingsOf(rule, 'roadmap', [['milestones', 0, 'tasks', 0, 'steps', 0], 'Perhaps create a budget alarm'])).toHaveLength(1);
  });
});
