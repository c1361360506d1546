import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './in-browser.ts';
import { enlarge } from './large-drawing.ts';
import { kinds } from './pages.ts';
import { search } from './search-dialog.ts';

const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** What scrolls sideways, reaches out of a narrow window, or stays in front of the page. */
function lookAtEdges(page: Page): Promise<{ wide: number; outside: string[]; sticky: string[] }> {
  return page.evaluate(() => {
    const all = Array.from(document.querySelectorAll<HTMLElement>('body *'));
    // Tables, drawings and code scroll inside themselves, as they must to make sense.
    const inside = (element: Element) => element.closest('.table-scroll, .diagram, pre, .visually-hidden, .skip, thead') !== null;
    return {
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      outside: all.filter((element) => !inside(element) && element.checkVisibility() && element.getBoundingClientRect().right > 321).map((element) => element.outerHTML.slice(0, 80)),
      sticky: all.filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && !inside(element) && element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
    };
  });
}

/** What scrolls sideways, and what doesn't show all of its text. */
function lookForCuts(page: Page): Promise<{ wide: number; cuts: string[] }> {
  return page.evaluate(() => {
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
}

describe('every kind of page', () => {
  it.for(kinds)('scrolls one way in a window of 1280 pixels enlarged four times, and wider spacing of text cuts nothing off: /%s', async (path, { open }) => {
    const page = await open(path, { viewport: { width: 320, height: 256 }, bypassCSP: true, reducedMotion: 'reduce' });
    expect(await lookAtEdges(page)).toEqual({ wide: 0, outside: [], sticky: [] });
    await page.addStyleTag({ content: spacing });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await lookForCuts(page), `${width} pixels`).toEqual({ wide: 0, cuts: [] });
    }
  });
});

describe('reduced motion', () => {
  it.for(['', 'plans/task-api-roadmap/', 'patterns/'])('lets nothing move on /%s, search and drawings included', async (path, { open }) => {
    const page = await open(path, { reducedMotion: 'reduce' });
    await (path.startsWith('plans/') ? enlarge(page) : search(page));
    const moving = await page.evaluate(() => {
      const seconds = (value: string) => Math.max(...value.split(',').map((part) => Number.parseFloat(part)));
      const elements = Array.from(document.querySelectorAll('*')).filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return seconds(transitionDuration) > 0.001 || (animationName !== 'none' && seconds(animationDuration) > 0.001) || scrollBehavior === 'smooth';
      });
      return { elements: elements.map((element) => element.outerHTML.slice(0, 80)), running: document.getAnimations().length };
    });
    expect(moving).toEqual({ elements: [], running: 0 });
  });
});

describe.each(['light', 'dark'] as const)('forced colours in a %s palette', (colorScheme) => {
  it('keep ticks, bars, borders and drawings to be seen, whatever theme was chosen', async ({ open }) => {
    const theme = colorScheme === 'light' ? 'dark' : 'light';
    const page = await open('plans/task-api-roadmap/', { forcedColors: 'active', colorScheme, before: (opened) => opened.addInitScript((value) => { localStorage.setItem('theme', value); }, theme) });
    const style = (selector: string, property: string) =>
      page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
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
    await enlarge(page);
    expect(await style('dialog .pane', 'background-color')).toBe(paper[shown]);
  });
});
