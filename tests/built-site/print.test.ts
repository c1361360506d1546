import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

const site = inject('site');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('on paper', () => {
  it('controls and navigation are left out', async () => {
    const { page } = await openPage(browser, site);
    await page.emulateMedia({ media: 'print' });
    for (const path of ['plans/', 'patterns/', 'plans/task-api-roadmap/', 'plans/task-management-api/']) {
      await page.goto(site + path);
      expect(await page.locator('button:visible, select:visible, nav:visible, .diagram-zoom:visible, .diagram-file:visible').count(), path).toBe(0);
    }
    await page.context().close();
  });

  it.each(['plans/task-management-api/', 'patterns/cqrs/'])('%s starts with its title block', async (path) => {
    const { page } = await openPage(browser, site, { viewport: { width: 680, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(site + path);
    const top = await page.getByRole('heading', { level: 1 }).evaluate((title) => title.closest('header')?.getBoundingClientRect().top ?? NaN);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(20);
    await page.context().close();
  });

  it('links to other sites show their addresses, outside of the tables of the books', async () => {
    const { page } = await openPage(browser, site);
    const added = (selector: string) => page.locator(selector).first().evaluate((link) => getComputedStyle(link, '::after').content);
    await page.goto(`${site}patterns/cqrs/`);
    expect(await added('main a[href^="https"]')).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(await added('main a[href^="https"]')).toMatch(/^" \(" "https:\/\/.+" "\)"$|^" \(https:\/\/.+\)"$/);
    expect(await added('main a[href^="/"]')).toBe('none');
    await page.goto(`${site}reference/prices/`);
    expect(await added('.book table a[href^="https"]')).toBe('none');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('a drawing is the light one, whatever the reader chose: %s', async (theme) => {
    const { page } = await openPage(browser, site);
    await page.addInitScript((value) => { localStorage.setItem('theme', value); }, theme);
    await page.goto(`${site}plans/task-management-api/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('figure.diagram img:visible').first().getAttribute('src')).toMatch(/\.light\.svg$/);
    await page.context().close();
  });

  it('rows, drawings and list items stay whole', async () => {
    const { page } = await openPage(browser, site);
    await page.goto(`${site}plans/task-management-api/`);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['tr', 'figure.diagram', 'article li']) {
      expect(await page.locator(selector).evaluateAll((all) => all.every((element) => getComputedStyle(element).breakInside === 'avoid')), selector).toBe(true);
    }
    // Nothing that scrolls on a screen is cut off.
    expect(await page.locator('.table-scroll, pre').evaluateAll((all) => all.every((element) => getComputedStyle(element).overflowX === 'visible'))).toBe(true);
    await page.context().close();
  });
});
