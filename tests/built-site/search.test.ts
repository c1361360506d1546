import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { it } from './in-browser.ts';
import { patternIds, planIds, ruleIds } from './pages.ts';
import { search } from './search-dialog.ts';

const site = inject('site');

/** Title of the result that stands first. */
async function firstTitle(dialog: Locator): Promise<string | undefined> {
  return (await dialog.locator('.result .title').allTextContents())[0];
}

describe.each([['as it is', site], ['under a sub-path', inject('siteUnderPath')]])('search %s', (_where, root) => {
  // The index is the same in both places; under a path, a few pages tell whether addresses are.
  const [plans, patterns] = root === site ? [planIds, patternIds] : [planIds.slice(0, 2), patternIds.slice(0, 2)];
  const paths = [...plans.map((id) => `plans/${id}/`), ...patterns.map((id) => `patterns/${id}/`), `rules/${ruleIds[0] ?? ''}/`, 'reference/limits/', 'registers/'];

  it('finds every plan, pattern and list by its title, at the top', async ({ open }) => {
    const page = await open('', { site: root });
    const dialog = await search(page);
    for (const path of paths) {
      const html = readFileSync(new URL(`../../dist/${path}index.html`, import.meta.url), 'utf8');
      const title = await page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').title.replace(/ · Groundplan$/, ''), html);
      await dialog.locator('input[type="search"]').fill(title);
      // A rule may be named with the same words as a pattern, so one of the first two.
      const found = () => dialog.evaluate((element) => ({
        words: element.querySelector('pagefind-summary')?.textContent.replace(/^.*? for /, ''),
        pages: Array.from(element.querySelectorAll<HTMLAnchorElement>('.result .title a'), ({ pathname }) => pathname).slice(0, 2),
      }));
      await expect.poll(found).toEqual({ words: title, pages: expect.arrayContaining([new URL(root + path).pathname]) as string[] });
    }
  });

  it('loads nothing of it before it is opened', async ({ open }) => {
    const asked: string[] = [];
    const page = await open('', { site: root, before: async (opened) => { await opened.route('**', (route) => { asked.push(route.request().url()); return route.continue(); }); } });
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /pagefind|search/.test(url))).toEqual([]);
  });
});

describe('what search answers', () => {
  it('is first of all what was meant', async ({ open }) => {
    const dialog = await search(await open(''));
    for (const [words, title] of [
      ['dynamodb', /DynamoDB/],
      ['cost-itemised', /^cost-itemised$/],
      ['circuit breaker', /^Circuit breaker$/],
      ['timeout', /^Timeout budget$/],
      ['where do i start', /^Implementation roadmap$/],
    ] as const) {
      await dialog.locator('input[type="search"]').fill(words);
      await expect.poll(() => firstTitle(dialog), { message: words }).toMatch(title);
      await expect.poll(() => dialog.locator('.result .kind').first().textContent()).toMatch(/\w/);
    }
  });

  it.for([
    ['circiut breaker', 'circuit breaker', /^Circuit breaker$/],
    ['dynmodb', 'dynamodb', /DynamoDB/],
  ] as const)('to the misspelt "%s" is a question, and then what was meant', async ([words, meant, title], { open }) => {
    const dialog = await search(await open(''), words);
    await dialog.locator('.maybe').click();
    await expect.poll(() => dialog.locator('input[type="search"]').inputValue()).toBe(meant);
    await expect.poll(() => firstTitle(dialog)).toMatch(title);
    await expect.poll(() => dialog.locator('.maybe').isVisible()).toBe(false);
  });

  it('to words that no page has is that there is nothing, with somewhere to go', async ({ open }) => {
    const dialog = await search(await open(''), 'zxqwv');
    await dialog.locator('.nothing').waitFor();
    await expect.poll(() => dialog.locator('pagefind-results').isVisible()).toBe(false);
    for (const link of await dialog.locator('.starts a').all()) {
      expect((await fetch(new URL(await link.getAttribute('href') ?? '', site))).status).toBe(200);
    }
  });
});

