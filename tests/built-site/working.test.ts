import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Chooses a value of a facet, which is a box when there are few and in a list when there are many. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  const list = page.getByRole('combobox', { name: facet });
  if (await list.count() > 0) await list.selectOption({ value });
  else await page.getByRole('group', { name: facet }).locator(`[value="${value}"]`).check();
}

const shown = (page: Page) => page.locator('[data-row]:visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['title']));

describe.each([['as it is', inject('site')], ['under a sub-path', inject('siteUnderPath')]])('an index %s', (_where, site) => {
  it('narrows down by two facets and a range, and the address keeps it', async () => {
    const { page, problems } = await openPage(browser, site);
    await page.goto(`${site}plans/`);
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(2);
    await page.getByText('Narrow down').click();
    await choose(page, 'Format', 'architecture');
    await choose(page, 'Technology', 'DynamoDB');
    const cost = page.getByRole('group', { name: 'Cost, USD a month' });
    await cost.getByLabel('to').fill('1');
    const found = await shown(page);
    expect(found).toContain('Task Management API');
    expect(found.length).toBeLessThan(all.length);
    expect(await page.locator('main [data-row]:visible').evaluateAll((rows) => rows.every((row) => {
      const { format, technology = '', cost: usd } = (row as HTMLElement).dataset;
      return format === 'architecture' && technology.split('\n').includes('DynamoDB') && Number(usd) <= 1;
    }))).toBe(true);
    const address = page.url();
    expect(address).toBe(`${site}plans/?format=architecture&technology=DynamoDB&cost-max=1`);
    expect(await page.getByRole('status').innerText()).toBe(`${found.length} of ${all.length} shown`);

    await page.reload();
    expect(await shown(page)).toEqual(found);
    expect(await cost.getByLabel('to').inputValue()).toBe('1');
    await page.getByRole('link', { name: 'Task Management API', exact: true }).click();
    await page.waitForURL('**/task-management-api/');
    await page.goBack();
    expect(page.url()).toBe(address);
    await expect.poll(() => shown(page)).toEqual(found);

    await cost.getByLabel('from').fill('0.9');
    expect(await shown(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toEqual(all);
    expect(page.url()).toBe(`${site}plans/`);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

const site = inject('site');

describe('an index', () => {
  it('sorts all rows into one list, and back into their groups', async () => {
    const { page } = await openPage(browser, site);
    await page.goto(`${site}patterns/`);
    const grouped = await shown(page);
    await page.getByLabel('Sort').selectOption('title');
    const sorted = [...grouped].sort((a = '', b = '') => a.localeCompare(b, 'en-GB'));
    expect(await shown(page)).toEqual(sorted);
    expect(sorted).not.toEqual(grouped);
    await page.getByLabel('Sort').selectOption('');
    expect(await shown(page)).toEqual(grouped);
    await page.context().close();
  });

  it.each(['plans/', 'patterns/', 'rules/'])('shows everything in groups at %s when the browser runs no script', async (path) => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(site + path);
    expect(await page.locator('[data-row]:visible').count()).toBe(await page.locator('[data-row]').count());
    expect(await page.locator('form:visible').count()).toBe(0);
    await page.context().close();
  });

  it('ignores what an address makes up', async () => {
    const { page, problems } = await openPage(browser, site);
    await page.goto(`${site}rules/?severity=fatal&format=%22%3E&sort=nothing&page=2#subject_cost`);
    expect((await shown(page)).length).toBeGreaterThan(60);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('finds words in a reference book', async () => {
    const { page, problems } = await openPage(browser, site);
    await page.goto(`${site}reference/prices/`);
    const rows = page.locator('[data-book] tr[id]:visible');
    const before = await rows.count();
    await page.getByLabel('Find in this table').fill('lambda request');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(before);
    await page.getByLabel('Find in this table').fill('no such thing');
    expect(await rows.count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('the way', () => {
  it.each([
    ['plans/task-management-api/', ['Home', 'Plans', 'Task Management API']],
    ['patterns/', ['Home', 'Pattern library']],
  ])('to %s leads from home over its section', async (path, expected) => {
    const { page } = await openPage(browser, site);
    await page.goto(site + path);
    const trail = page.getByRole('navigation', { name: 'Breadcrumb' });
    expect(await trail.getByRole('listitem').allInnerTexts()).toEqual(expected);
    expect(await trail.locator('[aria-current="page"]').innerText()).toBe(expected.at(-1));
    await page.context().close();
  });

  it.each([['plans/'], ['patterns/'], ['guide/']])('from the first entry of %s to the last leads over all others', async (section) => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(site + section);
    const entries = await page.locator(`main h2 a[href^="/${section}"], main h3 a[href^="/${section}"], main ol a[href^="/${section}"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const [first = ''] = entries;
    await page.goto(new URL(first, site).href);
    const seen = [first];
    const next = page.locator('[rel="next"]');
    while (await next.count() > 0) {
      seen.push((await next.getAttribute('href')) ?? '');
      await next.click();
    }
    expect(seen).toEqual(entries);
    await page.context().close();
  });
});

describe('the tasks of a plan', () => {
  it('can be ticked, are remembered by their text, and can be reset', async () => {
    const { page, problems } = await openPage(browser, site);
    await page.goto(`${site}plans/task-api-roadmap/`);
    const group = page.getByRole('group', { name: 'Tasks' });
    const boxes = page.locator('[data-document] input[type="checkbox"]');
    const total = await boxes.count();
    expect(await group.getByRole('status').innerText()).toBe(`0 of ${total} done`);
    await page.getByRole('checkbox', { name: 'Create the Cognito user pool' }).focus();
    await page.keyboard.press('Space');
    await boxes.last().check();
    expect(await group.getByRole('status').innerText()).toBe(`2 of ${total} done`);

    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Create the Cognito user pool' }).isChecked()).toBe(true);
    expect(await boxes.last().isChecked()).toBe(true);
    expect(await page.locator('[data-document] input:checked').count()).toBe(2);

    // The same tasks in another order, as the next edition of the plan may have them.
    await page.route('**/plans/task-api-roadmap/', async (route) => {
      const response = await route.fetch();
      const item = /<li class="task-list-item">.*?Create the Cognito user pool.*?<\/li>/.exec(await response.text())?.[0] ?? 'missing';
      const html = (await response.text()).replace(item, '');
      await route.fulfill({ response, body: html.replace(/(?=<li class="task-list-item">[^]*?Put the JWT authorizer[^]*?<\/li>)([^]*?Put the JWT authorizer[^]*?<\/li>)/, (part) => part + item) });
    });
    const names = () => page.locator('[data-document] .task-list-item').allInnerTexts();
    const order = await names();
    await page.reload();
    expect(await names()).not.toEqual(order);
    expect((await names()).toSorted()).toEqual(order.toSorted());
    expect(await page.getByRole('checkbox', { name: 'Create the Cognito user pool' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Put the JWT authorizer in front of every route' }).isChecked()).toBe(false);

    page.once('dialog', async (dialog) => { await dialog.accept(); });
    await group.getByRole('button', { name: 'Reset' }).click();
    expect(await page.locator('[data-document] input:checked').count()).toBe(0);
    await page.reload();
    expect(await group.getByRole('status').innerText()).toBe(`0 of ${total} done`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('are disabled boxes when the browser runs no script', async () => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}plans/slow-order-list/`);
    expect(await page.locator('[data-document] input:disabled').count()).toBe(3);
    expect(await page.locator('[data-tasks]').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('a drawing', () => {
  it.each(['light', 'dark'] as const)('opens large in the %s theme and is enlarged and moved by keyboard, without a violation of the policy', async (colorScheme) => {
    const { page, problems } = await openPage(browser, site, { colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site}plans/task-management-api/`);
    const link = page.getByRole('link', { name: 'Enlarge' }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Drawing' });
    await dialog.waitFor();
    const image = dialog.locator('img:visible');
    expect(await image.getAttribute('class')).toBe(`only-${colorScheme}`);
    const width = async () => (await image.boundingBox())?.width ?? 0;
    const fit = await width();
    expect(fit).toBeGreaterThan(300);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    expect(await width()).toBeCloseTo(fit * 1.25 ** 4, 0);
    const top = async () => (await image.boundingBox())?.y ?? 0;
    const before = await top();
    await page.keyboard.press('ArrowDown');
    await expect.poll(top).toBeLessThan(before);
    await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(fit * 1.25 ** 3, 0);
    await page.keyboard.press('0');
    expect(await width()).toBeCloseTo(fit, 0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is a link to its file when the browser runs no script', async () => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}plans/task-management-api/`);
    expect(await page.locator('.diagram-sheet').first().getAttribute('href')).toMatch(/\.svg$/);
    expect(await page.locator('dialog:visible, .diagram-zoom:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('a wide table', () => {
  it('scrolls inside itself with its first column in place', async () => {
    const { page } = await openPage(browser, site, { viewport: { width: 360, height: 800 } });
    await page.goto(`${site}plans/task-api-roadmap/`);
    const region = page.getByRole('region', { name: 'Table: Schedule' });
    const cell = (nth: number) => region.locator(`tbody tr:first-child > :nth-child(${nth})`).boundingBox();
    const before = [(await cell(1))?.x, (await cell(3))?.x];
    await region.evaluate((element) => { element.scrollLeft = 150; });
    const after = [(await cell(1))?.x, (await cell(3))?.x];
    expect(after[0]).toBe(before[0]);
    expect((before[1] ?? 0) - (after[1] ?? 0)).toBe(150);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });
});

describe('print', () => {
  it('leaves controls out', async () => {
    const { page } = await openPage(browser, site);
    await page.emulateMedia({ media: 'print' });
    for (const path of ['plans/', 'patterns/', 'plans/task-api-roadmap/', 'plans/task-management-api/']) {
      await page.goto(site + path);
      expect(await page.locator('button:visible, select:visible, nav:visible, .diagram-zoom:visible').count(), path).toBe(0);
    }
    await page.context().close();
  });
});
