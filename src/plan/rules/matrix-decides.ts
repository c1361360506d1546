import type { MatrixRow } from '../facts/matrix.ts';
import { defineRule } from './rule.ts';

const minimum = 4;

const money = /\b(?:costs?|price[sd]?|pricing|bill(?:ed|ing)?|budgets?|spend(?:ing)?|fees?|licen[cs](?:e|es|ing)|tco|money|pay|USD|EUR|dollars?|cheap(?:er)?|expensive|free)\b|[$€£]/i;

const people =
  /\b(?:learn\w*|skills?|complex\w*|simpl\w*|eas(?:e|y|ier)|efforts?|set-?ups?|familiar\w*|experience\w*|know(?:n|s|ledge)?|operat\w*|ops|maintain\w*|maintenance|teams?|developers?|develop\w*|productivity|onboarding|ergonomics|usability|time to|days?|weeks?|curve|debug\w*|tooling|hiring|support|community|ecosystem|boilerplate|code)\b/i;

export const matrixDecides = defineRule({
  formats: ['comparison'],
  subject: 'voice',
  severity: 'warning',
  checks: 'The matrix has at least four criteria, cost and effort among them, and tells the options apart.',
  source: 'House rule of this format: a matrix weighs cost, effort and what the decision hangs on.',
  *check({ plan, facts }) {
    const { rows } = facts.matrix;
    const path = ['criteria'];
    if (rows.length < minimum) {
      const hint = 'Look at setup, cost, fit, latency, scalability and the learning curve, and keep those that matter here.';
      yield { path, message: `Too few criteria, found ${rows.length}, minimum ${minimum}`, hint };
    }
    if (!rows.some((row) => says(row, money))) {
      yield { path, message: 'Missing a criterion about cost', hint: 'Add what each option costs a month at the load of the context, even if both cost nothing.' };
    }
    if (!rows.some((row) => says(row, people))) {
      const hint = 'Add what it takes to set up, to learn or to run: the team has to do it.';
      yield { path, message: 'Missing a criterion about the effort of people', hint, severity: 'suggestion' };
    }
    if (rows.every(({ winners }) => winners.length === plan.options.length)) {
      const found = rows.length === 1 ? 'its only criterion' : `all ${rows.length} criteria`;
      const hint = 'Add the criterion that decides, or score what is really different.';
      yield { path, message: `Expected a criterion that tells the options apart, found a tie in ${found}`, hint };
    }
  },
});

function says({ id, name, values }: MatrixRow, words: RegExp): boolean {
  return words.test(name) || words.test(id.replaceAll('-', ' ')) || Object.values(values).some((value) => words.test(value));
}
