import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewPlan } from '../src/plan/review.ts';
import { rules, type RuleId } from '../src/plan/rules/registry.ts';
import { library } from './support/library.ts';

const folder = new URL('sound/', import.meta.url);
const files = readdirSync(folder).sort();

/** Plans of many kinds that are right as they are: what a rule says about one of them is a false alarm. */
describe('sound plans', () => {
  it('are of all formats, and the designs of many kinds', () => {
    expect(files).toEqual([
      'branch-library-catalogue.yaml',
      'checkout-connections.yaml',
      'invoice-pdf-options.yaml',
      'invoicing-saas.yaml',
      'order-payments.yaml',
      'parcel-returns.yaml',
      'photo-upload-pipeline.yaml',
      'stock-count-roadmap.yaml',
      'team-chat.yaml',
    ]);
  });

  it.each(files)('%s has no error and no warning, and of the design rules nothing at all', (file) => {
    const { plan, findings } = reviewPlan({ id: file.replace('.yaml', ''), file, text: readFileSync(new URL(file, folder), 'utf8') }, library);
    expect(plan).toBeDefined();
    const isDesign = (rule: string) => rules[rule as RuleId].subject === 'design';
    const alarms = findings.filter(({ rule, severity }) => severity !== 'suggestion' || isDesign(rule));
    expect(alarms.map(({ rule, line, message }) => `${rule} ${line}: ${message}`)).toEqual([]);
  });
});
