import { z } from 'zod';
import { id, realDate } from './text.ts';

/** Frontmatter of the page of a rule, `content/rules/<id>.mdx`; what the rule is stands in its code. */
export const rulePageSchema = z.strictObject({
  related: z.array(id).max(8).optional().describe('Rules worth reading next.'),
  patterns: z.array(id).max(8).optional().describe('Patterns that show how to do it right.'),
  reviewed: realDate.describe('Day of the last review, quoted YYYY-MM-DD.'),
});

export type RulePage = z.infer<typeof rulePageSchema>;

/** Headings of every page of a rule, in this order. */
export const rulePageHeadings = ['What it checks', 'Why it matters', 'Bad example', 'Good example', 'How to fix'] as const;
