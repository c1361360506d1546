import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { pages, planIds } from './pages.ts';

const site = inject('site');
const below = inject('siteUnderPath');
const address = inject('address');


let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

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

/** Texts of the elements of a name, as an XML parser finds them. */
async function xmlTexts(text: string, name: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(({ source, tag }) => {
      const xml = new DOMParser().parseFromString(source, 'application/xml');
      const fault = xml.querySelector('parsererror')?.textContent;
      return fault === undefined ? [...xml.getElementsByTagName(tag)].map((element) => element.textContent) : [fault];
    }, { source: text, tag: name });
  } finally {
    await page.close();
  }
}

describe('a site that knows its address', () => {
  it('lists every page in its sitemap, and only pages', async () => {
    const listed = await xmlTexts(await textOf(`${below}sitemap.xml`), 'loc');
    expect(listed).toEqual(expect.arrayContaining(pages.map((path) => address + path)));
    expect(new Set(listed).size).toBe(listed.length);
    for (const told of listed) expect((await fetchTold(told)).headers.get('content-type'), told).toMatch(/^text\/html/);
    expect(listed.filter((told) => /404|offline/.test(told))).toEqual([]);
  });

  it('tells of every plan and pattern in its feed', async () => {
    const feed = await textOf(`${below}feed.xml`);
    const expected = pages.filter((path) => /^(?:plans|patterns)\/./.test(path)).map((path) => address + path);
    expect((await xmlTexts(feed, 'guid')).sort()).toEqual(expected.sort());
    for (const day of await xmlTexts(feed, 'pubDate')) expect(Number.isNaN(Date.parse(day)), day).toBe(false);
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
  it.each([['', 'WebSite'], ['patterns/', 'BreadcrumbList'], [`plans/${planIds[0] ?? ''}/`, 'BreadcrumbList TechArticle']])('stands on /%s as %s, and the policy has nothing against it', async (path, expected) => {
    const { page, problems } = await openPage(browser, site);
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
    });
    await page.goto(site + path, { waitUntil: 'load' });
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const { '@graph': parts } = JSON.parse(data ?? '') as { '@graph': { '@type': string }[] };
    expect(parts.map((part) => part['@type']).join(' ')).toBe(expected);
    expect([problems, await page.evaluate('violations')]).toEqual([[], []]);
    await page.context().close();
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

  it('is offered in one file, which is whole without a network', async () => {
    const file = fileURLToPath(new URL(`../../dist/plans/${id}.offline.html`, import.meta.url));
    const context = await browser.newContext({ offline: true, colorScheme: 'dark', viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => asked.push(message.text()));
    await page.goto(`file://${file}`, { waitUntil: 'load' });
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
    await context.close();
  });

  it('leads to both', async () => {
    const html = await textOf(`${site}plans/${id}/`);
    expect(html).toContain(`href="/plans/${id}.yaml"`);
    expect(html).toContain(`href="/plans/${id}.offline.html"`);
    expect(html).toContain(`download="${id}.html"`);
  });
});
