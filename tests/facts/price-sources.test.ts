import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOlderThanAYear } from '../../src/plan/facts/price-sources.ts';

describe('a price', () => {
  it.each([
    ['2025-11-23', '2026-11-23', false],
    ['2025-11-22', '2026-11-23', true],
    ['2026-11-23', '2026-11-23', false],
    ['2027-01-01', '2026-11-23', false],
    ['2025-11', '2026-11-30', false],
    ['2025-11', '2026-12-01', true],
    ['2024-07', '2026-11-23', true],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['1999-12-31', '2001-01-01', true],
  ])('of %s is on %s older than a year: %s', (date, today, expected) => {
    expect(isOlderThanAYear(date, today)).toBe(expected);
  });

  it('is older than a year from some day on, and stays so', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (date, ...days) => {
        const [first, second] = days.sort();
        if (isOlderThanAYear(date, first)) expect(isOlderThanAYear(date, second)).toBe(true);
        if (first <= date) expect(isOlderThanAYear(date, first)).toBe(false);
      }),
    );
  });
});
