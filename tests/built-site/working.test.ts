import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { it } from './in-browser.ts';
import { enlarge } from './large-drawing.ts';

/** Chooses a value of a facet, which is a box when there are few and in a list when there are many. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  const list = page.getByRole('combobox', { name: facet });
  if (await list.count() > 0) await list.selectOption({ value });
  else await page.getByRole('group', { name: facet }).locator(`[value="${value}"]`).check();
}

const shown = (page: Page) => page.locator('[data-row]:visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['title']));

describe.each([['as it is', inject('site')], ['under a sub-path', inject('siteUnderPath')]])('an index %s', (_where, site) => {
  it('narrows down by two facets and a range, and the address keeps it', async ({ open }) => {
    const page = await open('plans/', { site });
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(2);
    await page.getByText('Narrow down').click();
    await choose(page, 'Format', 'architecture');
    await choose(page, 'Technology', 'DynamoDB');
    const cost = page.getByRole('group', { name: 'Cost, USD a month' });
    await cost.getByLabel('to').fill('1');
    await expect.poll(async () => (await shown(page)).length).toBeLessThan(all.length);
    const found = await shown(page);
    expect(found).toContain('Task Management API');
    await expect.poll(() => page.locator('main [data-row]:visible').evaluateAll((rows) => rows.every((row) => {
      const { format, technology = '', cost: usd } = (row as HTMLElement).dataset;
      return format === 'architecture' && technology.split('\n').includes('DynamoDB') && Number(usd) <= 1;
    }))).toBe(true);
    const address = `${site}plans/?format=architecture&technology=DynamoDB&cost-max=1`;
    await page.waitForURL(address);
    await expect.poll(() => page.getByRole('status').innerText()).toBe(`${found.length} of ${all.length} shown`);

    await page.reload();
    await expect.poll(() => shown(page)).toEqual(found);
    await expect.poll(() => cost.getByLabel('to').inputValue()).toBe('1');
    await page.getByRole('link', { name: 'Task Management API', exact: true }).click();
    await page.waitForURL('**/task-management-api/');
    await page.goBack();
    await page.waitForURL(address);
    await expect.poll(() => shown(page)).toEqual(found);

    await cost.getByLabel('from').fill('0.9');
    await expect.poll(() => shown(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toEqual(all);
    await page.waitForURL(`${site}plans/`);
  });
});

describe('an index', () => {
  it('sorts all rows into one list, and back into their groups', async ({ open }) => {
    const page = await open('patterns/');
    const grouped = await shown(page);
    await page.getByLabel('Sort').selectOption('title');
    const sorted = [...grouped].sort((a = '', b = '') => a.localeCompare(b, 'en-GB'));
    await expect.poll(() => shown(page)).toEqual(sorted);
    expect(sorted).not.toEqual(grouped);
    await page.getByLabel('Sort').selectOption('');
    await expect.poll(() => shown(page)).toEqual(grouped);
  });

  it.for(['plans/', 'patterns/', 'rules/'])('shows everything in groups at %s when the browser runs no script', async (path, { open }) => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('[data-row]:visible').count()).toBe(await page.locator('[data-row]').count());
    expect(await page.locator('form:visible').count()).toBe(0);
  });

  it('ignores what an address makes up', async ({ open }) => {
    const page = await open('rules/?severity=fatal&format=%22%3E&sort=nothing&page=2#subject_cost');
    expect((await shown(page)).length).toBeGreaterThan(60);
  });

  it('finds words in a reference book', async ({ open }) => {
    const page = await open('reference/prices/');
    const rows = page.locator('[data-book] tr[id]:visible');
    const before = await rows.count();
    await page.getByLabel('Find in this table').fill('lambda request');
    await expect.poll(() => rows.count()).toBeGreaterThan(0);
    await expect.poll(() => rows.count()).toBeLessThan(before);
    await page.getByLabel('Find in this table').fill('no such thing');
    await expect.poll(() => rows.count()).toBe(0);
  });
});

describe('the way', () => {
  it.for([
    ['plans/task-management-api/', ['Home', 'Plans', 'Task Management API']],
    ['patterns/', ['Home', 'Pattern library']],
  ] as const)('to %s leads from home over its section', async ([path, expected], { open }) => {
    const page = await open(path);
    const trail = page.getByRole('navigation', { name: 'Breadcrumb' });
    expect(await trail.getByRole('listitem').allInnerTexts()).toEqual(expected);
    expect(await trail.locator('[aria-current="page"]').innerText()).toBe(expected.at(-1));
  });
});

