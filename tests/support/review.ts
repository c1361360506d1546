import { dump } from 'js-yaml';
import type { Path } from '../../src/plan/finding.ts';
import { reviewPlan, type Review } from '../../src/plan/review.ts';
import type { Format } from '../../src/plan/schema/plan.ts';
import { change } from './change.ts';
import { planData } from './contract-plans.ts';
import { library } from './library.ts';

/** Reviews the contract's plan of a format after some changes. */
export function reviewChanged(format: Format, ...changes: readonly (readonly [Path, unknown])[]): Review {
  const data = changes.reduce((plan, [path, value]) => change(plan, path, value), planData(format));
  return reviewPlan({ id: 'changed', file: 'changed.yaml', text: dump(data, { lineWidth: -1 }) }, library);
}

/** The findings of one rule, as `path: message`; a fault of the shape is a mistake of the test. */
export function findingsOf(rule: string, format: Format, ...changes: readonly (readonly [Path, unknown])[]): string[] {
  const review = reviewChanged(format, ...changes);
  if (review.plan === undefined) throw new Error(review.findings.map(({ message }) => message).join('; '));
  return review.findings.filter((finding) => finding.rule === rule).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
