import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { kinds } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = inject('site');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Violations, and contrast that axe could not decide, as one line each. */
async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return tool.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  });
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast');
  return [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([1280, 320])('every kind of page passes axe and fits %i pixels', async (width) => {
    // The policy of the site would refuse the audit itself.
    const { page } = await openPage(browser, site, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
    for (const path of kinds) {
      await page.goto(site + path);
      expect(await audit(page), path).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  }, 240_000);
});

describe('without JavaScript', () => {
  it.each(kinds)('/%s is readable and leads on', async (path) => {
    const { page, problems } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(site + path);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    expect(await page.locator('header nav a').count()).toBeGreaterThanOrEqual(5);
    expect(problems.filter((problem) => !problem.startsWith('404') && !problem.includes('404'))).toEqual([]);
    await page.context().close();
  });
});

describe('with the keyboard', () => {
  it('the first stop skips to the content, and the theme can be changed', async () => {
    const { page } = await openPage(browser, site, { colorScheme: 'light' });
    await page.goto(site);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await background();
    const toggle = page.getByRole('button', { name: /theme|dark|light/i }).first();
    await toggle.focus();
    for (let press = 0; press < 3 && (await background()) === before; press += 1) await page.keyboard.press('Enter');
    expect(await background()).not.toBe(before);
    await page.context().close();
  });
});
