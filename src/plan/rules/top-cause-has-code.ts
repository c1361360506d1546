import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

export const topCauseHasCode = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'error',
  checks: 'The fix of the most likely cause shows the code or setting as it is and as it should be.',
  source: 'House rule of this format: the fix of the likeliest cause stands there as code, wrong and right.',
  *check({ plan }) {
    for (const [index, { title, fix: { bad, good } }] of plan.causes.entries()) {
      const path = ['causes', index, 'fix'];
      if (bad !== undefined && good !== undefined && plain(bad.text) === plain(good.text)) {
        yield { path: [...path, 'good', 'text'], message: `Expected code that differs from "bad", found the same`, hint: 'Show in "good" what has to be written instead.' };
      } else if (bad !== undefined && good === undefined) {
        yield { path, message: `Missing "good" beside the code that ${quote(title)} is about`, hint: 'Code that is only shown as it should not be gets copied as it is.', severity: 'warning' };
      } else if (index === 0 && good === undefined) {
        yield { path, message: `Missing "bad" and "good" code in the fix of ${quote(title)}, the most likely cause`, hint: 'Show the lines or the setting as they are and as they should be; a setting is code too, in "yaml".', severity: 'warning' };
      } else if (index === 0 && bad === undefined) {
        yield { path, message: `Missing "bad" beside the code that fixes ${quote(title)}`, hint: 'Show the code as it is, so that others find the same mistake elsewhere.', severity: 'suggestion' };
      }
    }
  },
});

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
