import { quote } from '../quote.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

const minimum = 3;

/** Advice that could stand under any pitfall. */
const hollow = /^(?:please )?(?:just )?(?:(?:be|stay) (?:very )?(?:careful|aware|mindful|cautious)(?: (?:of|about|with|here)(?: \S+){0,3})?|take care|watch out|pay attention|keep (?:it|this|that) in mind|(?:avoid|prevent|never do|don'?t do|do not do) (?:it|this|that|them)(?: at all)?|do(?:n'?t| not)|be prepared|think about it)$/i;

export const pitfallsWithAdvice = defineRule({
  formats,
  subject: 'everywhere',
  severity: 'warning',
  checks: 'The plan names at least three pitfalls, each once and with advice that says what to do instead.',
  source: 'House rule, guide "How recommendations are worded": anticipate pitfalls.',
  *check({ plan }) {
    const pitfalls = plan.pitfalls ?? [];
    if (pitfalls.length < minimum) {
      const hint = 'Name the mistakes that others made with this design, and what to do instead.';
      const message = plan.pitfalls === undefined ? 'Missing "pitfalls"' : `Too few pitfalls, found ${pitfalls.length}, minimum ${minimum}`;
      yield { path: ['pitfalls'], message, hint };
    }
    const titles = new Map<string, number>();
    const advices = new Map<string, number>();
    for (const [index, { title, advice }] of pitfalls.entries()) {
      const [name, words] = [plain(title), plain(advice)];
      if (titles.has(name)) {
        yield { path: ['pitfalls', index, 'title'], message: `Duplicate pitfall ${quote(title)}`, hint: 'Keep one of them, or say how they differ.' };
      } else if (words === name || !words.includes(' ') || hollow.test(words) || isForbiddenOnly(advice, title)) {
        const message = `Expected advice that says what to do instead, found ${quote(advice)}`;
        yield { path: ['pitfalls', index, 'advice'], message, hint: 'Name the setting, the number or the step that keeps the reader out of it.' };
      } else if (advices.has(words)) {
        const message = `Expected advice for this pitfall, found that of pitfall ${Number(advices.get(words)) + 1} again`;
        yield { path: ['pitfalls', index, 'advice'], message, hint: 'Say what to do about this one.' };
      }
      titles.set(name, index);
      if (!advices.has(words)) advices.set(words, index);
    }
  },
});

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, ' ').trim();
}

const negation = /^(?:please )?(?:never|avoid|stop|do not|don't|must not|should not)$/;
const small = new Set(['a', 'an', 'the', 'to', 'of', 'in', 'on', 'for', 'as', 'and', 'or', 'it', 'is', 'are', 'be', 'your', 'this', 'that', 'please', 'never', 'avoid', 'stop', 'do', 'not', "don't", 'must', 'should']);

/** Whether the advice is the title again with "do not" before it. */
function isForbiddenOnly(advice: string, title: string): boolean {
  const words = plain(advice).split(' ');
  if (![1, 2, 3].some((count) => negation.test(words.slice(0, count).join(' ')))) return false;
  const named = new Set(plain(title).split(' ').map(stem));
  return words.every((word) => small.has(word) || named.has(stem(word)));
}

/** A word without its ending: "treating" and "treat", "using" and "use". */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/(.)\1$/, '$1');
}
