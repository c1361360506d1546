import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const site = inject('site');

/** What a page says without JavaScript. */
async function read(path: string, selector: string): Promise<string[]> {
  const { page } = await openPage(browser, site, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await page.goto(site + path);
  const texts = await page.locator(selector).allInnerTexts();
  await page.context().close();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

describe('what plans say together', () => {
  it('is counted beside each plan of the project', async () => {
    const expected = ['1 Requirements · 3 of 3', '2 High-level design · 4 of 4', '3 Detailed design · 4 of 4', '4 Roadmap · 4 of 4'];
    for (const id of ['task-management-api', 'task-api-roadmap', 'dynamodb-vs-mongodb-atlas']) {
      expect(await read(`plans/${id}/`, '.left nav[aria-label="Phases covered"] a'), id).toEqual(expected);
    }
  });

  it('shows a gap of the trace by a word', async () => {
    const rows = await read('projects/task-management-api/', 'section[aria-labelledby="project_trace"] tbody tr');
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/Gap: no task says that it builds this Gap: no task says that it tests this$/);
  });

  it('names the format that would answer an open question', async () => {
    const rows = await read('projects/order-service/', 'section[aria-labelledby="project_phases"] tbody tr');
    expect(rows).toHaveLength(15);
    expect(rows.filter((row) => row.includes('Open:'))).toHaveLength(13);
    expect(rows).toContain('What are the milestones? Open: belongs in the implementation roadmap, milestones');
  });

  it('says how far each trigger is', async () => {
    const rows = await read('registers/revisit-triggers/', 'tbody tr');
    expect(rows).toEqual(expect.arrayContaining([
      'Users above 100,000 1,000 1 % Add a cache and a CDN and review the key design. A-1 Task Management API',
      'Requests a day above 1,000,000 10,000 1 % Compare the Lambda bill with containers. A-1 Task Management API',
    ]));
    const shares = rows.flatMap((row) => /(?<= )\d+(?= % )/.exec(row)?.slice(0, 1) ?? []).map(Number);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  });

  it.each(['projects/task-management-api/', 'registers/technologies/', 'registers/assumptions/', 'registers/decisions/'])('leads from /%s to sections of plans', async (path) => {
    const { page } = await openPage(browser, site, { javaScriptEnabled: false });
    await page.goto(site + path);
    const addresses = await page.locator('main a[href*="/plans/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.some((address) => address.includes('#')) || path === 'registers/decisions/').toBe(true);
    await page.context().close();
  });
});
