import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { it } from './in-browser.ts';
import { pages, planIds } from './pages.ts';

const site = inject('site');
const below = inject('siteUnderPath');
const address = inject('address');

/** What lies at an address that the site gives for itself. */
async function fetchTold(told: string): Promise<Response> {
  expect(told).toMatch(new RegExp(`^${address}`));
  return fetch(told.replace(address, below));
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status, url).toBe(200);
  return response.text();
}

/** Texts of the elements of a name, as the XML parser of a page finds them. */
function xmlTexts(page: Page, text: string, name: string): Promise<string[]> {
  return page.evaluate(({ source, tag }) => {
    const xml = new DOMParser().parseFromString(source, 'application/xml');
    const fault = xml.querySelector('parsererror')?.textContent;
    return fault === undefined ? [...xml.getElementsByTagName(tag)].map((element) => element.textContent) : [fault];
  }, { source: text, tag: name });
}

describe('a site that knows its address', () => {
  it('lists every page in its sitemap, and only pages', async ({ open }) => {
    const listed = await xmlTexts(await open(''), await textOf(`${below}sitemap.xml`), 'loc');
    expect(listed).toEqual(expect.arrayContaining(pages.map((path) => address + path)));
    expect(new Set(listed).size).toBe(listed.length);
    for (const told of listed) expect((await fetchTold(told)).headers.get('content-type'), told).toMatch(/^text\/html/);
    expect(listed.filter((told) => /404|offline/.test(told))).toEqual([]);
  });

  it('tells of the latest plans and patterns in its feed', async ({ open }) => {
    const page = await open('');
    const feed = await textOf(`${below}feed.xml`);
    const all = pages.filter((path) => /^(?:plans|patterns)\/./.test(path)).map((path) => address + path);
    const told = await xmlTexts(page, feed, 'guid');
    expect(told).toHaveLength(Math.min(all.length, 50));
    expect(new Set(told).size).toBe(told.length);
    expect(all).toEqual(expect.arrayContaining(told));
    const days = (await xmlTexts(page, feed, 'pubDate')).map((day) => Date.parse(day));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(days).not.toContain(Number.NaN);
  });

  it('has a picture of 1200 by 630 pixels, a canonical address and sound data for every page', async () => {
    for (const path of pages) {
      const html = await textOf(below + path);
      const meta = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
      expect(meta(/<link rel="canonical" href="([^"]+)"/), path).toBe(address + path);
      expect(meta(/<meta property="og:url" content="([^"]+)"/), path).toBe(address + path);
      const picture = Buffer.from(await (await fetchTold(meta(/<meta property="og:image" content="([^"]+)"/))).arrayBuffer());
      expect(picture.toString('latin1', 1, 4), path).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], path).toEqual([1200, 630]);
      expect(picture.length, path).toBeLessThan(40_000);
      const { '@graph': [way] } = JSON.parse(meta(/<script type="application\/ld\+json">([^<]+)<\/script>/)) as { '@graph': { itemListElement?: { item: string }[] }[] };
      expect(way?.itemListElement?.at(-1)?.item ?? address, path).toBe(address + path);
      for (const { item } of way?.itemListElement ?? []) expect((await fetchTold(item)).status, item).toBe(200);
      expect(way?.itemListElement === undefined, path).toBe(!/<nav [^>]*aria-label="Breadcrumb"/.test(html));
      expect(meta(/<link rel="alternate" type="application\/rss\+xml"[^>]* href="([^"]+)"/), path).toBe(new URL('feed.xml', below).pathname);
    }
  });
});

