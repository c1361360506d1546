import { quote } from '../quote.ts';
import type { Plan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { emptyAnswer } from './shared/empty-answer.ts';
import { textsOf } from './shared/plan-texts.ts';

const many = '\\d+|one|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety';
const period = new RegExp(
  `\\b(?:${many})[ -]?(?:days?|weeks?|months?|years?|hours?|[dwhy])\\b|\\b(?:for|after|than|in|of|keeps?|kept|retention|one|half) (?:an?|one|half a) (?:day|week|month|quarter|year)\\b|\\bretention(?:Days|InDays)?\\W{1,3}\\d+|\\b(?:for ?ever|indefinitely|never expires?)\\b`,
  'i',
);
const aboutLogs = /\blog(?:s|ged|ging)?\b|\bcloudwatch\b/i;

export const logRetentionSet = defineRule({
  formats: ['architecture', 'roadmap'],
  subject: 'cost',
  severity: 'warning',
  checks: 'The plan says how long logs are kept; an architecture that is proposed or accepted says what is logged at all.',
  source: 'AWS CloudWatch Logs user guide: by default, logs are kept indefinitely and never expire.',
  *check({ plan }) {
    const logs = plan.observability?.logs;
    const hint = 'Write for how long, such as "kept 30 days", and set the same number on every log group.';
    if (logs === undefined || emptyAnswer(logs)?.reason === '') {
      if (plan.format !== 'architecture' || plan.status === 'draft' || plan.status === 'superseded') return;
      if (logs !== undefined) yield { path: ['observability', 'logs'], message: `Expected what is logged and how long it is kept, found ${quote(logs)}`, hint };
      else yield { path: ['observability', 'logs'], message: `Missing ${quote(plan.observability === undefined ? 'observability' : 'logs')}, so nobody can see what happened`, hint };
      return;
    }
    if (period.test(logs) || isSaidElsewhere(plan)) return;
    yield { path: ['observability', 'logs'], message: `Expected how long logs are kept, found ${quote(logs)}`, hint };
  },
});

/** Whether a step, a note of the bill or a component says it. */
function isSaidElsewhere(plan: Plan): boolean {
  if (plan.format === 'architecture' && plan.components.some(({ name, technology, config }) => config?.retentionDays !== undefined && aboutLogs.test(`${name} ${technology ?? ''}`))) return true;
  const places = new Set(['observability', 'milestones', 'cost', 'components', 'startHere', 'startToday', 'requirements']);
  return textsOf(plan).some(({ path: [part], text }) => places.has(String(part)) && aboutLogs.test(text) && period.test(text));
}
