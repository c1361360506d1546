import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBar } from '../../src/plan/facts/text-bar.ts';

describe('a bar of blocks', () => {
  it.each([
    [0, '░'.repeat(25)],
    [0.001, `█${'░'.repeat(24)}`],
    [0.5, `${'█'.repeat(13)}${'░'.repeat(12)}`],
    [0.999, `${'█'.repeat(24)}░`],
    [1, '█'.repeat(25)],
  ])('for %d is %s', (share, bar) => {
    expect(textBar(share)).toBe(bar);
  });

  it('has always the same length, and is never shorter for more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [less, more] = [textBar(Math.min(one, other)), textBar(Math.max(one, other))];
        expect([less.length, more.length]).toEqual([25, 25]);
        expect(more.lastIndexOf('█')).toBeGreaterThanOrEqual(less.lastIndexOf('█'));
      }),
    );
  });
});
