import { describe, expect, it } from 'vitest';
import { sizeOver, sizeText } from '../../src/plan/facts/size-text.ts';

describe('a size', () => {
  it.each([
    [0, '0 KB'], [0.5, '0.5 KB'], [256, '256 KB'], [1023, '1,023 KB'],
    [1024, '1 MB'], [1536, '1.5 MB'], [5000, '4.88 MB'], [20_480, '20 MB'], [20_000, '19.5 MB'], [1_048_575, '1,024 MB'],
    [1_048_576, '1 GB'], [10 * 1_048_576, '10 GB'], [5_000_000_000, '4,768.37 GB'],
  ])('of %d KB reads "%s"', (kb, text) => {
    expect(sizeText(kb)).toBe(text);
  });

  it.each([[8000, 6144, '7.81 MB'], [6145, 6144, '6,145 KB'], [401, 400, '401 KB']])('of %d KB over %d KB reads "%s", never like the limit', (kb, limit, text) => {
    expect(sizeOver(kb, limit)).toBe(text);
  });
});
