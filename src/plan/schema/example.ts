import { z } from 'zod';
import { patternLevels } from './pattern.ts';
import { id, line, realDate } from './text.ts';

/** Frontmatter of a worked example, `content/examples/<id>.mdx`. */
export const exampleSchema = z.strictObject({
  title: line(120).describe('Title of the story.'),
  question: line(400).describe('The question in the words of the one who asked.'),
  summary: line(220).describe('One sentence for the index and search results.'),
  plans: z.array(id).min(1).max(12).describe('Ids of the plans that the story walks through, in reading order.'),
  project: id.optional().describe('Project whose sheets the plans are.'),
  level: z.enum(patternLevels).describe('What a team should have done before.'),
  tags: z.array(line(40)).max(20).describe('Words to find it by.'),
  reviewed: realDate.describe('Day of the last review, quoted YYYY-MM-DD.'),
});

export type Example = z.infer<typeof exampleSchema>;