describe('a site that knows no address', () => {
  it('leaves out what would need one', async () => {
    for (const file of ['sitemap.xml', 'feed.xml', 'og/index.png']) expect((await fetch(site + file)).status, file).toBe(404);
    const html = await textOf(`${site}plans/${planIds[0] ?? ''}/`);
    expect(html).not.toMatch(/rel="canonical"|og:image|og:url|rss\+xml/);
    expect(await textOf(`${site}robots.txt`)).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('data in the words of schema.org', () => {
  it.for([['', 'WebSite'], ['patterns/', 'BreadcrumbList'], [`plans/${planIds[0] ?? ''}/`, 'BreadcrumbList TechArticle']] as const)('stands on /%s as %s, and the policy has nothing against it', async ([path, expected], { open }) => {
    const page = await open(path, { before: (opened) => opened.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
    }) });
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const { '@graph': parts } = JSON.parse(data ?? '') as { '@graph': { '@type': string }[] };
    expect(parts.map((part) => part['@type']).join(' ')).toBe(expected);
    expect(await page.evaluate('violations')).toEqual([]);
  });
});

describe('a page that is one text', () => {
  it.each(['plans', 'patterns', 'examples', 'guide', 'rules'])('says in the data when it was last changed: %s', async (section) => {
    const own = pages.filter((path) => path.startsWith(`${section}/`) && path !== `${section}/`);
    expect(own.length).toBeGreaterThan(0);
    for (const path of own) {
      const [, data = ''] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(await textOf(site + path)) ?? [];
      const { '@graph': parts } = JSON.parse(data) as { '@graph': { '@type': string; dateModified?: string }[] };
      expect(parts.find((part) => part['@type'] === 'TechArticle')?.dateModified, path).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('texts for machines', () => {
  it('are offered by every page', async () => {
    for (const path of pages) {
      const text = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(await textOf(site + path))?.[1];
      expect(text, path).toBeDefined();
      const response = await fetch(new URL(text ?? '', site));
      expect(response.headers.get('content-type'), path).toMatch(/^text\/markdown/);
      expect(await response.text(), path).toMatch(/^# \S/);
    }
  });

  it.each([['as it is', site, site], ['with its address', below, address]])('are listed in llms.txt, one line each, and all in llms-full.txt: %s', async (_where, root, told) => {
    const [list, all] = [await textOf(`${root}llms.txt`), await textOf(`${root}llms-full.txt`)];
    const links = Array.from(list.matchAll(/^- \[.*?\]\(([^)]+\.md)\): \S/gm), ([, link = '']) => new URL(link, root).href);
    const entries = pages.filter((path) => /^[^/]+\/[^/]+\/$/.test(path)).map((path) => `${told}${path.slice(0, -1)}.md`);
    expect(links).toEqual(expect.arrayContaining(entries));
    for (const link of links) {
      const text = await textOf(link.replace(told, root));
      expect(all, link).toContain(text.trim());
    }
  });

  it('lead to each other', async () => {
    const example = await textOf(`${site}examples/task-management-api.md`);
    expect(example).toContain('[four phases](/guide/method.md)');
    expect(example).toContain('*From [A-1 Task Management API](/plans/task-management-api.md#requirements-summary):*');
    expect(example).toContain('\n### 📋 Requirements Summary\n');
    expect(example).not.toMatch(/<PlanPart|\{\/\*/);
    for (const [, link = ''] of example.matchAll(/\]\((\/[^)#]+)/g)) expect((await fetch(new URL(link, site))).status, link).toBe(200);
  });
});

describe.each(planIds)('the plan %s', (id) => {
  it('is offered as it was written, byte for byte', async () => {
    const response = await fetch(`${site}plans/${id}.yaml`);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(new URL(`../../content/plans/${id}.yaml`, import.meta.url)))).toBe(true);
  });

  it('is offered in one file, which is whole without a network', async ({ open }) => {
    const file = fileURLToPath(new URL(`../../dist/plans/${id}.offline.html`, import.meta.url));
    const asked: string[] = [];
    const page = await open(file, { site: 'file://', offline: true, colorScheme: 'dark', viewport: { width: 360, height: 800 }, before: (opened) => {
      opened.on('request', (request) => asked.push(request.url()));
      return Promise.resolve();
    } });
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`]);
    const shown = await page.evaluate(() => ({
      headings: [...document.querySelectorAll('h2')].length,
      drawings: [...document.images].map((image) => image.complete && image.naturalWidth > 0),
      sheet: getComputedStyle(document.querySelector('article') ?? document.body).backgroundColor,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      links: [...document.links].map((link) => link.getAttribute('href') ?? '').filter((href) => !/^(?:#|https?:|mailto:)/.test(href)),
    }));
    expect(shown.headings).toBeGreaterThan(3);
    expect(shown).toMatchObject({ sheet: 'rgb(255, 255, 255)', sideways: 0, links: [] });
    expect(shown.drawings).toEqual(shown.drawings.map(() => true));
    expect(shown.drawings.length).toBe((await textOf(`${site}plans/${id}/`)).match(/class="only-light"/g)?.length ?? 0);
  });

  it('leads to both', async () => {
    const html = await textOf(`${site}plans/${id}/`);
    expect(html).toContain(`href="/plans/${id}.yaml"`);
    expect(html).toContain(`href="/plans/${id}.offline.html"`);
    expect(html).toContain(`download="${id}.html"`);
  });
});
