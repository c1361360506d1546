import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

export const symptomQuantified = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'error',
  checks: 'The symptom is a number that has changed, with a unit that says what was counted.',
  source: 'House rule, guide "Choosing a format": at least one number from before and one from now.',
  *check({ plan }) {
    const { metric, before, now, unit } = plan.problem.symptom;
    if (before === now) {
      yield {
        path: ['problem', 'symptom', 'now'],
        message: `Expected a value that differs from ${numberText(before)}, the one before, found ${numberText(now)}`,
        hint: 'Measure the same thing twice: as it was when all was well, or as it must be, and as it is now.',
      };
    }
    if (/^(?:n\/?a|none|unit|units|number|value|\W+)$/i.test(unit.trim()) && !/^[%‰$€£°]/.test(unit.trim())) {
      yield {
        path: ['problem', 'symptom', 'unit'],
        message: `Expected the unit of ${quote(metric)}, found ${quote(unit)}`,
        hint: 'Write ms, s, %, requests, USD/month or what else was counted.',
        severity: 'warning',
      };
    }
  },
});
