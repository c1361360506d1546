import { globSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { securityHeaders } from '../../src/site/security-headers.ts';
import { openBrowser, openPage } from './browser.ts';
import { pages, planIds } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const site = inject('site');
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the built site', () => {
  it.each([['as it is', site], ['under a sub-path', inject('siteUnderPath')]])('opens every page %s without an error or a request elsewhere', async (_where, root) => {
    const { page, problems } = await openPage(browser, root);
    for (const path of pages) {
      const response = await page.goto(root + path, { waitUntil: 'load' });
      expect(response?.status(), path).toBe(200);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  }, 240_000);

  it('has a page for each input, and no other', () => {
    const built = globSync('**/index.html', { cwd: new URL('../../dist', import.meta.url) }).map((path) => path.replaceAll('\\', '/').replace(/index\.html$/, ''));
    expect(built.sort()).toEqual([...pages].sort());
  });

  it('sends the security headers, with a policy that allows nothing inline', async () => {
    const { headers } = await fetch(site);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const written = file('dist/_headers');
    for (const [name, value] of Object.entries(securityHeaders)) expect(written).toContain(`  ${name}: ${value}\n`);
  });

  it('sends text compressed, as hosts do', async () => {
    for (const path of ['', 'plans/task-management-api.md']) {
      expect((await fetch(site + path)).headers.get('content-encoding'), path).toMatch(/^(?:br|gzip)$/);
    }
  });

  it('answers 404 with a page that helps', async () => {
    const response = await fetch(`${site}plans/nothing/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1');
  });

  it.each(planIds)('offers the document and the data of %s', async (id) => {
    const [markdown, data] = await Promise.all([fetch(`${site}plans/${id}.md`), fetch(`${site}plans/${id}.json`)]);
    expect(await markdown.text()).toBe(file(`.groundplan/plans/${id}.md`));
    expect(await data.json()).toEqual(JSON.parse(file(`.groundplan/plans/${id}.json`)));
  });

  it.each(planIds)('shows every heading of the document of %s', async (id) => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(`${site}plans/${id}/`);
    const document = file(`.groundplan/plans/${id}.md`).replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '');
    const expected = (document.match(/^#{1,2} .*$/gm) ?? []).map((heading) => heading.replace(/^#+ /, '').replaceAll('\\', ''));
    const shown = await page.locator('main h1, main [data-document] h2').allTextContents();
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    for (const heading of expected) expect(shown.map(plain).join('\n')).toContain(plain(heading));
    await page.context().close();
  });

  it('draws diagrams that load in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, problems } = await openPage(browser, site, { colorScheme });
      await page.goto(`${site}plans/task-management-api/`);
      const image = page.locator(`figure.diagram img.only-${colorScheme}`).first();
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)).toBe(true);
      expect(await image.getAttribute('alt')).toContain('Client (Web/Mobile) calls API Gateway over HTTPS');
      const other = page.locator(`figure.diagram img.only-${colorScheme === 'light' ? 'dark' : 'light'}`).first();
      expect(await other.isVisible()).toBe(false);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });
});
