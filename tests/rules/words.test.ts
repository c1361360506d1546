import { describe, expect, it } from 'vitest';
import { isSameWord, wordsOf } from '../../src/plan/rules/shared/words.ts';

describe('words', () => {
  it('are split where people split them', () => {
    expect(wordsOf('Sends e-mail by the PaymentAPI, payment-api')).toEqual(['sends', 'email', 'by', 'the', 'payment', 'api', 'payment', 'api']);
  });

  it.each([['payment', 'payments', true], ['charge', 'charging', true], ['ses', 'ses', true], ['ses', 'session', false], ['map', 'maple', false], ['mail', 'email', false]])('%s and %s: %s', (a, b, same) => {
    expect(isSameWord(a, b)).toBe(same);
  });
});
