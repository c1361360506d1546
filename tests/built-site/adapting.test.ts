import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { kinds } from './pages.ts';

const site = inject('site');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a window of 1280 pixels at 400 %', () => {
  it('shows every kind of page without scrolling two ways, and nothing stays in front of it', async () => {
    const { page } = await openPage(browser, site, { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' });
    for (const path of kinds) {
      await page.goto(site + path);
      const found = await page.evaluate(() => {
        const all = Array.from(document.querySelectorAll<HTMLElement>('body *'));
        // Tables, drawings and code scroll inside themselves, as they must to make sense.
        const inside = (element: Element) => element.closest('.table-scroll, .diagram, pre, .visually-hidden, .skip, thead') !== null;
        return {
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          outside: all.filter((element) => !inside(element) && element.checkVisibility() && element.getBoundingClientRect().right > 321).map((element) => element.outerHTML.slice(0, 80)),
          sticky: all.filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && !inside(element) && element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
        };
      });
      expect(found, path).toEqual({ wide: 0, outside: [], sticky: [] });
    }
    await page.context().close();
  });
});

describe('wider spacing of text, as readers may set it', () => {
  it.each([1280, 320])('cuts nothing off at %i pixels', async (width) => {
    const { page } = await openPage(browser, site, { viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
    for (const path of kinds) {
      await page.goto(site + path);
      await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }' });
      const found = await page.evaluate(() => {
        const all = Array.from(document.querySelectorAll<HTMLElement>('body *'));
        // What is for screen readers only is cut on purpose, and a book repeats the whole title of a source in its list.
        const meant = (element: Element) => element.matches('.visually-hidden, .emoji, .skip, .words, .book .source > .title, thead');
        const cuts = all.filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const isCut = (overflow: string, more: number) => /hidden|clip/.test(overflow) && more > 2;
          return !meant(element) && element.checkVisibility() && (isCut(overflowX, element.scrollWidth - element.clientWidth) || isCut(overflowY, element.scrollHeight - element.clientHeight));
        });
        return { wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, cuts: cuts.map((element) => element.outerHTML.slice(0, 80)) };
      });
      expect(found, path).toEqual({ wide: 0, cuts: [] });
    }
    await page.context().close();
  });
});

describe('reduced motion', () => {
  it.each(['', 'plans/task-api-roadmap/', 'patterns/'])('lets nothing move on /%s, search and drawings included', async (path) => {
    const { page } = await openPage(browser, site, { reducedMotion: 'reduce' });
    await page.goto(site + path);
    const zoom = page.getByRole('link', { name: 'Enlarge' });
    if (await zoom.count() > 0) {
      await zoom.first().click();
      await page.locator('dialog[open] img').first().waitFor();
    } else {
      await page.keyboard.press('/');
      await page.locator('dialog[open] input[type="search"]').waitFor();
    }
    const moving = await page.evaluate(() => {
      const seconds = (value: string) => Math.max(...value.split(',').map((part) => Number.parseFloat(part)));
      const elements = Array.from(document.querySelectorAll('*')).filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return seconds(transitionDuration) > 0.001 || (animationName !== 'none' && seconds(animationDuration) > 0.001) || scrollBehavior === 'smooth';
      });
      return { elements: elements.map((element) => element.outerHTML.slice(0, 80)), running: document.getAnimations().length };
    });
    expect(moving).toEqual({ elements: [], running: 0 });
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('forced colours in a %s palette', (colorScheme) => {
  it('keep ticks, bars, borders and drawings to be seen, whatever theme was chosen', async () => {
    const { page } = await openPage(browser, site, { forcedColors: 'active', colorScheme });
    const style = (selector: string, property: string) =>
      page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    await page.addInitScript((theme) => { localStorage.setItem('theme', theme); }, colorScheme === 'light' ? 'dark' : 'light');
    await page.goto(`${site}plans/task-api-roadmap/`);
    const [canvas, ink] = [await style('body', 'background-color'), await style('body', 'color')];
    expect(canvas).not.toBe(ink);

    const bar = page.locator('[data-tasks] meter');
    const before = { box: await style('.task-list-item input', 'background-color'), bar: await bar.screenshot() };
    await page.locator('.task-list-item input').first().check();
    expect([before.box, await style('.task-list-item input', 'background-color')]).toEqual([canvas, ink]);
    expect([await style('meter', 'background-color'), await style('meter', 'border-top-color')]).toEqual([canvas, ink]);
    expect((await bar.screenshot()).equals(before.bar)).toBe(false);
    expect(await style('.table-scroll td', 'border-bottom-color')).toBe(ink);
    expect(await style('[data-tasks] button', 'border-top-color')).not.toBe(canvas);

    // A drawing lies on the paper that it was made for.
    const paper = { light: 'rgb(255, 255, 255)', dark: 'rgb(18, 37, 74)' };
    const shown = (await page.locator('figure.diagram img:visible').getAttribute('src'))?.includes('.dark.') === true ? 'dark' : 'light';
    expect(await style('.diagram-sheet', 'background-color')).toBe(paper[shown]);
    await page.getByRole('link', { name: 'Enlarge' }).first().click();
    await page.locator('dialog[open] img:visible').waitFor();
    expect(await style('dialog .pane', 'background-color')).toBe(paper[shown]);
    await page.context().close();
  });
});
