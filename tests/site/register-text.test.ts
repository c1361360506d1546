import { describe, expect, it } from 'vitest';
import { derivePortfolio } from '../../src/plan/facts/portfolio.ts';
import { conditionText, wayText } from '../../src/site/register-text.ts';
import { registers } from '../../src/site/registers.ts';
import { contractMembers } from '../facts/members.ts';

describe('the text of a trigger', () => {
  it.each([
    ['users', 'requests', 'above', 100_000, 'Users above 100,000'],
    ['requestsPerDay', 'requests', 'below', 10, 'Requests a day below 10'],
    ['requestsPerDay', 'units of work', 'above', 10, 'Units of work a day above 10'],
    ['p99 latency', 'requests', 'above', 0.5, 'p99 latency above 0.5'],
    ['constructor', 'requests', 'above', 1, 'constructor above 1'],
  ] as const)('of %s in %s %s %d is "%s"', (metric, loadUnit, direction, bound, text) => {
    expect(conditionText({ metric, loadUnit, direction, bound })).toBe(text);
  });

  it.each([
    [{ stated: 1, share: 0.01, reached: false }, '1 %'],
    [{ stated: 1, share: 0.001, reached: false }, 'under 1 %'],
    [{ stated: 0, share: 0, reached: false }, '0 %'],
    [{ stated: 1, share: 0.999, reached: false }, '99 %'],
    [{ stated: 1, share: 1, reached: false }, 'At the bound'],
    [{ stated: 1, share: 1.2, reached: true }, 'Reached'],
    [{ stated: 1, share: null, reached: true }, 'Reached'],
    [{ stated: 0, share: null, reached: false }, 'At 0'],
    [{ stated: null, share: null, reached: false }, 'Not stated'],
  ])('says of %j: %s', (trigger, text) => {
    expect(wayText(trigger)).toBe(text);
  });
});

describe('the registers', () => {
  it('say how much stands in them', () => {
    const portfolio = derivePortfolio(contractMembers);
    expect(Object.values(registers).map(({ size }) => size(portfolio))).toEqual(['7 technologies', '2 triggers', '2 entries', '4 decisions']);
  });
});
