import type { Path } from '../finding.ts';
import type { ScheduledTask } from '../facts/schedule.ts';
import { quote } from '../quote.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { textsOf } from './shared/plan-texts.ts';

type Task = RoadmapPlan['milestones'][number]['tasks'][number];

interface Place {
  readonly task: Task;
  readonly path: Path;
}

const signIn = /\b(?:sign[- ]?(?:in|up|on)|log[- ]?in|log people in|auth|authn|authenticat\w+|authoriz(?:er|ers)|cognito|auth0|okta|clerk|keycloak|jwts?|oauth2?|oidc|sso|passkeys?|(?:user|customer|account) (?:pool|accounts?|registration)|register (?:users?|customers?|accounts?))\b/i;
const ofPeopleAtAws = /\b(?:to AWS|identity center|AWS account|AWS console|registry)\b/i;

// A further way to sign in may come when the first one is there.
const further = /\b(?:social|mfa|two-factor|2fa|second|sso|saml|partners?|reset|roles?)\b/i;

// What everybody may see needs no sign-in before it.
const open = /\b(?:public|anonymous\w*|read-only|landing|static|catalog(?:ue)?|guests?|marketing|health|webhooks?|prototype|spike|skeleton|hello)\b/i;

export const signInFirst = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'warning',
  checks: 'Where people sign in, sign-in is built before the features behind it.',
  source: 'Azure Well-Architected SE:02; guide "How recommendations are worded": auth first, then the rest.',
  *check({ plan, facts }) {
    const accounts = plan.context.traits?.userAccounts;
    const places = plan.milestones.flatMap(({ tasks }, m) => tasks.map((task, t): Place => ({ task, path: ['milestones', m, 'tasks', t] })));
    const scheduled = new Map(facts.schedule.tasks.map((task) => [task.id, task]));
    const [first] = places.flatMap(({ task }) => (isSignIn(task) ? (scheduled.get(task.id) ?? []) : [])).sort((a, b) => a.start - b.start);
    if (first === undefined) {
      if (accounts !== true || textsOf(plan).some(({ text }) => signIn.test(text))) return;
      yield {
        path: ['context', 'traits', 'userAccounts'],
        message: 'Expected a task that builds sign-in, because "userAccounts" is true, found none',
        hint: 'Add it before the first feature: sign-in that comes later changes every route and every key. If it exists already, say so in "assumptions".',
      };
      return;
    }
    if (accounts === false) return;
    const early = places.filter(({ task }) => isBefore(task, first, scheduled));
    const [feature] = early;
    if (feature === undefined) return;
    const others = early.length === 1 ? '' : `, with ${early.length - 1} more feature${early.length === 2 ? '' : 's'} before it`;
    yield {
      path: feature.path,
      message: `Expected ${quote(first.title)} before ${quote(feature.task.title)}, found it on day ${first.startDay}${others}`,
      hint: 'Build sign-in first, so that no route is ever open and every key starts with a verified user.',
    };
  },
});

function isSignIn({ title, kind, steps }: Task): boolean {
  if (kind === 'test' || kind === 'documentation' || kind === 'design') return false;
  if (signIn.test(title)) return !ofPeopleAtAws.test(title) && !further.test(title);
  return kind === 'security' && steps.some((step) => signIn.test(step) && !ofPeopleAtAws.test(step));
}

/** Whether a feature is finished before sign-in is even begun; what two people do side by side is not. */
function isBefore(task: Task, first: ScheduledTask, scheduled: ReadonlyMap<string, ScheduledTask>): boolean {
  if (task.kind !== 'feature' || task.id === first.id || (scheduled.get(task.id)?.end ?? Infinity) > first.start) return false;
  return ![task.title, ...task.steps].some((text) => open.test(text));
}
