import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './in-browser.ts';

const options = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };

/** What the parts of a page say that match a selector. */
async function read(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

describe('what plans say together', () => {
  it('is counted beside each plan of the project', async ({ open }) => {
    const expected = ['1 Requirements · 3 of 3', '2 High-level design · 4 of 4', '3 Detailed design · 4 of 4', '4 Roadmap · 4 of 4'];
    for (const id of ['task-management-api', 'task-api-roadmap', 'dynamodb-vs-mongodb-atlas']) {
      expect(await read(await open(`plans/${id}/`, options), '.left nav[aria-label="Phases covered"] a'), id).toEqual(expected);
    }
  });

  it('shows a gap of the trace by a word', async ({ open }) => {
    const rows = await read(await open('projects/task-management-api/', options), 'section[aria-labelledby="project_trace"] tbody tr');
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/Gap: no task says that it builds this Gap: no task says that it tests this$/);
  });

  it('names the format that would answer an open question', async ({ open }) => {
    const rows = await read(await open('projects/order-service/', options), 'section[aria-labelledby="project_phases"] tbody tr');
    expect(rows).toHaveLength(15);
    expect(rows.filter((row) => row.includes('Open:'))).toHaveLength(13);
    expect(rows).toContain('What are the milestones? Open: belongs in the implementation roadmap, milestones');
  });

  it('says how far each trigger is', async ({ open }) => {
    const rows = await read(await open('registers/revisit-triggers/', options), 'tbody tr');
    expect(rows).toEqual(expect.arrayContaining([
      'Users above 100,000 1,000 1 % Add a cache and a CDN and review the key design. A-1 Task Management API',
      'Requests a day above 1,000,000 10,000 1 % Compare the Lambda bill with containers. A-1 Task Management API',
    ]));
    const shares = rows.flatMap((row) => /(?<= )\d+(?= % )/.exec(row)?.slice(0, 1) ?? []).map(Number);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  });

  it.for(['projects/task-management-api/', 'registers/technologies/', 'registers/assumptions/', 'registers/decisions/'])('leads from /%s to sections of plans', async (path, { open }) => {
    const page = await open(path, { javaScriptEnabled: false });
    const addresses = await page.locator('main a[href*="/plans/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.some((address) => address.includes('#')) || path === 'registers/decisions/').toBe(true);
  });
});
