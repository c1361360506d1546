import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
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

const site = inject('site');

/** Opens the search with the keyboard and types. */
async function search({ page }: Watched, words: string): Promise<Locator> {
  await page.keyboard.press('/');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input[type="search"]').waitFor({ timeout: 20_000 });
  await dialog.locator('input[type="search"]').fill(words);
  return dialog;
}

/** Titles of the results, first the best. */
function titles(dialog: Locator): Promise<string[]> {
  return dialog.locator('.result .title').allTextContents();
}

describe.each([['as it is', site], ['under a sub-path', inject('siteUnderPath')]])('search %s', (_where, root) => {
  // The index is the same in both places; under a path, a few pages tell whether addresses are.
  const [plans, patterns] = root === site ? [planIds, patternIds] : [planIds.slice(0, 2), patternIds.slice(0, 2)];
  const paths = [...plans.map((id) => `plans/${id}/`), ...patterns.map((id) => `patterns/${id}/`), `rules/${ruleIds[0] ?? ''}/`, 'reference/limits/', 'registers/'];

  it('finds every plan, pattern and list by its title, at the top', async () => {
    const watched = await openPage(browser, root);
    for (const path of paths) {
      await watched.page.goto(root + path);
      const title = (await watched.page.title()).split(' · ')[0] ?? '';
      const dialog = await search(watched, title);
      // A rule may be named with the same words as a pattern, so one of the first two.
      const hrefs = () => dialog.locator('.result .title a').evaluateAll((links) => links.slice(0, 2).map((link) => link.getAttribute('href')));
      await expect.poll(hrefs, { timeout: 20_000, message: `${title} at ${path}` }).toContain(new URL(root + path).pathname);
    }
    expect(watched.problems).toEqual([]);
    await watched.page.context().close();
  }, 240_000);

  it('loads nothing of it before it is opened', async () => {
    const { page } = await openPage(browser, root);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(root, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => /pagefind|search/.test(url))).toEqual([]);
    await page.context().close();
  });
});

describe('what search answers', () => {
  it.each([
    ['dynamodb', 'Single-table design in DynamoDB'],
    ['cost-itemised', 'cost-itemised'],
    ['circuit breaker', 'Circuit breaker'],
    ['timeout', 'Timeout budget'],
    ['where do i start', 'Implementation roadmap'],
    ['limits', 'Limits'],
  ])('to "%s" is first of all %s', async (words, title) => {
    const watched = await openPage(browser, site);
    await watched.page.goto(site);
    const dialog = await search(watched, words);
    await expect.poll(async () => (await titles(dialog))[0], { timeout: 20_000 }).toBe(title);
    expect(await dialog.locator('.result .kind').first().textContent()).toMatch(/\w/);
    await watched.page.context().close();
  });

  it.each([
    ['circiut breaker', 'circuit breaker', 'Circuit breaker'],
    ['dynmodb', 'dynamodb', 'Single-table design in DynamoDB'],
  ])('to the misspelt "%s" is a question, and then what was meant', async (words, meant, title) => {
    const watched = await openPage(browser, site);
    await watched.page.goto(site);
    const dialog = await search(watched, words);
    await dialog.locator('.maybe').click({ timeout: 20_000 });
    expect(await dialog.locator('input[type="search"]').inputValue()).toBe(meant);
    await expect.poll(async () => (await titles(dialog))[0]).toBe(title);
    expect(await dialog.locator('.maybe').isVisible()).toBe(false);
    await watched.page.context().close();
  });

  it('to words that no page has is that there is nothing, with somewhere to go', async () => {
    const watched = await openPage(browser, site);
    await watched.page.goto(site);
    const dialog = await search(watched, 'zxqwv');
    await dialog.locator('.nothing').waitFor({ timeout: 20_000 });
    expect(await dialog.locator('pagefind-results').isVisible()).toBe(false);
    for (const link of await dialog.locator('.starts a').all()) {
      expect((await fetch(new URL(await link.getAttribute('href') ?? '', site))).status).toBe(200);
    }
    await watched.page.context().close();
  });
});

