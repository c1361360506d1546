import { quote } from '../quote.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { spokenIn } from './shared/voice.ts';

/** Questions that ask for the reader's opinion, and so hand the decision back. */
const exploring = new RegExp(
  [
    'what (?:do|would|are) your? (?:think|say|prefer|feel|suggest|rather|thoughts|preferences|ideas)',
    'have you (?:ever |already )?(?:considered|thought|tried|looked|explored)',
    'how (?:do|would) you (?:feel|like|think|see)',
    'how does (?:this|that|it) (?:feel|sound|look)',
    'would you (?:like|prefer|rather|consider|want|be (?:open|willing|comfortable|happy))',
    'could you (?:maybe|perhaps|also|consider|try|imagine)',
    'do you (?:think|prefer|feel|agree|like)',
    'are you (?:sure|comfortable|happy|open|willing|ready)',
    'does (?:this|that|it) (?:\\w+ )?(?:make sense|sound|work for you|suit you)',
    'which (?:\\w+ )?(?:do|would) you (?:prefer|like|want|choose|think|rather)',
    '(?:do you have )?any (?:specific |other |further )?(?:requirements|questions|thoughts|preferences|concerns)',
  ].map((words) => `(?:${words})`).join('|').replace(/^(.*)$/s, '(?:^|[.!?:;,(]\\s+|\\b(?:and|so|but|or)\\s+)((?:$1)\\b[^.!?]*\\?)'),
  'i',
);

/** A question with which a text ends. A placeholder of SQL is none. */
const last = /(?:^|[.!?]\s+)([^.!?]*[\p{L}\p{N})%'’]\s*\?)["')\]]*\s*$/u;

/** Somebody else is to be asked, or something is to be checked. */
const passedOn = /\b(?:ask|asks|asking|interview|survey|check|verify|clarify|find out|decide|confirm|agree|write down)\b(?! yoursel)[^.!?]*\??$/i;

const hint = 'Say what you recommend, and why. What only somebody else can know belongs under "openQuestions".';

export const noCoachingQuestions = defineRule({
  formats,
  subject: 'voice',
  severity: 'error',
  checks: 'The plan answers: it asks the reader nothing outside "openQuestions", and no reason or advice ends in a question.',
  source: 'House rule, guide "How recommendations are worded": consulting, not coaching.',
  *check({ plan }) {
    for (const { path, text, part } of spokenIn(plan)) {
      if (!text.includes('?')) continue;
      const asked = exploring.exec(text);
      if (asked?.[1] !== undefined && !passedOn.test(text.slice(0, text.lastIndexOf(asked[1])))) {
        yield { path, message: `Expected an answer, found the question ${quote(asked[1])}`, hint };
        continue;
      }
      // A summary may repeat the question, and a list of work ask what is to be checked; reasons and advice may not end open.
      const open = part === 'work' || part === 'outline' ? undefined : last.exec(text)?.[1]?.trim();
      if (open === undefined || passedOn.test(open)) continue;
      yield { path, message: `Expected an answer, found the question ${quote(open)}`, hint, severity: 'warning' };
    }
  },
});
