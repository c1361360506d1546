import { describe, expect, it } from 'vitest';
import { comparison, fits } from '../../src/client/fits.ts';

const row = { format: 'architecture', technology: 'DynamoDB\nAWS Lambda', cost: '0.44' };

describe('fits', () => {
  it.each<[string, [string, string][], boolean]>([
    ['nothing', [], true],
    ['its value', [['format', 'architecture']], true],
    ['another value', [['format', 'roadmap']], false],
    ['its value among others of the same fact', [['format', 'roadmap'], ['format', 'architecture']], true],
    ['one of its several values', [['technology', 'AWS Lambda']], true],
    ['a part of a value', [['technology', 'Lambda']], false],
    ['its values of two facts', [['format', 'architecture'], ['technology', 'DynamoDB']], true],
    ['its value of one fact and not of another', [['format', 'roadmap'], ['technology', 'DynamoDB']], false],
    ['a range that holds it', [['cost-min', '0.4'], ['cost-max', '0.44']], true],
    ['a range above it', [['cost-min', '0.5']], false],
    ['a range below it', [['cost-max', '0.4']], false],
    ['a range of a number that it lacks', [['days-min', '0']], false],
    ['a fact that nobody knows', [['page', '2']], false],
  ])('says for a choice of %s whether a row fits', (_what, choice, expected) => {
    expect(fits(row, choice)).toBe(expected);
  });
});

describe('comparison', () => {
  const rows = [{ title: 'Queue', cost: '10' }, { title: 'API' }, { title: 'cache', cost: '9.5' }];

  it.each([
    ['title', ['API', 'cache', 'Queue']],
    ['-title', ['Queue', 'cache', 'API']],
    ['cost', ['cache', 'Queue', 'API']],
    ['-cost', ['Queue', 'cache', 'API']],
    ['nothing', ['Queue', 'API', 'cache']],
  ])('orders rows by %s, numbers as numbers, what has none last', (sort, expected) => {
    expect(rows.toSorted(comparison(sort)).map(({ title }) => title)).toEqual(expected);
  });
});
