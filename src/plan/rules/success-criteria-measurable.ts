import { listed } from '../facts/listed.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

// What somebody else can look at and say yes or no.
const checkable =
  /\d|\b(?:can(?:not)?|can't|may not|returns?|answers?|responds?|rejects?|refuses?|gets?|receives?|sees?|finds?|shows?|lists?|rings?|arrives?|appears?|carr(?:y|ies)|covers?|within|under|above|below|(?:less|more|fewer) than|at (?:least|most)|every|each|no|none|nobody|nothing|never|only|once|twice|same|without|another|zero|one|two|three|four|five|ten|half|runbook|CI|(?:unit|integration|load|smoke|contract|acceptance|e2e|end-to-end) tests?)\b/i;

// What is true whenever somebody feels that it is.
const vague =
  /\b(?:works?|working|fine|ready|complete[d]?|done|finished|optimi[sz]ed|stable|robust|scalable|secured?|fast(?:er)?|good|better|improved|clean|smooth(?:ly)?|properly|correctly|gracefully|well|monitored|documented|tested|deployed|implemented|in place|pass(?:es)?|happy|satisfied|user-friendly|production-ready|successful(?:ly)?|handled|set up|running|enough|quality)\b/i;

export const successCriteriaMeasurable = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'warning',
  checks: 'Each milestone has a criterion that somebody else can check.',
  source: 'Azure Well-Architected OE:04; guide "The four-phase method", phase 4.',
  *check({ plan }) {
    for (const [index, { successCriteria }] of plan.milestones.entries()) {
      if (!successCriteria.every((criterion) => vague.test(criterion) && !checkable.test(criterion))) continue;
      const path = ['milestones', index, 'successCriteria'];
      yield {
        path: successCriteria.length === 1 ? [...path, 0] : path,
        message: `Expected a criterion that somebody else can check, found only ${listed(successCriteria.slice(0, 3).map(quote))}`,
        hint: 'Name who can do what, or a number: "A user signs in and lists 20 tasks", "p95 stays under 200 ms at 10 requests a second".',
      };
    }
  },
});
