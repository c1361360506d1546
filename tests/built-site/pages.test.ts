import { globSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, inject } from 'vitest';
import { elementsIn, textIn } from '../../src/site/html-tree.ts';
import { securityHeaders } from '../../src/site/security-headers.ts';
import { it } from './in-browser.ts';
import { kinds, pages, planIds } from './pages.ts';

const site = inject('site');
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the built site', () => {
  it.each(pages)('answers at /%s', async (path) => {
    for (const root of [site, inject('siteUnderPath')]) expect((await fetch(root + path)).status).toBe(200);
  });

  describe.each([['as it is', site], ['under a sub-path', inject('siteUnderPath')]])('%s', (_where, root) => {
    it.for(kinds)('opens /%s without an error or a request elsewhere', async (path, { open }) => {
      const page = await open(path, { site: root });
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

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

  it.each(planIds)('shows every heading of the document of %s', (id) => {
    const document = file(`.groundplan/plans/${id}.md`).replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '');
    const expected = (document.match(/^#{1,2} .*$/gm) ?? []).map((heading) => heading.replace(/^#+ /, '').replaceAll('\\', ''));
    const shown = elementsIn(parse(file(`dist/plans/${id}/index.html`))).filter(({ tagName }) => /^h[12]$/.test(tagName)).map(textIn);
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(expected.length).toBeGreaterThan(3);
    for (const heading of expected) expect(shown.map(plain).join('\n')).toContain(plain(heading));
  });

  it.for(['light', 'dark'] as const)('draws diagrams that load in the %s theme', async (colorScheme, { open }) => {
    const page = await open('plans/task-management-api/', { colorScheme });
    const image = page.locator(`figure.diagram img.only-${colorScheme}`).first();
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)).toBe(true);
    expect(await image.getAttribute('alt')).toContain('Client (Web/Mobile) calls API Gateway over HTTPS');
    const other = page.locator(`figure.diagram img.only-${colorScheme === 'light' ? 'dark' : 'light'}`).first();
    expect(await other.isVisible()).toBe(false);
  });
});