describe('the filters of search', () => {
  it('narrow down, also before a word is typed', async ({ open }) => {
    const dialog = await search(await open(''));
    const summary = () => dialog.locator('pagefind-summary').textContent();
    const all = await summary();
    // Names of the filters in their order, each with a value and how many pages have it at least.
    for (const [name, value, least] of [
      ['kind', 'Pattern', patternIds.length],
      ['format', 'Architecture design', 2],
      ['category', 'Resilience', 1],
      ['level', 'Starter', 2],
      ['status', 'Accepted', 1],
      ['technology', 'TypeScript', 5],
      ['AWS service', 'DynamoDB', 5],
      ['severity', 'Error', 10],
    ] as const) {
      const group = dialog.locator(`[data-filter-name="${name}"]`);
      if (name !== 'kind') await group.locator('.pf-filter-group-name').click();
      const box = group.getByLabel(value).first();
      const count = Number(await box.locator('xpath=..').locator('.pf-filter-checkbox-count').textContent());
      expect(count, name).toBeGreaterThanOrEqual(least);
      await box.check();
      await expect.poll(summary, { message: name }).toBe(`${count} result${count === 1 ? '' : 's'}`);
      await expect.poll(() => dialog.locator('.result, .pf-result').count()).toBe(count);
      await box.uncheck();
      await expect.poll(summary, { message: name }).toBe(all);
    }
  });

  it('stand in one order, and an example has all that its plans have', async ({ open }) => {
    const page = await open('examples/task-management-api/');
    const dialog = await search(page);
    const names = dialog.locator('.pf-filter-group-name');
    const places = () => names.evaluateAll((spans) => spans.map((span) => ({ name: span.textContent, top: span.getBoundingClientRect().top })));
    await expect.poll(async () => (await places()).sort((a, b) => a.top - b.top).map(({ name }) => name)).toEqual(['Kind', 'Format', 'Category', 'Level', 'Status', 'Technology', 'AWS service', 'Severity']);
    const given = await page.locator('meta[data-pagefind-filter]').evaluateAll((metas) => metas.map((meta) => `${meta.getAttribute('name') ?? ''} ${meta.getAttribute('content') ?? ''}`));
    expect(given).toEqual(expect.arrayContaining(['filter:kind Example', 'filter:level Starter', 'filter:format Technology comparison', 'filter:technology TypeScript', 'filter:AWS service DynamoDB']));
  });
});

describe('search by keyboard', () => {
  it.for(['/', 'Control+k', 'Meta+k'])('opens with %s, goes through results with arrows and closes with Escape', async (key, { open }) => {
    const page = await open('patterns/');
    await page.keyboard.press(key);
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input[type="search"]').waitFor();
    await page.keyboard.type('circuit breaker');
    await dialog.getByText(' for circuit breaker').waitFor();
    await expect.poll(() => firstTitle(dialog)).toBe('Circuit breaker');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Circuit breaker');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
  });

  it.for([['when it is there', true], ['also when Enter comes before the result', false]] as const)('opens the first result with Enter, %s', async ([, waits], { open }) => {
    const page = await open('');
    const dialog = await search(page);
    // Nothing is typed yet, so nothing is opened.
    await page.keyboard.press('Enter');
    await dialog.locator('input[type="search"]').fill('circuit breaker');
    if (waits) await expect.poll(() => firstTitle(dialog)).toBe('Circuit breaker');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/patterns/circuit-breaker/');
  });

  it('answers what was typed while it was still loading', async ({ open }) => {
    const index = Promise.withResolvers<undefined>();
    const page = await open('', { before: (opened) => opened.route('**/pagefind/pagefind.js', async (route) => {
      await index.promise;
      await route.continue();
    }) });
    await page.keyboard.press('/');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input[type="search"]').fill('dynmodb');
    await dialog.getByText('Searching for dynmodb').waitFor();
    index.resolve(undefined);
    // Pages that have only its first letters are not opened.
    await page.keyboard.press('Enter');
    await dialog.locator('.maybe').getByText('dynamodb').click();
    await expect.poll(() => firstTitle(dialog)).toMatch(/DynamoDB/);
  });

  it('closes when a result lies on the page that is open', async ({ open }) => {
    const page = await open('patterns/circuit-breaker/');
    const dialog = await search(page, 'circuit breaker');
    await dialog.locator('.result').first().locator('ul a').first().click();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  });
});

describe('a page that is not there', () => {
  it('has a search of its own, which gets the focus back', async ({ open }) => {
    const page = await open('plans/no-such-plan/');
    const button = page.locator('main [data-search]');
    await button.click();
    await page.locator('dialog[open] input[type="search"]').fill('circuit breaker');
    await page.locator('dialog[open] .result').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it.for(['', 'plans/no-such-plan/'])('or one without JavaScript has a menu that leads to a list of every page: /%s', async (path, { open }) => {
    const page = await open(path, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await expect.poll(() => page.locator('[data-search]:visible').count()).toBe(0);
    await page.getByText('Menu').click();
    await page.locator('header').getByRole('link', { name: 'Contents' }).click();
    await page.waitForURL(`${site}contents/`);
  });

  it('is none that the list of every page names', () => {
    const list = readFileSync(new URL('../../dist/contents/index.html', import.meta.url), 'utf8');
    for (const path of [...planIds.map((id) => `/plans/${id}/`), ...patternIds.map((id) => `/patterns/${id}/`), ...ruleIds.map((id) => `/rules/${id}/`)]) expect(list).toContain(`href="${path}"`);
  });
});
