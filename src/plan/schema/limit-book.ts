import { z } from 'zod';
import { httpsLink, id, line, realDate } from './text.ts';

/** How far a value can be relied on: read in an official source, read elsewhere, or from general knowledge. */
export const certainty = z.enum(['confirmed', 'secondary', 'uncertain']);

const runtime = z.strictObject({
  id: line(40).describe('Runtime identifier, such as `nodejs24.x`.'),
  deprecated: realDate.describe('Day from which it gets no more security updates.'),
  createBlocked: realDate.optional().describe('Day from which no function can be created with it.'),
  updateBlocked: realDate.optional().describe('Day from which no function with it can be updated.'),
  source: id.describe('Key in `sources`.'),
  certainty: certainty.describe('How far the dates can be relied on.'),
});

/** The limit book, `content/reference/limits.yaml`. */
export const limitBookSchema = z.strictObject({
  asOf: realDate.describe('Day on which the book was brought up to date.'),
  sources: z
    .record(id, z.strictObject({ title: line(200).describe('Title of the page.'), url: httpsLink.describe('Its address.') }))
    .describe('Pages that the values were read on.'),
  runtimes: z.array(runtime).min(1).describe('Lambda runtimes, oldest first.'),
});

export type LimitBook = z.infer<typeof limitBookSchema>;
