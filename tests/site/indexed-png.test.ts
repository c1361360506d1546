import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPng } from '../../src/site/pictures/indexed-png.ts';
import { pixels, png } from '../support/png.ts';

const colour = fc.integer({ min: 0, max: 0xffffff });

describe('a PNG with a palette', () => {
  it('shows every pixel of a picture of few colours as it was, whatever filters it came with', async () => {
    const few = fc.array(colour, { minLength: 1, maxLength: 64 }).chain((palette) =>
      fc.record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) }).chain(({ width, height }) =>
        fc.record({
          width: fc.constant(width),
          colours: fc.array(fc.constantFrom(...palette), { minLength: width * height, maxLength: width * height }),
          filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
          opacity: fc.boolean(),
        })));
    await fc.assert(fc.asyncProperty(few, async ({ width, colours, filters, opacity }) => {
      expect(pixels(await indexPng(png(width, colours, filters, opacity)))).toEqual(colours);
    }));
  });

  it('gives a colour beyond the sixty-four most frequent its nearest', async () => {
    const frequent = Array.from({ length: 64 }, (_, at) => at * 0x030303);
    const shown = pixels(await indexPng(png(13, [...frequent, ...frequent, 0x010101, 0xfffffe], [0], false)));
    expect(shown.slice(128)).toEqual([0x000000, 63 * 0x030303]);
    expect(new Set(shown).size).toBe(64);
  });

  it.each([
    ['no PNG', () => Buffer.from('GIF89a')],
    ['a PNG with a palette', () => indexPng(png(1, [0], [0], false))],
    ['a PNG with a sixth filter', () => png(1, [0, 0], [5], false)],
  ])('is not made of %s', async (_what, file) => {
    await expect(indexPng(await file())).rejects.toThrow(/^(?:Expected a PNG|Unknown filter "5")/);
  });
});
