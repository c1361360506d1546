import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rules } from '../../src/plan/rules/registry.ts';
import { readLimitBook, readPriceBook } from '../../src/site/reference.ts';
import { openBrowser, openPage } from './browser.ts';
import { planIds } from './pages.ts';

const site = inject('site');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the review on the site', () => {
  it('lists every rule by subject with what it checks, and by format', async () => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}rules/`);
    const text = await page.locator('main').innerText();
    for (const [id, { checks }] of Object.entries(rules)) {
      expect(text, id).toContain(checks);
      expect(await page.locator(`a[href="/rules/${id}/"]`).count(), id).toBeGreaterThanOrEqual(2);
    }
    await page.context().close();
  });

  it.each(planIds)('names on the page of %s every rule that the plan passes', async (id) => {
    const { passed } = JSON.parse(readFileSync(new URL(`../../.groundplan/plans/${id}.json`, import.meta.url), 'utf8')) as { passed: string[] };
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}plans/${id}/`);
    expect(await page.locator('a[href="#review_notes"]').innerText()).toBe(`${passed.length} passed`);
    const list = page.locator('section.review details');
    expect(await list.locator('dd').first().isVisible()).toBe(false);
    await list.locator('summary').click();
    expect((await list.locator('dd').allInnerTexts()).sort()).toEqual([...passed].sort());
    await page.context().close();
  });

  it('shows the format of an example fragment as its caption', async () => {
    const { page } = await openPage(browser, site);
    await page.goto(`${site}rules/pattern-signals-met/`);
    expect(await page.locator('figure.fragment figcaption').allInnerTexts()).toContain('Architecture design');
    await page.context().close();
  });
});

describe('the reference', () => {
  const limits = readLimitBook();
  const prices = readPriceBook();

  it.each([['prices', prices.prices], ['limits', limits.limits]] as const)('has an anchored row for each of the %s, and says which to verify', async (name, entries) => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}reference/${name}/`);
    const rows = page.locator('main tr[id]:not([id^="runtime_"])');
    expect(await rows.evaluateAll((all) => all.map(({ id }) => id).sort())).toEqual(entries.map(({ id }) => id).sort());
    for (const { id } of entries.filter(({ certainty }) => certainty !== 'confirmed')) {
      expect(await page.locator(`tr[id="${id}"]`).innerText(), id).toMatch(/verify/i);
    }
    await page.context().close();
  });

  it('shows only what to verify without JavaScript', async () => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}reference/limits/`);
    const visible = () => page.locator('main tr[id]').evaluateAll((rows) => rows.filter((row) => row.getClientRects().length > 0).length);
    expect(await visible()).toBe(limits.limits.length + limits.runtimes.length);
    await page.getByLabel('Only what to verify').check();
    const doubtful = [...limits.limits, ...limits.runtimes].filter(({ certainty }) => certainty !== 'confirmed').length;
    expect(await visible()).toBe(doubtful);
    await page.context().close();
  });

  it('finds rows by several words while one types', async () => {
    const { page, problems } = await openPage(browser, site);
    await page.goto(`${site}reference/prices/`);
    await page.getByLabel('Find in this table').fill('dynamodb on-demand');
    const shown = page.locator('main tr[id]:visible');
    expect(await shown.evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['ddb-wru', 'ddb-rru', 'ddb-backup']);
    expect(await page.locator('form output').innerText()).toBe(`3 of ${prices.prices.length} shown`);
    expect(await page.locator('main tbody:visible').count()).toBe(1);
    await page.getByLabel('Find in this table').fill('');
    expect(await shown.count()).toBe(prices.prices.length);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('the header on a phone', () => {
  it.each([320, 360])('is one line at %i pixels, and its menu opens without JavaScript', async (width) => {
    const { page } = await openPage(browser, site, { viewport: { width, height: 700 }, javaScriptEnabled: false });
    await page.goto(`${site}rules/`);
    expect((await page.locator('body > header').boundingBox())?.height).toBeLessThan(64);
    const links = page.locator('body > header a:visible');
    expect(await links.allInnerTexts()).toEqual(['Groundplan']);
    await page.getByText('Menu').click();
    expect(await links.allInnerTexts()).toEqual(['Groundplan', 'Patterns', 'Plans', 'Examples', 'Method', 'Rules', 'Reference', 'Contents']);
    expect(await page.locator('body > header a:visible[aria-current="page"]').innerText()).toBe('Rules');
    await page.context().close();
  });
});
