import { expect, it } from 'vitest';
import { signalText } from '../../src/site/signal-text.ts';

it.each([
  [{ is: true }, 'is yes'],
  [{ is: false }, 'is no'],
  [{ atLeast: 100_000 }, '≥ 100,000'],
  [{ atMost: 0.5 }, '≤ 0.5'],
  [{ atLeast: 0, atMost: 100 }, '0 to 100'],
])('prints %j as %j', (test, expected) => {
  expect(signalText({ fact: 'endpoints', says: 'Said.', ...test })).toBe(expected);
});
