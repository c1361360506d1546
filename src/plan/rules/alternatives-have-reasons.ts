import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

const minimum = 2;

/** A verdict without its ground. Only whole texts count: "too expensive: 57 USD a month" is a reason. */
const verdict = new RegExp(
  [
    "(?:it(?:'s| is) |we |this is |was )?(?:(?:simply |just |really )?(?:not|no|never|don't|isn't|wasn't)(?: really)? (?:needed|necessary|required|need(?: (?:it|for it|this|that))?|suitable|appropriate|(?:a )?(?:good |great )?(?:fit|option|choice|idea)|chosen|considered|useful|ideal|the best(?: (?:choice|option|fit))?|worth it|an option|for us|relevant))",
    "(?:it(?:'s| is) )?(?:(?:way |far |much )?too|overly|very|more) (?:complex|complicated|expensive|costly|slow|heavy|much|hard|difficult|big|new|old|risky)(?: for us| for this| here)?",
    "(?:it(?:'s| is) )?(?:an )?over-?kill|over-?engineer(?:ed|ing)|unnecessary|unsuitable|worse|bad|inferior|rejected|no|none|n/?a|[-–—?.]+",
    "(?:we )?(?:don't|do not|didn't) (?:like|want|need|know|trust) (?:it|this|that)",
    '(?:the )?(?:chosen|other|current) (?:option|one|choice) is better|personal preference|see above',
  ].map((words) => `(?:${words})`).join('|').replace(/^(.*)$/s, '^(?:$1)(?: (?:here|for us|for this|for now|yet|at the moment|right now|in this case|for our (?:use case|needs|case)))*[.!]?$'),
  'i',
);

export const alternativesHaveReasons = defineRule({
  formats: ['architecture'],
  subject: 'voice',
  severity: 'warning',
  checks: 'A plan that is proposed or accepted names two alternatives, each with the reason why it was turned down.',
  source: 'Design Docs at Google (industrialempathy.com): alternatives considered; guide "The four-phase method", phase 3.',
  *check({ plan }) {
    const alternatives = plan.alternatives ?? [];
    const decided = plan.status === 'proposed' || plan.status === 'accepted';
    const hint = 'Name what a colleague would propose instead, and why it loses here.';
    if (decided && alternatives.length === 0) yield { path: ['alternatives'], message: `Missing "alternatives" in a plan that is ${plan.status}`, hint };
    else if (decided && alternatives.length < minimum) {
      yield { path: ['alternatives'], message: `Too few alternatives, found ${alternatives.length}, minimum ${minimum}`, hint, severity: 'suggestion' };
    }
    const components = new Map(plan.components.map((component) => [component.id, component]));
    for (const [index, { option, insteadOf, whyNot }] of alternatives.entries()) {
      if (verdict.test(whyNot.trim())) {
        const reason = 'Say what it would cost, break or add here, with a number where there is one.';
        yield { path: ['alternatives', index, 'whyNot'], message: `Expected a reason, found the verdict ${quote(whyNot)}`, hint: reason };
      }
      const chosen = insteadOf === undefined ? undefined : components.get(insteadOf);
      const name = option.toLowerCase().trim();
      if (chosen !== undefined && (name === chosen.technology?.toLowerCase().trim() || name === chosen.name.toLowerCase().trim())) {
        const message = `Expected something else than what was chosen, found ${quote(option)} instead of ${quote(chosen.name)}`;
        yield { path: ['alternatives', index, 'option'], message, hint: 'Correct "option" or "insteadOf".' };
      }
    }
  },
});
