import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFiller } from '../src/plan/document/fill-document.ts';
import { reviewPlan } from '../src/plan/review.ts';
import { formats } from '../src/plan/schema/plan.ts';
import { contractPlans, planText } from './support/contract-plans.ts';
import { library } from './support/library.ts';

const filler = createFiller(library.templates, library.patterns);

function fill(id: string, text: string): string {
  const review = reviewPlan({ id, file: `${id}.yaml`, text }, library);
  // What the rules say of the smallest plans is not asked here.
  if (review.plan === undefined || review.facts === undefined) throw new Error(review.findings.map(({ message }) => message).join('; '));
  return filler.fill(review.plan, review.facts);
}

const golden = (name: string) => new URL(`golden/${name}`, import.meta.url);

/** When a document changes on purpose, `npx vitest run tests/golden.test.ts -u` writes it anew; read the difference. */
describe('the filled document', () => {
  it.each(formats)('of the full %s plan', async (format) => {
    const document = fill(contractPlans[format], planText(contractPlans[format]));
    await expect(document).toMatchFileSnapshot(`golden/full-${format}.md`);
  });

  it.each(formats)('of the smallest %s plan', async (format) => {
    const document = fill(`small-${format}`, readFileSync(golden(`small-${format}.yaml`), 'utf8'));
    await expect(document).toMatchFileSnapshot(`golden/small-${format}.md`);
  });

  it.each(formats)('of a %s plan ends with one line break and has no line of blanks twice', (format) => {
    const outside = fill(contractPlans[format], planText(contractPlans[format])).replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, 'code');
    expect(outside).toMatch(/[^\n]\n$/);
    expect(outside).not.toMatch(/\n\n\n/);
    expect(outside).not.toMatch(/[ \t]\n/);
  });
});
