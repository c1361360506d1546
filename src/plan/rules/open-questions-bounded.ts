import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

const maximum = 3;

export const openQuestionsBounded = defineRule({
  formats,
  subject: 'fit',
  severity: 'warning',
  checks: 'A plan leaves at most three questions open.',
  source: 'House rule, guide "The four-phase method", "ask or assume": two or three targeted questions, not ten.',
  *check({ plan }) {
    const count = plan.openQuestions?.length ?? 0;
    if (count <= maximum) return;
    yield {
      path: ['openQuestions', maximum],
      message: `Too many open questions, found ${count}, maximum ${maximum}`,
      hint: 'Keep those whose answer would change the plan. Answer the others yourself and write the answer into "assumptions".',
    };
  },
});
