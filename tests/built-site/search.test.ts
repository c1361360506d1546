import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, type Watched } from './browser.ts';
import { patternIds, planIds, ruleIds } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Opens the search with the keyboard and types. */
async function search({ page }: Watched, words: string): Promise<void> {
  await page.keyboard.press('/');
  const input = page.locator('dialog[open] input').first();
  await input.waitFor({ timeout: 20_000 });
  await input.fill(words);
}

describe.each([['as it is', inject('site')], ['under a sub-path', inject('siteUnderPath')]])('search %s', (_where, site) => {
  const paths = [...planIds.map((id) => `plans/${id}/`), ...patternIds.map((id) => `patterns/${id}/`), `rules/${ruleIds[0] ?? ''}/`, 'reference/limits/'];

  it('finds every plan and pattern by its title', async () => {
    const watched = await openPage(browser, site);
    for (const path of paths) {
      await watched.page.goto(site + path);
      const title = (await watched.page.title()).split(' · ')[0] ?? '';
      await search(watched, title);
      const link = watched.page.locator(`dialog[open] a[href*="${path}"]`).first();
      await expect.poll(() => link.count(), { timeout: 20_000, message: `${title} at ${path}` }).toBeGreaterThan(0);
    }
    expect(watched.problems).toEqual([]);
    await watched.page.context().close();
  }, 240_000);

  it('loads nothing of it before it is opened', async () => {
    const { page } = await openPage(browser, site);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
    await page.context().close();
  });
});
