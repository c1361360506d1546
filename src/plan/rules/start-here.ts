import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

const maximumMinutes = 60;

export const startHere = defineRule({
  formats,
  subject: 'everywhere',
  severity: 'warning',
  checks: 'The plan says where to start: its first step takes at most 60 minutes and has a command or code.',
  source: 'House rule, guide "The four-phase method", phase 4: one step of at most an hour, with a command to paste.',
  *check({ plan }) {
    if (plan.status === 'superseded') return;
    const today = plan.format === 'roadmap' && plan.startToday !== undefined && plan.startToday.length > 0;
    const field = plan.format === 'roadmap' && (today || plan.startHere === undefined) ? 'startToday' : 'startHere';
    const steps = (today ? plan.startToday : plan.startHere) ?? [];
    const [first] = steps;
    if (first === undefined) {
      yield { path: [field], message: `Missing "${field}"`, hint: 'Add a first step of at most an hour, with the command or code that it takes.' };
      return;
    }
    const hint = 'Make the first step so small that somebody finishes it within the hour and sees a result.';
    if (first.minutes === undefined) {
      yield { path: [field, 0], message: 'Missing "minutes" of the first step', hint, severity: 'suggestion' };
    } else if (first.minutes > maximumMinutes) {
      yield { path: [field, 0, 'minutes'], message: `Too many minutes for a first step, found ${first.minutes}, maximum ${maximumMinutes}`, hint };
    }
    if (first.code !== undefined) return;
    const elsewhere = steps.some(({ code }) => code !== undefined);
    const message = elsewhere ? 'Missing a command or code in the first step' : 'Missing a command or code in every step';
    yield { path: [field, 0], message, hint: 'Add "code" with the command to paste.', ...(elsewhere ? { severity: 'suggestion' } : {}) };
  },
});
