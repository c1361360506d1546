import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

/** A working week. What takes longer has parts that nobody has thought of yet. */
const maximumDays = 5;

export const taskSize = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'warning',
  checks: 'No task takes more than five working days.',
  source: 'House rule of this format: a task takes one to three days; five is a rule of thumb.',
  *check({ plan }) {
    for (const [m, { tasks }] of plan.milestones.entries()) {
      for (const [t, { title, days }] of tasks.entries()) {
        if (days <= maximumDays) continue;
        yield {
          path: ['milestones', m, 'tasks', t, 'days'],
          message: `Expected at most ${maximumDays} working days for ${quote(title)}, found ${numberText(days)}`,
          hint: 'Split it where something can be shown: a route, a screen, a migration. Each part gets its own days and its own steps.',
        };
      }
    }
  },
});
