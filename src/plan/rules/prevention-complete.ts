import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

const number = /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twice|double|half|any|every|each|first|single)\b/i;

export const preventionComplete = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'warning',
  checks: 'Prevention holds a monitor with a threshold, and a test.',
  source: 'Azure Well-Architected RE:10; house rule of this format: monitoring with a threshold, and a test.',
  *check({ plan: { prevention } }) {
    const monitors = prevention.flatMap(({ kind, title, text }, index) => (kind === 'monitor' ? [{ text, whole: `${title} ${text}`, index }] : []));
    const [first] = monitors;
    if (first === undefined) {
      yield { path: ['prevention'], message: 'Missing a monitor in "prevention"', hint: 'Add an alarm on the metric of the symptom, with a threshold between the value after the fix and the one of today.' };
    } else if (!monitors.some(({ whole }) => number.test(whole))) {
      yield { path: ['prevention', first.index, 'text'], message: `Expected a threshold with a number, found ${quote(first.text)}`, hint: 'Say at which value, and for how long: "P95 above 300 ms for 5 minutes".' };
    }
    if (!prevention.some(({ kind }) => kind === 'test')) {
      yield { path: ['prevention'], message: 'Missing a test in "prevention"', hint: 'Add the test that would have failed before the release: a load test with the data of a year, or a slow stub of the other service.' };
    }
  },
});
