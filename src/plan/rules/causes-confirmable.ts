import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { emptyAnswer } from './shared/empty-answer.ts';

const number = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|twice|double|every|each|all|none)\b/i;
const source = /\b(?:traces?|logs?|metrics?|profil(?:e|er|es|ing)|explain|query plan|x-ray|cloudwatch|insights|flame ?graph|dashboards?|alarms?|counters?|histograms?|screenshots?|heap|dumps?|reports?|stack|errors?|exceptions?|status codes?|diff|commit|release|deployment)\b/i;
const guess = /\b(?:probably|maybe|perhaps|guess(?:ed)?|suspect(?:ed|s)?|seems?|feels?|feeling|might|could be|may be|somebody said|someone said|we think|assum(?:e|ed|ption)|likely|supposedly)\b/i;

export const causesConfirmable = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'warning',
  checks: 'There are at least two causes, each rests on something that was seen, and the first can be confirmed.',
  source: 'House rule of this format: causes stand in the order of likelihood, each with its evidence.',
  *check({ plan }) {
    const { causes } = plan;
    if (causes.length < 2) {
      yield {
        path: ['causes'],
        message: `Too few causes, found ${causes.length}, minimum 2`,
        hint: 'Add the next most likely one and say what speaks against it; whoever has ruled nothing out has not looked.',
      };
    }
    for (const [index, { title, evidence, confirm }] of causes.entries()) {
      const path = ['causes', index];
      const isSeen = number.test(evidence) || source.test(evidence);
      if (emptyAnswer(evidence) !== undefined || (guess.test(evidence) && !isSeen)) {
        yield { path: [...path, 'evidence'], message: `Expected what was seen, found ${quote(evidence)}`, hint: 'Name the log, trace or metric and the number in it. Until there is one, write under "confirm" how to get it.' };
      } else if (index === 0 && !number.test(evidence)) {
        yield { path: [...path, 'evidence'], message: `Expected a number in the evidence of the most likely cause, found ${quote(evidence)}`, hint: 'Measure how much of the symptom it explains: 2.5 of 3.0 s, 40 calls for each request.' };
      }
      if (confirm !== undefined && emptyAnswer(confirm) === undefined) continue;
      yield {
        path: confirm === undefined ? path : [...path, 'confirm'],
        message: confirm === undefined ? `Missing "confirm" for ${quote(title)}` : `Expected how to make sure, found ${quote(confirm)}`,
        hint: 'Write the query or the command that tells this cause from the others, and what it shows if you are right.',
        ...(index === 0 ? {} : { severity: 'suggestion' }),
      };
    }
  },
});
