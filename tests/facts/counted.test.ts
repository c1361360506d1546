import { describe, expect, it } from 'vitest';
import { counted } from '../../src/plan/facts/counted.ts';

describe('a number with what it counts', () => {
  it.each<[number, string, string]>([
    [1, 'requests', '1 request'],
    [0, 'requests', '0 requests'],
    [0.5, 'days', '0.5 days'],
    [10_000, 'users', '10,000 users'],
    [1, 'units of work', '1 unit of work'],
    [1, 'queries per page', '1 query per page'],
    [1, 'calls/s', '1 call/s'],
    [1, 'people', '1 person'],
    [1, 'working days', '1 working day'],
    [1, 'GB', '1 GB'],
  ])('is %d %s: "%s"', (count, nouns, text) => {
    expect(counted(count, nouns)).toBe(text);
  });
});
