import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './in-browser.ts';
import { kinds } from './pages.ts';

/** Lists what should take the focus, in the order of the page, and returns the names. */
function listStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button:enabled, input:enabled, select, summary, [tabindex="0"]');
    const stops = Array.from(all).filter((element) => element.checkVisibility({ visibilityProperty: true }));
    Object.assign(window, { stops });
    return stops.map((element, at) => `${at} ${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  });
}

/** Which of the stops has the focus, and what is wrong with how that is seen. */
function lookAtFocus(page: Page): Promise<{ at: number; fault: string }> {
  return page.evaluate(() => {
    const { stops } = window as unknown as { stops: Element[] };
    const focused = document.activeElement ?? document.body;
    const at = stops.indexOf(focused);
    if (at < 0) return { at, fault: '' };

    const numbers = (color: string) => Array.from(color.matchAll(/[\d.]+/g), ([number]) => Number(number));
    const light = (color: string) => {
      const [r = 0, g = 0, b = 0] = numbers(color).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const under = (element: Element | null): string => {
      const color = element === null ? 'rgb(255, 255, 255)' : getComputedStyle(element).backgroundColor;
      return numbers(color)[3] === 0 ? under(element?.parentElement ?? null) : color;
    };
    // A link that covers its whole box draws its ring there.
    const ring = [getComputedStyle(focused), getComputedStyle(focused, '::after')].find(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    );
    if (ring === undefined) return { at, fault: 'no ring' };
    const inside = ring.outlineOffset.startsWith('-');
    const [a, b] = [light(ring.outlineColor), light(under(inside ? focused : focused.parentElement))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 3) return { at, fault: `ring of ${ring.outlineColor} with a contrast of ${contrast.toFixed(1)}` };

    const [box = focused.getBoundingClientRect()] = focused.getClientRects();
    const middle = (from: number, to: number, end: number) => (Math.max(0, from) + Math.min(end, to)) / 2;
    const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
    const top = document.elementFromPoint(x, y);
    return { at, fault: top !== null && (focused.contains(top) || top.contains(focused)) ? '' : `hidden behind ${top?.outerHTML.slice(0, 60) ?? 'nothing'}` };
  });
}

describe.each([
  ['light', 1280, 900],
  ['dark', 320, 256],
] as const)('the Tab key in the %s theme at %i by %i pixels', (colorScheme, width, height) => {
  it.for(kinds)('goes over every control of /%s in the order of the page, seen all the way, and out again', async (path, { open }) => {
    const page = await open(path, { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
    const stops = await listStops(page);
    expect(stops[0]).toBe('0 A Skip to content');
    for (const [at, stop] of stops.entries()) {
      await page.keyboard.press('Tab');
      expect({ stop, ...(await lookAtFocus(page)) }).toEqual({ stop, at, fault: '' });
    }
    await page.keyboard.press('Tab');
    expect((await lookAtFocus(page)).at).not.toBe(stops.length - 1);
    // Back again: what sticks to the edge of the window must not cover what comes in there.
    await page.evaluate(() => { (window as unknown as { stops: HTMLElement[] }).stops.at(-1)?.focus(); });
    for (const [at, stop] of Array.from(stops.entries()).slice(-40, -1).reverse()) {
      await page.keyboard.press('Shift+Tab');
      expect({ stop, ...(await lookAtFocus(page)) }).toEqual({ stop, at, fault: '' });
    }
  });
});

describe('with the keyboard', () => {
  it('the first stop skips to the content', async ({ open }) => {
    const page = await open('plans/task-management-api/');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('the theme can be changed', async ({ open }) => {
    const page = await open('', { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await background();
    await page.getByRole('button', { name: 'Theme' }).focus();
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('Enter');
    await expect.poll(background).not.toBe(before);
  });

  it('the menu opens, leads on, and closes with Escape, which gives the focus back', async ({ open }) => {
    const page = await open('rules/', { viewport: { width: 360, height: 700 }, javaScriptEnabled: false });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await page.keyboard.press('Enter');
    const links = page.getByRole('navigation', { name: 'Site' }).getByRole('link');
    await expect.poll(() => links.count()).toBe(7);
    await page.keyboard.press('Tab');
    await expect.poll(() => links.first().evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => links.count()).toBe(0);
    await expect.poll(() => menu.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Space');
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/plans/');
  });

  it('an index is unfolded, narrowed down and shown whole again', async ({ open }) => {
    const page = await open('plans/');
    const rows = page.locator('[data-row]:visible');
    const all = await rows.count();
    const fold = page.locator('[data-narrow] summary');
    await fold.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(all);
    await fold.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('group', { name: 'Format' }).isVisible()).toBe(false);
  });

  it.for([
    ['search', 'plans/', 'button', 'Search'],
    ['a large drawing', 'plans/task-management-api/', 'link', 'Enlarge'],
  ] as const)('%s keeps the focus inside until Escape gives it back', async ([, path, role, name], { open }) => {
    const page = await open(path);
    const opener = page.getByRole(role, { name }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Close' }).waitFor();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      // From the last stop the focus goes to the browser itself, and from there back into the dialog.
      await expect.poll(() => page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('copying says on its button that it is done, to those who hear it too', async ({ open }) => {
    // The word stands there for a moment, which must not pass before it is read.
    const page = await open('plans/task-management-api/', { permissions: ['clipboard-read', 'clipboard-write'], before: (opened) => opened.clock.install() });
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await page.getByRole('button', { name: 'Copy Markdown' }).focus();
    await page.keyboard.press('Enter');
    const button = page.locator(':focus');
    await expect.poll(() => button.innerText()).toBe('Copied');
    expect(await button.getAttribute('aria-live')).toBe('polite');
    await page.clock.runFor(2000);
    expect(await button.innerText()).toBe('Copy Markdown');
  });
});
