import { formats, type Plan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';

/** How a plan may ask for a fact of the context, or say what it takes for granted instead. */
interface Topic {
  readonly assumed: RegExp;
  readonly asked: RegExp;
}

const users = 'users?|customers?|visitors?|people|members?|tenants?|devices?';
const load = 'requests?|orders?|events?|messages?|traffic|load';

const topics = {
  // An assumption about scale holds a number: "tasks belong to exactly one user" says nothing about how many there are.
  scale: {
    assumed: new RegExp(`^(?=.*(?:\\d|\\b(?:hundreds?|thousands?|millions?|dozens?)\\b)).*\\b(?:${users}|${load})\\b`, 'i'),
    asked: new RegExp(`\\b(?:how (?:many|often)|number of|expect(?:ed)?)\\b.*\\b(?:${users}|${load})\\b|\\b(?:scale|traffic|load|volume|throughput|peak)\\b`, 'i'),
  },
  budget: {
    assumed: /\b(?:budget|spend(?:ing)?|afford)\b|\bcosts?\b.*\b(?:may|at most|under|below|up to|within|(?:less|more) than)\b|\b(?:at most|under|below|up to|(?:less|more) than)\b.*(?:\bUSD\b|\$|€|\bdollars?\b|\beuros?\b)/i,
    asked: /\b(?:budget|costs?|spend|pay|afford|price|expensive|money)\b/i,
  },
  timeline: {
    assumed: /\b(?:deadline|timeline|launch\w*|go(?:es)?[- ]live)\b|\b(?:in|within|takes?|after|until|by)\b.*\b(?:weeks?|months?|quarter|year)\b/i,
    asked: /\b(?:timeline|deadline|launch\w*|go(?:es)?[- ]live|by when|how (?:soon|long|many weeks)|when (?:must|should|do|does|will|is|are)|due)\b/i,
  },
  team: {
    assumed: /\b(?:teams?|developers?|engineers?|person|experience|junior|senior)\b/i,
    asked: /\b(?:who|teams?|developers?|engineers?|experience|skills?)\b/i,
  },
} as const satisfies Record<string, Topic>;

export const contextStated = defineRule({
  formats,
  subject: 'fit',
  severity: 'error',
  checks: 'The context states scale and budget, and where something is built, time and team; or the plan asks or assumes what is missing.',
  source: 'House rule, guide "The four-phase method", "ask or assume": scale, budget and timeline.',
  *check({ plan }) {
    const { context } = plan;
    for (const field of ['users', 'requestsPerDay', 'timelineWeeks'] as const) {
      if (context[field] !== 0) continue;
      yield {
        path: ['context', field],
        message: `Expected a number above 0 for "${field}", found 0`,
        hint: 'Plan for the load and the time that you expect, not for today.',
        ...(field === 'timelineWeeks' ? { severity: 'warning' } : {}),
      };
    }
    const counted = context.users !== undefined;
    const loaded = context.requestsPerDay !== undefined || context.peakRequestsPerSecond !== undefined || context.traits?.eventsPerSecond !== undefined;
    if (!counted && !loaded) yield* missing(plan, 'scale', ['users', 'requestsPerDay']);
    else if (!counted) yield* missing(plan, 'scale', ['users'], 'warning');
    else if (!loaded) yield* missing(plan, 'scale', ['requestsPerDay'], 'warning');
    if (context.budgetUsdPerMonth === undefined) yield* missing(plan, 'budget', ['budgetUsdPerMonth']);
    if (plan.format !== 'architecture' && plan.format !== 'roadmap') return;
    if (context.timelineWeeks === undefined) yield* missing(plan, 'timeline', ['timelineWeeks'], 'warning');
    const team = (['teamSize', 'skillLevel'] as const).filter((field) => context[field] === undefined);
    if (team.length > 0) yield* missing(plan, 'team', team, 'warning');
  },
});

function* missing(plan: Plan, topic: keyof typeof topics, fields: readonly string[], severity?: 'warning'): Generator<Remark> {
  const { assumed, asked } = topics[topic];
  if (plan.assumptions?.some((text) => assumed.test(text)) === true || plan.openQuestions?.some((text) => asked.test(text)) === true) return;
  yield {
    path: ['context', fields[0] ?? ''],
    message: `Missing ${fields.map((field) => `"${field}"`).join(' and ')} in "context"`,
    hint: 'State it. If nobody knows it, ask for it in "openQuestions", or write into "assumptions" what you take for granted.',
    ...(severity === undefined ? {} : { severity }),
  };
}
