import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './in-browser.ts';
import { enlarge } from './large-drawing.ts';
import { kinds, pages } from './pages.ts';
import { search } from './search-dialog.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What has a contrast that axe can't decide, by the end of its selector, and why that is right. Text stands on plain
 * paper, never on the squares, so on pages themselves there is little of the kind.
 */
const undecided: Readonly<Record<string, string>> = {
  'button[value="-"]': 'To axe a minus sign is no text. It has the colours of the plus beside it, which axe measures.',
  'kbd:nth-child(1)': 'To axe an arrow is no text. It has the colours of the "esc" beside it, which axe measures.',
  'kbd:nth-child(2)': 'As above.',
  'kbd:nth-child(3)': 'As above.',
  '.scalar.string.token': 'The box of a text of several lines lies under the copy button. It has the colours of a text of one line, which axe measures.',
};

/**
 * Violations, and contrast that axe could not decide, as one line each.
 * @param within a selector: what lies on top of the page hides the rest from axe
 * @param runOnly tags or names of rules
 */
async function audit(page: Page, within = 'html', runOnly: readonly string[] = everything): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(async (asked) => {
    const { axe: tool } = window as unknown as { axe: { run(within: string, options: object): Promise<AxeResults> } };
    return tool.run(asked.within, { runOnly: asked.runOnly, resultTypes: ['violations', 'incomplete'] });
  }, { within, runOnly });
  const list = (results: typeof violations) => results.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => ({ id, at: target.join(' '), failureSummary })));
  const unsure = list(incomplete).filter(({ id, at }) => id === 'color-contrast' && !Object.keys(undecided).some((end) => at.endsWith(end)));
  return [...list(violations), ...unsure].map(({ id, at, failureSummary }) => `${id}: ${at} ${failureSummary}`);
}

// The policy of the site would refuse the audit itself.
const audited = { bypassCSP: true, reducedMotion: 'reduce' } as const;

describe('every kind of page', () => {
  it.for(kinds)('passes axe with everything unfolded, wide and narrow, in both themes, and scrolls one way only: /%s', async (path, { open }) => {
    const page = await open(path, audited);
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await audit(page), `${width} pixels, light`).toEqual([]);
      // Of all that axe looks at, only colours depend on the theme.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await audit(page, 'html', ['color-contrast', 'link-in-text-block']), `${width} pixels, dark`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
});

describe.each([['light', 1280], ['light', 320], ['dark', 1280], ['dark', 320]] as const)('in the %s theme at %i pixels', (colorScheme, width) => {
  const options = { ...audited, colorScheme, viewport: { width, height: 900 } };

  it('a large drawing passes axe', async ({ open }) => {
    const page = await open('plans/task-management-api/', options);
    await enlarge(page);
    expect(await audit(page, 'dialog[open]')).toEqual([]);
  });

  it('search passes axe', async ({ open }) => {
    const page = await open('plans/', options);
    await (await search(page, 'queue')).locator('.result').first().waitFor();
    expect(await audit(page, 'dialog[open]')).toEqual([]);
  });
});

it.for(['light', 'dark'] as const)('the menu passes axe in the %s theme', async (colorScheme, { open }) => {
  const page = await open('plans/', { ...audited, colorScheme, viewport: { width: 320, height: 900 } });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator(':popover-open').waitFor();
  expect(await audit(page, ':popover-open')).toEqual([]);
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
  it.for(kinds)('/%s is readable and leads on', async (path, { open }) => {
    const page = await open(path, { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    expect(await page.locator('header nav a').count()).toBeGreaterThanOrEqual(5);
  });
});