describe('the tasks of a plan', () => {
  it('can be ticked, are remembered by their text, and can be reset', async ({ open }) => {
    const page = await open('plans/task-api-roadmap/');
    const group = page.getByRole('group', { name: 'Tasks' });
    const boxes = page.locator('[data-document] input[type="checkbox"]');
    const total = await boxes.count();
    await expect.poll(() => group.getByRole('status').innerText()).toBe(`0 of ${total} done`);
    await page.getByRole('checkbox', { name: 'Create the Cognito user pool' }).focus();
    await page.keyboard.press('Space');
    await boxes.last().check();
    await expect.poll(() => group.getByRole('status').innerText()).toBe(`2 of ${total} done`);

    await page.reload();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Create the Cognito user pool' }).isChecked()).toBe(true);
    await expect.poll(() => boxes.last().isChecked()).toBe(true);
    await expect.poll(() => page.locator('[data-document] input:checked').count()).toBe(2);

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
    await expect.poll(names).not.toEqual(order);
    expect((await names()).toSorted()).toEqual(order.toSorted());
    await expect.poll(() => page.getByRole('checkbox', { name: 'Create the Cognito user pool' }).isChecked()).toBe(true);
    await expect.poll(() => page.getByRole('checkbox', { name: 'Put the JWT authorizer in front of every route' }).isChecked()).toBe(false);

    await group.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(() => page.locator('[data-document] input:checked').count()).toBe(0);
    await page.reload();
    await expect.poll(() => group.getByRole('status').innerText()).toBe(`0 of ${total} done`);
  });

  it('come back when a reset is undone, until the next tick', async ({ open }) => {
    const page = await open('plans/task-api-roadmap/');
    const boxes = page.locator('[data-document] input[type="checkbox"]');
    const ticked = () => boxes.evaluateAll((all) => all.flatMap((box, at) => ((box as HTMLInputElement).checked ? [at] : [])));
    const button = page.locator('[data-tasks]').getByRole('button');
    await expect.poll(() => button.isDisabled()).toBe(true);
    await boxes.nth(1).check();
    await boxes.nth(4).check();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(ticked).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(ticked).toEqual([1, 4]);
    await page.reload();
    await expect.poll(ticked).toEqual([1, 4]);
    await button.click();
    await expect.poll(() => button.innerText()).toBe('Undo reset');
    await boxes.nth(2).check();
    await expect.poll(() => button.innerText()).toBe('Reset');
    await expect.poll(ticked).toEqual([2]);
  });

  it('can be ticked, and the theme be chosen, in a browser that refuses storage', async ({ open }) => {
    const page = await open('plans/task-api-roadmap/', { colorScheme: 'light', before: (opened) => opened.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('Access is denied', 'SecurityError'); } });
    }) });
    await page.locator('[data-document] input[type="checkbox"]').first().check();
    await expect.poll(() => page.getByRole('group', { name: 'Tasks' }).getByRole('status').innerText()).toMatch(/^1 of /);
    for (let press = 0; press < 2; press += 1) await page.getByRole('button', { name: 'Theme' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  it('are disabled boxes when the browser runs no script', async ({ open }) => {
    const page = await open('plans/slow-order-list/', { javaScriptEnabled: false });
    expect(await page.locator('[data-document] input:disabled').count()).toBe(3);
    expect(await page.locator('[data-tasks]').isVisible()).toBe(false);
  });
});

