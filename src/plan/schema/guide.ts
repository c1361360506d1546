import { z } from 'zod';
import { line, realDate } from './text.ts';

/** Frontmatter of a guide page, `content/guide/<id>.mdx`. */
export const guideSchema = z.strictObject({
  title: line(80).describe('Title of the page.'),
  summary: line(220).describe('One sentence for the index and search results.'),
  order: z.number().int().min(1).max(999).describe('Place in the guide; 1 comes first.'),
  reviewed: realDate.optional().describe('Day of the last review, quoted YYYY-MM-DD.'),
});

export type Guide = z.infer<typeof guideSchema>;
