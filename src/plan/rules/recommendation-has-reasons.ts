import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

const minimum = 2;

/** Bases that rest on those who asked; complexity and risk can be said of a product for everybody. */
const theirs = new Set(['requirement', 'context', 'cost', 'team']);

export const recommendationHasReasons = defineRule({
  formats: ['comparison'],
  subject: 'voice',
  severity: 'warning',
  checks: 'The recommendation has at least two reasons, and one that rests on a requirement, the context, the cost or the team.',
  source: 'House rule of this format: a recommendation is tied to the context of whoever asked; guide "How recommendations are worded".',
  *check({ plan }) {
    const { reasons } = plan.recommendation;
    const path = ['recommendation', 'reasons'];
    const seen = new Set<string>();
    for (const [index, { text }] of reasons.entries()) {
      const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      if (seen.has(plain)) yield { path: [...path, index, 'text'], message: `Duplicate reason ${quote(text)}`, hint: 'Say it once, and add another reason.' };
      seen.add(plain);
    }
    if (reasons.length < minimum) {
      const hint = 'Add what decides beside it: what it costs, what the team knows, what it leaves out.';
      yield { path, message: `Too few reasons, found ${reasons.length}, minimum ${minimum}`, hint };
    }
    if (!reasons.some(({ basis }) => theirs.has(basis))) {
      const bases = [...new Set(reasons.map(({ basis }) => basis))].map((basis) => `"${basis}"`).join(' and ');
      const hint = 'Begin with what is special here: a requirement, a number of the context, the budget or what the team knows.';
      yield { path, message: `Expected a reason with the basis "requirement", "context", "cost" or "team", found only ${bases}`, hint };
    } else if (reasons.length >= minimum && new Set(reasons.map(({ basis }) => basis)).size === 1) {
      const hint = 'Reasons of different kinds convince more people: add the cost, the team or a risk.';
      yield { path, message: `Expected reasons of more than one basis, found only ${quote(reasons[0]?.basis)}`, hint, severity: 'suggestion' };
    }
  },
});
