import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { kinds, pages } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = inject('site');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/**
 * What has a contrast that axe can't decide, and why that is right. Text stands on plain paper, never on the squares, so
 * on pages themselves there is nothing of the kind.
 */
const undecided: Readonly<Record<string, string>> = {
  'button[value="-"]': 'To axe a minus sign is no text. It has the colours of the plus beside it, which axe measures.',
  ...Object.fromEntries(['kbd:nth-child(1)', 'kbd:nth-child(2)', '.keys > kbd:nth-child(3)'].map((key) => [key, 'To axe an arrow is no text. It has the colours of the "esc" beside it, which axe measures.'])),
};

/**
 * Violations, and contrast that axe could not decide, as one line each.
 * @param within a selector: what lies on top of the page hides the rest from axe
 */
async function audit(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(async (include) => {
    const { axe: tool } = window as unknown as { axe: { run(within: string, options: object): Promise<AxeResults> } };
    return tool.run(include, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  }, within);
  const list = (results: typeof violations) => results.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => ({ id, at: target.join(' '), failureSummary })));
  const unsure = list(incomplete).filter(({ id, at }) => id === 'color-contrast' && !Object.hasOwn(undecided, at));
  return [...list(violations), ...unsure].map(({ id, at, failureSummary }) => `${id}: ${at} ${failureSummary}`);
}

// The policy of the site would refuse the audit itself.
const audited = { bypassCSP: true, reducedMotion: 'reduce' } as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([1280, 320])('every kind of page passes axe with everything unfolded, and fits %i pixels', async (width) => {
    const { page } = await openPage(browser, site, { ...audited, colorScheme, viewport: { width, height: 900 } });
    for (const path of kinds) {
      await page.goto(site + path);
      await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      expect(await audit(page), path).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  }, 240_000);

  it.each([
    ['the menu', 'plans/', '[popovertarget]', ':popover-open', 320],
    ['a large drawing', 'plans/task-management-api/', '.diagram-zoom', 'dialog[open]', 1280],
    ['a large drawing on a phone', 'plans/task-management-api/', '.diagram-zoom', 'dialog[open]', 320],
    ['search', 'plans/', '[data-search]', 'dialog[open]', 1280],
    ['search on a phone', 'plans/', '[data-search]', 'dialog[open]', 320],
  ])('%s passes axe', async (what, path, opener, opened, width) => {
    const { page } = await openPage(browser, site, { ...audited, colorScheme, viewport: { width, height: 900 } });
    await page.goto(site + path);
    await page.locator(opener).first().click();
    await page.locator(opened).waitFor();
    if (what.startsWith('search')) {
      await page.keyboard.type('queue');
      await page.locator('dialog .result').first().waitFor();
    }
    expect(await audit(page, opened)).toEqual([]);
    await page.context().close();
  });
});

describe('every page', () => {
  it.each(pages)('/%s has a language, one first heading, no level left out, and a text for every picture', (path) => {
    const html = readFileSync(new URL(`../../dist/${path}index.html`, import.meta.url), 'utf8');
    expect(html).toMatch(/<html lang="en"/);
    const levels = Array.from(html.matchAll(/<h([1-6])[\s>]/g), ([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    // A drawing is told in sentences, not named.
    for (const [, alt = ''] of html.matchAll(/<img[^>]* alt="([^"]*)"/g)) expect(alt).toMatch(/^[\p{L}\d][^]{39,}\.$/u);
    expect(html.match(/<img(?![^>]* alt=)/g)).toBeNull();
  });
});

describe('without JavaScript', () => {
  it.each(kinds)('/%s is readable and leads on', async (path) => {
    const { page, problems } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(site + path);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    expect(await page.locator('header nav a').count()).toBeGreaterThanOrEqual(5);
    expect(problems.filter((problem) => !problem.startsWith('404') && !problem.includes('404'))).toEqual([]);
    await page.context().close();
  });
});
