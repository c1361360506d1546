import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject } from 'vitest';
import { contractPlans } from '../support/contract-plans.ts';
import { it } from './in-browser.ts';

const site = inject('site');
const project = fileURLToPath(new URL('../..', import.meta.url));

describe('a roadmap on the site', () => {
  it.each([
    ['csv', 'csv', 'text/csv'],
    ['issues', 'issues.json', 'application/json'],
  ])('can be taken along as %s, the same as from the command line', async (name, ending, type) => {
    const file = `content/plans/${contractPlans.roadmap}.yaml`;
    const { stdout } = spawnSync(process.execPath, ['scripts/groundplan.ts', 'export', file, '--as', name], { cwd: project, encoding: 'utf8' });
    const answer = await fetch(`${site}plans/${contractPlans.roadmap}.${ending}`);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(await answer.text()).toBe(stdout);
    expect(stdout.length).toBeGreaterThan(1000);
  });

  it('is the only format that offers that', async ({ open }) => {
    const offers: Record<string, number> = {};
    for (const [format, id] of Object.entries(contractPlans)) {
      const page = await open(`plans/${id}/`, { javaScriptEnabled: false });
      offers[format] = await page.locator('a[href$=".csv"], a[href$=".issues.json"]').count();
    }
    expect(offers).toEqual({ architecture: 0, roadmap: 2, comparison: 0, debugging: 0 });
  });
});

describe('a comparison on the site', () => {
  it('draws its totals as bars without a script, each as long as its share', async ({ open }) => {
    const page = await open(`plans/${contractPlans.comparison}/`, { javaScriptEnabled: false });
    const meters = page.locator('meter');
    expect(await meters.evaluateAll((all) => all.map((meter) => [meter.getAttribute('aria-label'), (meter as HTMLMeterElement).value / (meter as HTMLMeterElement).max]))).toEqual([
      ['DynamoDB: 70 of 85', 70 / 85],
      ['MongoDB Atlas: 55 of 85', 55 / 85],
    ]);
    expect(await page.locator('[data-document]').last().innerText()).not.toContain('█');
    const [first, second] = await Promise.all([meters.first().boundingBox(), meters.last().boundingBox()]);
    expect(first?.width).toBe(second?.width);
    expect(first?.width).toBeGreaterThan(60);
  });
});
