import { describe, expect, it } from 'vitest';
import { similar } from '../../src/client/similar.ts';
import { searchWords } from '../../src/site/search-words.ts';

const words = searchWords(['Circuit breaker: stop calling what is down', 'DynamoDB and a timeline', 'Event-driven, retries']);

describe('the word that was meant', () => {
  it.each([
    ['circiut', 'circuit'],
    ['dynmodb', 'dynamodb'],
    ['braeker', 'breaker'],
    ['retires', 'retries'],
    ['circuit', undefined],
    ['dynam', undefined],
    ['timeout', undefined],
    ['zxqwv', undefined],
  ])('by "%s" is %s', (typed, meant) => {
    expect(similar(typed, words)).toBe(meant);
  });
});

describe('the words to choose from', () => {
  it('are those of four letters and more, once each, from A to Z', () => {
    expect(searchWords(['The Queue, a queue and SQS', 'p95 of Node.js: Überlast'])).toEqual(['node', 'queue', 'überlast']);
  });
});
