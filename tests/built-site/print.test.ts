import { describe, expect, inject } from 'vitest';
import { it } from './in-browser.ts';

const site = inject('site');

describe('on paper', () => {
  it('controls and navigation are left out', async ({ open }) => {
    for (const path of ['plans/', 'patterns/', 'plans/task-api-roadmap/', 'plans/task-management-api/']) {
      const page = await open(path);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, select:visible, nav:visible, .diagram-zoom:visible, .diagram-file:visible').count(), path).toBe(0);
    }
  });

  it.for(['plans/task-management-api/', 'patterns/cqrs/'])('%s starts with its title block', async (path, { open }) => {
    const page = await open(path, { viewport: { width: 680, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const top = await page.getByRole('heading', { level: 1 }).evaluate((title) => title.closest('header')?.getBoundingClientRect().top ?? NaN);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(20);
  });

  it('links to other sites show their addresses, outside of the tables of the books', async ({ open }) => {
    const page = await open('patterns/cqrs/');
    const added = (selector: string) => page.locator(selector).first().evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await added('main a[href^="https"]')).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(await added('main a[href^="https"]')).toMatch(/^" \(" "https:\/\/.+" "\)"$|^" \(https:\/\/.+\)"$/);
    expect(await added('main a[href^="/"]')).toBe('none');
    await page.goto(`${site}reference/prices/`);
    expect(await added('.book table a[href^="https"]')).toBe('none');
  });

  it.for(['light', 'dark'] as const)('a drawing is the light one, whatever the reader chose: %s', async (theme, { open }) => {
    const page = await open('plans/task-management-api/', { before: (opened) => opened.addInitScript((value) => { localStorage.setItem('theme', value); }, theme) });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('figure.diagram img:visible').first().getAttribute('src')).toMatch(/\.light\.svg$/);
  });

  it('rows, drawings and list items stay whole', async ({ open }) => {
    const page = await open('plans/task-management-api/');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['tr', 'figure.diagram', 'article li']) {
      expect(await page.locator(selector).evaluateAll((all) => all.every((element) => getComputedStyle(element).breakInside === 'avoid')), selector).toBe(true);
    }
    // Nothing that scrolls on a screen is cut off.
    expect(await page.locator('.table-scroll, pre').evaluateAll((all) => all.every((element) => getComputedStyle(element).overflowX === 'visible'))).toBe(true);
  });
});
