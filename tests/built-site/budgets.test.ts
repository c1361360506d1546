import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';

const kb = 1024;
const size = (path: string) => gzipSync(readFileSync(new URL(`../../dist/${path}`, import.meta.url)), { level: 9 }).length;

/** Sizes of what a page loads before search is opened, compressed. */
function weigh(page: string): { css: number; js: number; html: number } {
  const html = readFileSync(new URL(`../../dist/${page}index.html`, import.meta.url), 'utf8');
  const total = (pattern: RegExp) => Array.from(new Set(Array.from(html.matchAll(pattern), ([, path]) => path ?? ''))).reduce((sum, path) => sum + size(path), 0);
  return { css: total(/<link rel="stylesheet" href="\/([^"]+)"/g), js: total(/<script[^>]* src="\/([^"]+)"/g), html: size(`${page}index.html`) };
}

describe('what a reader downloads', () => {
  it.each(pages)('for /%s stays small', (page) => {
    const { css, js, html } = weigh(page);
    expect(css).toBeGreaterThan(0);
    expect(js).toBeGreaterThan(0);
    expect(css).toBeLessThanOrEqual(10 * kb);
    // The two books also find words in their tables; every other page keeps to the 3 KB of the design.
    expect(js).toBeLessThanOrEqual(page.startsWith('reference/') ? 3.25 * kb : 3 * kb);
    if (page.startsWith('plans/')) expect(html).toBeLessThanOrEqual(15 * kb);
  });
});
