import { z } from 'zod';
import { httpsLink, id, isRealDate, line, realDate } from './text.ts';

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

// Units that would make two limits differ by a factor that a rule doesn't see.
const foreignUnit = /^(?:count|m?s|milliseconds?|minutes?|hours?|weeks?|months?|years?|bytes?|[kmgt]ib|[gt]b)(?:\/s)?$/i;

const limit = z
  .strictObject({
    id: id.describe('Name that rules refer to. `-default` and `-min` end the ids of a default and of the smallest value beside a largest one.'),
    service: line(60).describe('What sets it, in words that follow "limit of".'),
    name: line(160).describe('What is limited, as a sentence that needs no other knowledge.'),
    value: z.number().positive().max(1e12).describe('The limit itself, in `unit`.'),
    unit: line(40)
      .refine((unit) => !foreignUnit.test(unit), { message: 'Expected seconds, days, KB, MB, times, or the plural of what is counted' })
      .describe('`seconds`, `days`, `KB` (1,024 bytes), `MB` (1,024 KB), `percent`, `times` (a factor), or the plural of what is counted; `/s` for a rate.'),
    kind: z
      .enum(['hard', 'soft', 'config'])
      .describe('`hard` cannot be raised, `soft` can be raised on request, `config` is chosen by you: the value is the default or an end of the range.'),
    source: id.describe('Key in `sources`.'),
    date: z
      .string()
      .refine((date) => [date, `${date}-01`, `${date}-01-01`].some(isRealDate), {
        message: 'Expected a real year "YYYY", month "YYYY-MM" or day "YYYY-MM-DD"',
      })
      .describe('Year, month or day in which the source held this value, the earliest where it is not known exactly.'),
    certainty: certainty.describe('How far the value can be relied on.'),
    note: line(400).optional().describe('What else to know before relying on it.'),
  })
  .meta({ id: 'Limit' });

/**
 * The limit book, `content/reference/limits.yaml`.
 *
 * How rules use the certainty of a limit: `confirmed` may carry a finding of any severity, also where the page that
 * held it is an archived one (the note says so). A finding that leans on a `secondary` or `uncertain` value says so,
 * which `limitText` does, and is at most a warning.
 */
export const limitBookSchema = z
  .strictObject({
    asOf: realDate.describe('Day on which the book was brought up to date.'),
    sources: z
      .record(
        id,
        z.strictObject({
          title: line(200).describe('Title of the page.'),
          url: httpsLink.optional().describe('Its address; general knowledge has none.'),
        }),
      )
      .describe('Pages that the values were read on.'),
    runtimes: z.array(runtime).min(1).describe('Lambda runtimes by language, oldest first.'),
    limits: z.array(limit).min(1).describe('All limits, by service.'),
  })
  .superRefine(({ sources, runtimes, limits }, context) => {
    const fail = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    const ids = new Set<string>();
    limits.forEach(({ id, source, certainty }, index) => {
      if (ids.has(id)) fail(['limits', index, 'id'], `Duplicate limit id "${id}"`);
      ids.add(id);
      if (certainty !== 'uncertain' && Object.hasOwn(sources, source) && sources[source]?.url === undefined) {
        fail(['limits', index, 'certainty'], `Expected "uncertain" for a source without an address, found "${certainty}"`);
      }
    });
    for (const [list, entries] of Object.entries({ runtimes, limits })) {
      entries.forEach(({ source }, index) => {
        if (!Object.hasOwn(sources, source)) fail([list, index, 'source'], `Unknown source "${source}"`);
      });
    }
    const used = new Set([...runtimes, ...limits].map(({ source }) => source));
    for (const key of Object.keys(sources)) {
      if (!used.has(key)) fail(['sources', key], `Expected a use of the source "${key}", found none`);
    }
  });

/** One limit: at most (or, where the name says so, at least) `value` of `unit`. */
export type Limit = z.infer<typeof limit>;

export type LimitBook = z.infer<typeof limitBookSchema>;
