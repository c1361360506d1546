import { formats } from '../schema/plan.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { textsOf } from './shared/plan-texts.ts';

// Capitals only: a "todo list" is a product, "TODO" is a gap.
const within = /\b(?:TODO|TBD|FIXME|XXX)\b|\b[Ll]orem [Ii]psum\b|\[(?:\.\.\.|…)\]/;
// As the whole of a text there is nothing else that it could mean.
const alone = /^(?:to ?do|t\.?b\.?[dac]|fix ?me|xxx+|\?{2,}|\.{3,}|…)\.?$/i;

export const noPlaceholderLeft = defineRule({
  formats,
  subject: 'everywhere',
  severity: 'error',
  checks: 'No text is a placeholder: TODO, TBD, FIXME, XXX, lorem ipsum or [...].',
  source: 'House rule, guide "How recommendations are worded": never an incomplete implementation.',
  *check({ plan }) {
    for (const { path, text } of textsOf(plan)) {
      const found = (within.exec(text) ?? alone.exec(text.trim()))?.[0];
      if (found === undefined) continue;
      yield {
        path,
        message: `Expected a finished text, found the placeholder ${quote(found)}`,
        hint: 'Write the text, or move the question to "openQuestions".',
      };
    }
  },
});
