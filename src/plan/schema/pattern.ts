import { z } from 'zod';
import { httpsLink, id, line, prose, realDate } from './text.ts';

/** Groups of the pattern library, in the order in which the index shows them. */
export const patternCategories = {
  'api-edge': 'API and edge',
  compute: 'Compute',
  'data-modelling': 'Data modelling',
  messaging: 'Messaging and events',
  resilience: 'Resilience',
  consistency: 'Consistency and workflow',
  performance: 'Caching and performance',
  security: 'Security and identity',
  operations: 'Observability and operations',
  migration: 'Migration',
} as const;

export const patternLevels = ['starter', 'intermediate', 'advanced'] as const;

/** Facts of a plan that a signal can ask for. Numbers and yes/no; a missing fact never holds. */
export const signalFacts = [
  'users',
  'requestsPerDay',
  'requestsPerMonth',
  'peakRequestsPerSecond',
  'budgetUsdPerMonth',
  'teamSize',
  'endpoints',
  'accessPatternsKnown',
  'adHocQueries',
  'readsPerWrite',
  'asyncWork',
  'incomingWebhooks',
  'scheduledWork',
  'longestTaskSeconds',
  'consumersPerEvent',
  'eventsPerSecond',
  'ordering',
  'externalApis',
  'stepsAcrossServices',
  'largestUploadMb',
  'largestItemKb',
  'userAccounts',
  'tenants',
  'clientTypes',
  'realtimePush',
  'auditTrail',
  'sharedResponses',
  'legacySystem',
] as const;

const signal = z
  .strictObject({
    fact: z.enum(signalFacts).describe('The fact of a plan that is asked for.'),
    is: z.boolean().optional().describe('Holds when the fact is exactly this.'),
    atLeast: z.number().nonnegative().optional().describe('Holds when the fact is this number or more.'),
    atMost: z.number().nonnegative().optional().describe('Holds when the fact is this number or less.'),
    says: line(160).describe('The signal in words, as the pattern page and a recommendation print it.'),
  })
  .refine((value) => value.is !== undefined || value.atLeast !== undefined || value.atMost !== undefined, {
    message: 'Expected one of "is", "atLeast" or "atMost" in a signal',
  });

/** Frontmatter of a pattern entry, `content/patterns/<id>.mdx`. */
export const patternSchema = z.strictObject({
  title: line(80).describe('Name of the pattern.'),
  summary: line(220).describe('One sentence for cards and search results.'),
  aliases: z.array(line(60)).max(12).describe('Other names that people search for.'),
  category: z.enum(Object.keys(patternCategories) as [keyof typeof patternCategories]).describe('Group in the library.'),
  level: z.enum(patternLevels).describe('What a team should have done before.'),
  problem: prose(600).describe('The problem that it solves, as its owner feels it.'),
  when: z.array(line(240)).min(1).max(8).describe('Measurable signs that it is time.'),
  signals: z.array(signal).min(1).max(8).describe('Typed predicates over the context of a plan; all must hold for the pattern to fit.'),
  notYet: z.array(line(240)).min(1).max(8).describe('Signs that it is too early.'),
  why: prose(600).describe('What it buys.'),
  watchOut: z.array(line(320)).min(2).max(12).describe('What goes wrong, each with a number where there is one.'),
  cost: prose(600).describe('What it costs a month, with the arithmetic.'),
  tryFirst: z
    .strictObject({
      text: line(240).describe('The simpler thing to try first.'),
      pattern: id.optional().describe('Its entry in this library, where there is one.'),
    })
    .describe('The simpler alternative.'),
  needs: z.array(id).max(8).describe('Patterns that must be in place too.'),
  related: z.array(id).max(8).describe('Patterns worth reading next.'),
  contradicts: z.array(id).max(8).describe('Patterns not to combine with this one for the same job.'),
  services: z.array(line(60)).max(12).describe('AWS services that it uses.'),
  packages: z.array(line(80)).max(12).describe('npm packages worth knowing for it.'),
  sources: z
    .array(
      z.strictObject({
        title: line(160).describe('Title of the page.'),
        url: httpsLink.describe('Its address.'),
        checked: realDate.describe('Day on which it was read, quoted YYYY-MM-DD.'),
        note: line(200).optional().describe('How far it can be relied on, where that is in doubt.'),
      }),
    )
    .min(1)
    .max(16)
    .describe('Where the facts come from.'),
  reviewed: realDate.describe('Day of the last review, quoted YYYY-MM-DD.'),
});

export type Pattern = z.infer<typeof patternSchema>;
export type Signal = Pattern['signals'][number];
