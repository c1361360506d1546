import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import type { ArchitecturePlan, ComparisonPlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';

/** A change that nobody can see coming: "if requirements change", "when you need more". Only whole conditions count. */
const vague = new RegExp(
  [
    "(?:(?:the|your|our|its|business|project|user|some) )*(?:requirements?|needs?|things?|circumstances|situation|priorities|conditions|context|plans?|constraints|use cases?) (?:ever )?(?:change|evolve|differ|shift|grow|arise|become different)s?",
    '(?:(?:the|your|our|its) )*(?:traffic|load|usage|scale|data|team|project|app|application|system|business|company|product|service|api|it|you|we|user base) (?:ever )?(?:grow|scale|increase|expand|get (?:too )?(?:big|large)|becomes? (?:too )?(?:big|large|bigger|larger))s?(?: up| too much| too large| too big)?',
    '(?:you|we|they|it|the (?:team|project|system|app)) (?:ever )?(?:needs?|wants?|requires?) (?:it|more|something (?:else|more)|to|another one|better performance|more (?:features|performance|scale|scalability|flexibility|power))',
    '(?:it )?(?:is |becomes )?(?:needed|necessary|required|appropriate|possible|desired)',
    '(?:it )?(?:no longer fits|does(?: not|n\'t) fit(?: any ?more)?|stops working|is not enough|becomes a problem)',
    'at (?:larger |high(?:er)? )?scale',
    'you (?:change your mind|outgrow it|don\'t like it)',
    'something (?:changes|comes up|happens)',
  ].map((words) => `(?:${words})`).join('|')
    .replace(/^(.*)$/s, '^(?:if |when |once |should |in case )?(?:$1)(?: (?:a lot|significantly|substantially|considerably|much|later(?: on)?|over time|in the future|at some point|one day|someday|further|drastically|rapidly|quickly))*\\.?$'),
  'i',
);

export const recommendationHasExit = defineRule({
  formats: ['architecture', 'comparison'],
  subject: 'voice',
  severity: 'warning',
  checks: 'The plan names the change at which to decide again: something that can be seen, that has not come yet, and that leads elsewhere.',
  source: 'House rule, guide "How recommendations are worded": every choice states the number that would change your mind.',
  check({ plan }) {
    return plan.format === 'comparison' ? ofRecommendation(plan) : ofTradeOffs(plan);
  },
});

function* ofRecommendation({ recommendation: { option, unless }, migration: { from, to } }: ComparisonPlan): Generator<Remark> {
  if (from === to) {
    const hint = 'Name the option to go to, if you change your mind later.';
    yield { path: ['migration', 'to'], message: `Expected another option than the one to leave, found ${quote(to)} again`, hint };
  }
  const path = ['recommendation', 'unless'];
  if (unless === undefined) {
    yield { path, message: 'Missing "unless"', hint: 'Name the number or the change at which you would choose differently, and what to use then.' };
    return;
  }
  if (unless.option === option) {
    const hint = 'Name the option to use when the condition holds.';
    yield { path: [...path, 'option'], message: `Expected another option than the recommended one, found ${quote(option)} again`, hint, severity: 'warning' };
  }
  if (vague.test(unless.condition.trim())) {
    const hint = 'Name the number, or the one thing that is new then: "filters are defined by users", "above 100,000 users".';
    yield { path: [...path, 'condition'], message: `Expected a change that somebody can see, found ${quote(unless.condition)}`, hint };
  }
}

function* ofTradeOffs({ context, tradeOffs }: ArchitecturePlan): Generator<Remark> {
  const triggers = tradeOffs.revisitWhen ?? [];
  if (triggers.length === 0) {
    yield { path: ['tradeOffs', 'revisitWhen'], message: 'Missing "revisitWhen"', hint: 'Name a number at which this design is to be looked at again, and what to do then.' };
  }
  const facts = new Map(Object.entries({ ...context.traits, ...context }).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [index, { metric, above, below }] of triggers.entries()) {
    const today = facts.get(metric.toLowerCase().replace(/[^a-z]/g, ''));
    if (typeof today !== 'number') continue;
    const [field, border] = above === undefined ? (['below', below ?? 0] as const) : (['above', above] as const);
    if (field === 'above' ? today <= border : today >= border) continue;
    yield {
      path: ['tradeOffs', 'revisitWhen', index, field],
      message: `Expected a border that today's ${numberText(today)} has not passed yet, found ${field} ${numberText(border)}`,
      hint: 'Move the border to the load that this design really ends at, or change the design now.',
    };
  }
}
