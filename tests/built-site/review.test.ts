import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect } from 'vitest';
import { rules } from '../../src/plan/rules/registry.ts';
import { readLimitBook, readPriceBook } from '../../src/site/reference.ts';
import { attribute, elementsIn, textIn } from '../../src/site/html-tree.ts';
import { it } from './in-browser.ts';
import { planIds } from './pages.ts';

describe('the review on the site', () => {
  it('lists every rule by subject with what it checks, and by format', async ({ open }) => {
    const page = await open('rules/', { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const [id, { checks }] of Object.entries(rules)) {
      expect(text, id).toContain(checks);
      expect(await page.locator(`a[href="/rules/${id}/"]`).count(), id).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(planIds)('says on the page of %s how many rules passed, and leads to them', (id) => {
    const { plan, passed } = JSON.parse(readFileSync(new URL(`../../.groundplan/plans/${id}.json`, import.meta.url), 'utf8')) as { plan: { format: string }; passed: string[] };
    const links = elementsIn(parse(readFileSync(new URL(`../../dist/plans/${id}/index.html`, import.meta.url), 'utf8')));
    const textOf = (target: string) => links.filter((link) => attribute(link, 'href') === target).map((link) => textIn(link).trim());
    expect(textOf('#review_notes')).toContain(`${passed.length} passed`);
    expect(textOf(`/rules/#format_${plan.format}`)).toContain(`${passed.length} rules for this format`);
  });

  it('shows the format of an example fragment as its caption', async ({ open }) => {
    const page = await open('rules/pattern-signals-met/');
    expect(await page.locator('figure.fragment figcaption').allInnerTexts()).toContain('Architecture design');
  });
});

describe('the reference', () => {
  const limits = readLimitBook();
  const prices = readPriceBook();

  it.for([['prices', prices.prices], ['limits', limits.limits]] as const)('has an anchored row for each of the %s, and says which to verify', async ([name, entries], { open }) => {
    const page = await open(`reference/${name}/`, { javaScriptEnabled: false });
    const rows = page.locator('main tr[id]:not([id^="runtime_"])');
    expect(await rows.evaluateAll((all) => all.map(({ id }) => id).sort())).toEqual(entries.map(({ id }) => id).sort());
    for (const { id } of entries.filter(({ certainty }) => certainty !== 'confirmed')) {
      expect(await page.locator(`tr[id="${id}"]`).innerText(), id).toMatch(/verify/i);
    }
  });

  it('shows only what to verify without JavaScript', async ({ open }) => {
    const page = await open('reference/limits/', { javaScriptEnabled: false });
    const visible = () => page.locator('main tr[id]').evaluateAll((rows) => rows.filter((row) => row.getClientRects().length > 0).length);
    expect(await visible()).toBe(limits.limits.length + limits.runtimes.length);
    await page.getByLabel('Only what to verify').check();
    const doubtful = [...limits.limits, ...limits.runtimes].filter(({ certainty }) => certainty !== 'confirmed').length;
    await expect.poll(visible).toBe(doubtful);
  });

  it('finds rows by several words while one types', async ({ open }) => {
    const page = await open('reference/prices/');
    await page.getByLabel('Find in this table').fill('dynamodb on-demand');
    const shown = page.locator('main tr[id]:visible');
    await expect.poll(() => shown.evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['ddb-wru', 'ddb-rru', 'ddb-backup']);
    await expect.poll(() => page.locator('form output').innerText()).toBe(`3 of ${prices.prices.length} shown`);
    await expect.poll(() => page.locator('main tbody:visible').count()).toBe(1);
    await page.getByLabel('Find in this table').fill('');
    await expect.poll(() => shown.count()).toBe(prices.prices.length);
  });
});

describe('the header on a phone', () => {
  it.for([320, 360])('is one line at %i pixels, and its menu opens without JavaScript', async (width, { open }) => {
    const page = await open('rules/', { viewport: { width, height: 700 }, javaScriptEnabled: false });
    expect((await page.locator('body > header').boundingBox())?.height).toBeLessThan(64);
    const links = page.locator('body > header a:visible');
    expect(await links.allInnerTexts()).toEqual(['Groundplan']);
    await page.getByText('Menu').click();
    await expect.poll(() => links.allInnerTexts()).toEqual(['Groundplan', 'Patterns', 'Plans', 'Examples', 'Method', 'Rules', 'Reference', 'Contents']);
    expect(await page.locator('body > header a:visible[aria-current="page"]').innerText()).toBe('Rules');
  });
});
