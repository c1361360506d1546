import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'close-call-named';
const score = (index: number, dynamodb: number, mongodb: number) => [['criteria', index, 'scores'], { dynamodb, mongodb }] as const;
// 66 to 65 of 85 points.
const close = [score(0, 4, 4), score(1, 4, 3), score(3, 4, 5), score(5, 4, 4)];
const found =
  'recommendation.unless: Expected a word about another winner, "MongoDB Atlas", if "Query flexibility" weighs 3 instead of 2, found none';

describe(rule, () => {
  it('lets a clear winner pass', () => {
    expect(findingsOf(rule, 'comparison')).toEqual([]);
  });

  it('reports a weight that decides by one step', () => {
    expect(findingsOf(rule, 'comparison', ...close)).toEqual([found]);
  });

  it('reports it at the reasons where there is no exit', () => {
    expect(findingsOf(rule, 'comparison', ...close, [['recommendation', 'unless'], undefined])).toEqual([found.replace('unless', 'reasons')]);
  });

  it.each(['It is a close call.', 'DynamoDB wins narrowly.', 'Both are nearly equal; cost tips the scales.', 'It leads by one point.'])('lets a plan pass that says "%s"', (text) => {
    expect(findingsOf(rule, 'comparison', ...close, [['summary'], text])).toEqual([]);
    expect(findingsOf(rule, 'comparison', ...close, [['recommendation', 'reasons', 2, 'text'], text])).toEqual([]);
  });

  it('lets an exit pass that names the criterion that would tip it', () => {
    expect(findingsOf(rule, 'comparison', ...close, [['recommendation', 'unless', 'condition'], 'query flexibility counts for more than today'])).toEqual([]);
  });

  it.each(['Lambda closes the connections.', 'It keeps data close to the users.', 'Even small teams can run it.'])('is not misled by "%s"', (text) => {
    expect(findingsOf(rule, 'comparison', ...close, [['summary'], text])).toEqual([found]);
  });

  it('reports a tie, but not a matrix in which nothing differs or a recommendation against it', () => {
    const tie = [score(0, 4, 4), score(1, 4, 4), score(2, 4, 4), score(3, 4, 4), score(4, 4, 5), score(5, 5, 4)];
    expect(findingsOf(rule, 'comparison', ...tie, [['criteria', 4, 'weight'], 3])).toEqual([
      'recommendation.unless: Expected a word about a tie at 75 points, found none',
    ]);
    expect(findingsOf(rule, 'comparison', ...tie.map(([path]) => [path, { dynamodb: 4, mongodb: 4 }] as const))).toEqual([]);
    expect(findingsOf(rule, 'comparison', ...close, [['recommendation', 'option'], 'mongodb'])).toEqual([]);
  });

  it('suggests a word about a lead of at most a twentieth that no single step turns', () => {
    const row = (index: number, dynamodb: number, mongodb: number) => ({
      id: `c${index}`, name: `Criterion ${index}`, weight: 5, values: { dynamodb: 'High', mongodb: 'Low' }, scores: { dynamodb, mongodb },
    });
    const rows = (last: number) => [['criteria'], [row(0, 4, 4), row(1, 3, 3), row(2, 4, 4), row(3, 4, last)]] as const;
    expect(findingsOf(rule, 'comparison', rows(3))).toEqual([
      'recommendation.unless: Expected a word about a lead of 5 of 100 points, found none',
    ]);
    expect(reviewChanged('comparison', rows(3)).findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity)).toEqual(['suggestion']);
    expect(findingsOf(rule, 'comparison', rows(2))).toEqual([]);
  });
});
