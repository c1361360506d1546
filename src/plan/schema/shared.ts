import { z } from 'zod';
import { amount, code, id, isReserved, line, prose, realDate, whole } from './text.ts';

/** Facts that the signals of the pattern library are matched against. Each is optional; an absent fact never holds. */
export const traits = z.strictObject({
  endpoints: whole('endpoints').optional().describe('Routes of the API.'),
  accessPatternsKnown: z.boolean().optional().describe('Whether the ways in which data is read and written are listed and stable.'),
  adHocQueries: z.boolean().optional().describe('Whether people filter by fields of their own choice.'),
  readsPerWrite: amount('reads per write').optional().describe('Reads for each write.'),
  asyncWork: z.boolean().optional().describe('Whether work goes on after the answer (mail, reports, other systems).'),
  incomingWebhooks: z.boolean().optional().describe('Whether other systems call this one when something has happened there.'),
  scheduledWork: z.boolean().optional().describe('Whether work starts by the clock, without a request.'),
  longestTaskSeconds: amount('s').optional().describe('Longest single piece of work.'),
  consumersPerEvent: amount('consumers').optional().describe('Independent reactions to the same event.'),
  eventsPerSecond: amount('events/s').optional().describe('Events at the peak.'),
  ordering: z.boolean().optional().describe('Whether events of one entity must be handled in order.'),
  externalApis: z
    .union([z.boolean(), whole('APIs')])
    .optional()
    .describe('Outside APIs called while a request waits: how many, or true.'),
  stepsAcrossServices: whole('steps').optional().describe('Steps of the longest business action that crosses services.'),
  largestUploadMb: amount('MB').optional().describe('Largest file that a user sends.'),
  largestItemKb: amount('KB').optional().describe('Largest record in the database.'),
  userAccounts: z.boolean().optional().describe('Whether people sign in.'),
  tenants: z.union([z.boolean(), whole('tenants')]).optional().describe('Customers that share the system: how many, or true.'),
  clientTypes: whole('kinds').optional().describe('Kinds of client with different needs (web, mobile, partners).'),
  realtimePush: z.boolean().optional().describe('Whether clients wait for news from the server.'),
  auditTrail: z.boolean().optional().describe('Whether every past state must be provable.'),
  sharedResponses: z.boolean().optional().describe('Whether many users get the same answer.'),
  legacySystem: z.boolean().optional().describe('Whether a running system is replaced.'),
}).meta({ id: 'Traits' });

/** What the plan is for: scale, money, time and people. Review rules say which of these a plan can do without. */
export const context = z
  .strictObject({
    users: whole('users').optional().describe('Users in the period that is planned for.'),
    requestsPerDay: amount('requests/day').optional().describe('Requests on an average day; a month counts 30 of them.'),
    loadUnit: line(40).optional().describe('What `requestsPerDay` counts, in the plural, such as `webhooks`, `messages` or `photos`; requests where it is not stated.'),
    peakRequestsPerSecond: amount('requests/s').optional().describe('Requests in the busiest second.'),
    budgetUsdPerMonth: amount('USD/month').optional().describe('What running it may cost.'),
    timelineWeeks: amount('weeks', 1000).optional().describe('Weeks until it must run; a week has five working days.'),
    teamSize: whole('people', 1, 100).optional().describe('People who build it full time.'),
    skillLevel: z.enum(['junior', 'mid', 'senior']).optional().describe('Experience of most of the team.'),
    stack: z.array(line(60)).max(30).optional().describe('Languages and services that the team knows and wants to stay with.'),
    traits: traits.optional().describe('Facts that pattern signals are matched against.'),
  })
  .meta({ id: 'Context' });

export const step = z
  .strictObject({
    title: line(160).describe('What to do.'),
    minutes: whole('minutes', 1, 10_000).optional().describe('How long it takes.'),
    text: prose(2000).optional().describe('What to know while doing it.'),
    code: code.optional().describe('The command or code to run.'),
  })
  .meta({ id: 'Step' });

export const observability = z
  .strictObject({
    logs: prose(1000).optional().describe('What is logged, how, and for how long it is kept.'),
    metrics: z.array(line(200)).max(30).optional().describe('Metrics beyond those that the platform gives.'),
    tracing: prose(1000).optional().describe('How one request is followed through the system.'),
    alarms: z
      .array(
        z.strictObject({
          metric: line(120).describe('What is watched.'),
          threshold: line(160).describe('When it rings, with number and duration.'),
          action: line(200).optional().describe('Who hears it and what they do.'),
        }),
      )
      .max(40)
      .optional()
      .describe('Alarms that wake somebody.'),
  })
  .meta({ id: 'Observability' });

export const planStatuses = ['draft', 'proposed', 'accepted', 'superseded'] as const;

/** Fields that all four formats share. */
export const shared = {
  title: line(120).describe('Name of the plan, as its heading prints it.'),
  summary: line(400).describe('The plan in one sentence.'),
  status: z.enum(planStatuses).describe('How far the plan is decided.'),
  date: realDate.describe('Day of the decision or of the draft, quoted "YYYY-MM-DD".'),
  question: line(400).describe('The question that the plan answers, in the words of the one who asked.'),
  context: context.describe('Scale, money, time and people.'),
  tags: z.array(line(40)).max(20).optional().describe('Words to find it by.'),
  project: id
    .refine((name) => !isReserved(name), { error: (issue) => `Expected a name that is free, found the reserved name "${String(issue.input)}"` })
    .optional()
    .describe('Plans of the same project are shown together as its sheets.'),
  assumptions: z.array(line(400)).max(30).optional().describe('What was taken for granted; correct it where it is wrong.'),
  openQuestions: z.array(line(400)).max(20).optional().describe('What still has to be asked, two or three at most.'),
  patterns: z
    .array(
      z
        .strictObject({
          id: id.describe('Entry of the pattern library.'),
          why: line(400).describe('Why it fits here.'),
        })
        .meta({ id: 'ChosenPattern' }),
    )
    .max(20)
    .optional()
    .describe('Patterns that the plan uses.'),
  pitfalls: z
    .array(
      z
        .strictObject({
          title: line(160).describe('The mistake.'),
          advice: prose(1000).describe('What to do instead.'),
        })
        .meta({ id: 'Pitfall' }),
    )
    .max(20)
    .optional()
    .describe('Mistakes that others made, with advice.'),
  startHere: z.array(step).max(20).optional().describe('First steps, the first within an hour.'),
  nextSteps: z.array(line(400)).max(20).optional().describe('What comes after.'),
  related: z.array(id).max(20).optional().describe('Ids of plans to read beside this one.'),
  supersedes: z.union([id, z.array(id).max(20)]).optional().describe('Id, or ids, of the plans that this one replaces.'),
  owners: z.array(line(120)).max(20).optional().describe('People who answer for it.'),
  updated: realDate.optional().describe('Day of the last change, quoted "YYYY-MM-DD".'),
  waivers: z
    .array(
      z
        .strictObject({
          rule: id.describe('Id of the review rule to silence.'),
          reason: line(400).describe('Why it does not apply here; shown on the page of the plan.'),
        })
        .meta({ id: 'Waiver' }),
    )
    .max(20)
    .optional()
    .describe('Review rules that do not apply to this plan, with the reason.'),
  template: id.optional().describe('Another template of the `templates` folder, without its ending.'),
  observability: observability.optional().describe('Logs, metrics, traces and alarms.'),
};