describe('a drawing', () => {
  it.for(['light', 'dark'] as const)('opens large in the %s theme and is enlarged and moved by keyboard, without a violation of the policy', async (colorScheme, { open }) => {
    const page = await open('plans/task-management-api/', { colorScheme, reducedMotion: 'reduce' });
    const link = page.getByRole('link', { name: 'Enlarge' }).first();
    const dialog = page.getByRole('dialog', { name: 'Drawing' });
    const image = await enlarge(page, () => link.press('Enter'));
    expect(await image.getAttribute('class')).toBe(`only-${colorScheme}`);
    const width = async () => (await image.boundingBox())?.width ?? 0;
    const fit = await width();
    expect(fit).toBeGreaterThan(300);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    await expect.poll(width).toBeCloseTo(fit * 1.25 ** 4, 0);
    const top = async () => (await image.boundingBox())?.y ?? 0;
    const before = await top();
    await page.keyboard.press('ArrowDown');
    await expect.poll(top).toBeLessThan(before);
    await page.keyboard.press('-');
    await expect.poll(width).toBeCloseTo(fit * 1.25 ** 3, 0);
    await page.keyboard.press('0');
    await expect.poll(width).toBeCloseTo(fit, 0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is enlarged at the pointer by the wheel, and dragged by the mouse', async ({ open }) => {
    const page = await open('plans/task-management-api/');
    const image = await enlarge(page);
    const box = async () => (await image.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // Large enough to scroll both ways.
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
    const before = await box();
    const point = { x: 500, y: 450 };
    await page.mouse.move(point.x, point.y);
    // Without the control key the wheel scrolls.
    await page.mouse.wheel(0, -30);
    await expect.poll(async () => (await box()).y).toBe(before.y + 30);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await expect.poll(async () => (await box()).width).toBeCloseTo(before.width * 1.1, 0);
    await page.keyboard.up('Control');
    const large = await box();
    // What lay under the pointer still lies there, to a pixel that a scroll position can't be finer than.
    expect(Math.abs(large.x - (point.x - (point.x - before.x) * 1.1))).toBeLessThan(1);
    expect(Math.abs(large.y - (point.y - (point.y - before.y - 30) * 1.1))).toBeLessThan(1);

    await page.mouse.down();
    await page.mouse.move(point.x + 60, point.y + 40, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(point.x, point.y);
    await expect.poll(async () => { const { x, y } = await box(); return [x - large.x, y - large.y]; }).toEqual([60, 40]);
  });

  it('is enlarged by two fingers and moved by one', async ({ open }) => {
    const page = await open('plans/task-management-api/', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    const image = await enlarge(page, (link) => link.tap());
    const box = async () => (await image.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const fit = await box();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const pinch = (apart: number) => [{ x: 195 - apart / 2, y: 400 }, { x: 195 + apart / 2, y: 400 }];
    await touch('touchStart', ...pinch(80));
    for (const apart of [160, 200]) await touch('touchMove', ...pinch(apart));
    await touch('touchEnd');
    await expect.poll(async () => (await box()).width / fit.width).toBeCloseTo(2.5, 1);
    const large = await box();
    // The page itself stays as large as it was.
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(1);

    await touch('touchStart', { x: 195, y: 400 });
    for (const y of [380, 360, 340, 320, 300]) await touch('touchMove', { x: 195, y });
    await touch('touchEnd');
    await expect.poll(async () => (await box()).y).toBeLessThan(large.y - 40);
    expect((await box()).width).toBe(large.width);
  });

  it.for(['light', 'dark'] as const)('can be kept as the file that is seen in the %s theme', async (colorScheme, { open }) => {
    const page = await open('plans/task-management-api/', { colorScheme, javaScriptEnabled: false });
    const link = page.getByRole('link', { name: '.svg' });
    expect(await link.count()).toBe(await page.locator('figure.diagram').count());
    expect(await link.first().getAttribute('href')).toMatch(new RegExp(`\\.${colorScheme}\\.svg$`));
  });

  it('is a link to its file when the browser runs no script', async ({ open }) => {
    const page = await open('plans/task-management-api/', { javaScriptEnabled: false });
    expect(await page.locator('.diagram-sheet').first().getAttribute('href')).toMatch(/\.svg$/);
    expect(await page.locator('dialog:visible, .diagram-zoom:visible').count()).toBe(0);
  });
});

describe('a wide table', () => {
  it('scrolls inside itself with its first column in place', async ({ open }) => {
    const page = await open('plans/task-api-roadmap/', { viewport: { width: 360, height: 800 } });
    const region = page.getByRole('region', { name: 'Table: Schedule' });
    const cell = (nth: number) => region.locator(`tbody tr:first-child > :nth-child(${nth})`).boundingBox();
    const before = [(await cell(1))?.x, (await cell(3))?.x];
    await region.evaluate((element) => { element.scrollLeft = 150; });
    await expect.poll(async () => (before[1] ?? 0) - ((await cell(3))?.x ?? 0)).toBe(150);
    expect((await cell(1))?.x).toBe(before[0]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