describe('the filters of search', () => {
  // Labels of the filters in their order, each with a value and how many pages have it at least.
  it.each([
    ['Kind', 'Pattern', patternIds.length],
    ['Format', 'Architecture design', 2],
    ['Category', 'Resilience', 1],
    ['Level', 'Starter', 2],
    ['Status', 'Accepted', 1],
    ['Technology', 'TypeScript', 5],
    ['AWS service', 'DynamoDB', 5],
    ['Severity', 'Error', 10],
  ])('narrow down by %s, such as %s, also before a word is typed', async (label, value, least) => {
    const watched = await openPage(browser, site);
    await watched.page.goto(site);
    const dialog = await search(watched, '');
    const group = dialog.locator(`[data-filter-name="${label === 'AWS service' ? label : label.toLowerCase()}"]`);
    if (label !== 'Kind') await group.getByText(label).first().click({ timeout: 5000 });
    const box = group.getByLabel(value).first();
    const count = Number(await box.locator('xpath=..').locator('.pf-filter-checkbox-count').textContent({ timeout: 5000 }));
    expect(count).toBeGreaterThanOrEqual(least);
    await box.check();
    await expect.poll(() => dialog.locator('pagefind-summary').textContent()).toBe(`${count} result${count === 1 ? '' : 's'}`);
    expect(await dialog.locator('.result, .pf-result').count()).toBe(count);
    expect(watched.problems).toEqual([]);
    await watched.page.context().close();
  });

  it('stand in one order, and an example has all that its plans have', async () => {
    const watched = await openPage(browser, site);
    await watched.page.goto(`${site}examples/task-management-api/`);
    const dialog = await search(watched, '');
    const names = dialog.locator('.pf-filter-group-name');
    await names.first().waitFor();
    const places = await names.evaluateAll((spans) => spans.map((span) => ({ name: span.textContent, top: span.getBoundingClientRect().top })));
    expect(places.sort((a, b) => a.top - b.top).map(({ name }) => name)).toEqual(['Kind', 'Format', 'Category', 'Level', 'Status', 'Technology', 'AWS service', 'Severity']);
    const given = await watched.page.locator('meta[data-pagefind-filter]').evaluateAll((metas) => metas.map((meta) => `${meta.getAttribute('name') ?? ''} ${meta.getAttribute('content') ?? ''}`));
    expect(given).toEqual(expect.arrayContaining(['filter:kind Example', 'filter:level Starter', 'filter:format Technology comparison', 'filter:technology TypeScript', 'filter:AWS service DynamoDB']));
    await watched.page.context().close();
  });
});

describe('search by keyboard', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, goes through results with arrows and closes with Escape', async (key) => {
    const { page, problems } = await openPage(browser, site);
    await page.goto(`${site}patterns/`);
    await page.keyboard.press(key);
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input[type="search"]').waitFor({ timeout: 20_000 });
    await page.keyboard.type('circuit breaker');
    await dialog.getByText('results for circuit breaker').waitFor({ timeout: 20_000 });
    await expect.poll(async () => (await titles(dialog))[0]).toBe('Circuit breaker');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Circuit breaker');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('opens the first result with Enter', async () => {
    const watched = await openPage(browser, site);
    await watched.page.goto(site);
    const dialog = await search(watched, 'circuit breaker');
    await expect.poll(async () => (await titles(dialog))[0], { timeout: 20_000 }).toBe('Circuit breaker');
    await watched.page.keyboard.press('Enter');
    await watched.page.waitForURL('**/patterns/circuit-breaker/');
    await watched.page.context().close();
  });

  it('closes when a result lies on the page that is open', async () => {
    const watched = await openPage(browser, site);
    await watched.page.goto(`${site}patterns/circuit-breaker/`);
    const dialog = await search(watched, 'circuit breaker');
    await dialog.locator('.result').first().locator('ul a').first().click({ timeout: 20_000 });
    await expect.poll(() => watched.page.locator('dialog[open]').count()).toBe(0);
    expect(new URL(watched.page.url()).hash).not.toBe('');
    await watched.page.context().close();
  });
});

describe('a page that is not there', () => {
  it('has a search of its own, which gets the focus back', async () => {
    const { page } = await openPage(browser, site);
    await page.goto(`${site}plans/no-such-plan/`);
    const button = page.locator('main [data-search]');
    await button.click();
    await page.locator('dialog[open] input[type="search"]').fill('circuit breaker');
    await page.locator('dialog[open] .result').first().waitFor({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it.each(['', 'plans/no-such-plan/'])('or one without JavaScript has a menu that leads to a list of every page: /%s', async (path) => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(site + path);
    expect(await page.locator('[data-search]:visible').count()).toBe(0);
    await page.getByText('Menu').click();
    await page.locator('header').getByRole('link', { name: 'Contents' }).click();
    expect(new URL(page.url()).pathname).toBe('/contents/');
    await page.context().close();
  });

  it('is none that the list of every page names', () => {
    const list = readFileSync(new URL('../../dist/contents/index.html', import.meta.url), 'utf8');
    for (const path of [...planIds.map((id) => `/plans/${id}/`), ...patternIds.map((id) => `/patterns/${id}/`), ...ruleIds.map((id) => `/rules/${id}/`)]) expect(list).toContain(`href="${path}"`);
  });
});
