import { quote } from '../quote.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { spokenIn, type Part } from './shared/voice.ts';

/** Words behind which nobody stands. "May" and "might" alone are not among them: a message may arrive twice. */
const hedges = [
  'maybe',
  'perhaps',
  'it (?:all |really )?depends(?!(?: \\w+){0,2} on)',
  'depends on (?:your|the|you) (?:\\w+ )?(?:needs?|requirements?|preferences?|tastes?|situation|circumstances|use[- ]case|context|team)',
  '(?:could|can|might|may) (?:also |always )?consider',
  '(?<=^|[.!?:;,(] |\\b(?:so|and|but|then) )(?:you|we|one) (?:may|might|could) (?:also )?want to',
  '(?:could|might|may) (?:also )?be (?:an option|an alternative|worth|a (?:good|better|nice) (?:option|choice|idea|fit))',
  'either (?:one |option |way |choice |of (?:them|these|the two) )?(?:works|is (?:fine|ok|okay|good)|will do|would (?:do|work|be fine))',
  'either [^.;!?]{1,80} or [^.;!?]{1,80} (?:would|will|could|can|should) (?:both |also |probably )?(?:work|do|suffice|be fine)(?! (?:for|with|on)\\b)',
  'both (?:options )?(?:would|will|could) work',
  '(?:is|are) up to you',
  "(?:is|are|it's|that's) your (?:call|choice)",
  '(?:i|we) (?:guess|suppose)',
  "(?:i am|i'm|we are|we're) not (?:quite |entirely |really )?sure",
];

/** A guess is no decision; where a plan counsels, it may say how likely something is. */
const guesses = ['probably', 'presumably', 'hopefully'];

const bounded = (words: readonly string[]) => new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'i');

const patterns: Readonly<Record<NonNullable<Part>, RegExp>> = {
  decision: bounded([...hedges, ...guesses]),
  counsel: bounded(hedges),
  work: bounded(hedges),
  outline: bounded(hedges),
};

export const noHedging = defineRule({
  formats,
  subject: 'voice',
  severity: 'warning',
  checks: 'Summaries, recommendations, reasons, fixes, steps and advice are decided: no "maybe", "it depends" or "you could consider".',
  source: 'House rule, guide "How recommendations are worded": pragmatic, focused on effort, decisive.',
  *check({ plan }) {
    for (const { path, text, part } of spokenIn(plan)) {
      if (part === undefined || path[0] === 'assumptions' || path[0] === 'nextSteps') continue;
      const found = patterns[part].exec(text);
      // A question is the matter of another rule, but where that one allows it.
      if (found === null || ((part === 'decision' || part === 'counsel') && /^[^.!?]*\?/.test(text.slice(found.index)))) continue;
      yield {
        path,
        message: `Expected a decision, found ${quote(found[0])}`,
        hint: 'Decide. If it does depend on something, say on what and where the border is: "Below 100,000 users, A. Above, B."',
      };
    }
  },
});
