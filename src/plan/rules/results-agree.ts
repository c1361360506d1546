import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import type { DebuggingPlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { isSameMetric, isSameNumber, unitFactor } from './shared/measured.ts';

type Row = DebuggingPlan['results'][number];

export const resultsAgree = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'error',
  checks: 'The results hold the metric of the symptom, start at its value of today, improve it, and every row ends where the actions lead.',
  source: 'House rule of this format: expected results, before and after, agree with the symptom.',
  *check({ plan, facts }) {
    const { symptom } = plan.problem;
    const index = plan.results.findIndex((row) => isSameMetric(row, symptom));
    for (const [at, other] of plan.results.entries()) {
      if (at === index) continue;
      const path = ['results', at, 'after'];
      const promise = [...outcome(other, path, plan)];
      if (promise.length > 0) yield* promise;
      else if (other.better === 'lower' && isSameNumber(other.before, other.after) && complainsOf(plan.problem.statement, other)) {
        yield {
          path,
          message: `Expected a lower value than the ${numberText(other.before)} ${other.unit} of which the problem speaks, found ${numberText(other.after)}`,
          hint: 'Add the action that makes it better, or say in the statement that this part stays as it is.',
          severity: 'suggestion',
        };
      }
    }
    const row = plan.results[index];
    if (row === undefined) {
      // The same numbers under another name are the same metric in other words.
      if (plan.results.some((other) => isSameNumber(other.before, symptom.now * (unitFactor(symptom, other) ?? NaN)))) return;
      yield {
        path: ['results'],
        message: `Missing a row for ${quote(symptom.metric)}, the metric of the symptom`,
        hint: 'Say what it should be after the fixes; otherwise nobody can tell whether they worked.',
        severity: 'warning',
      };
      return;
    }
    const path = ['results', index];
    const factor = unitFactor(symptom, row);
    if (factor !== undefined && !isSameNumber(row.before, symptom.now * factor)) {
      yield {
        path: [...path, 'before'],
        message: `Expected ${numberText(symptom.now * factor)} ${row.unit}, the ${quote(symptom.metric)} of now, found ${numberText(row.before)}`,
        hint: 'Both are the value of today. Correct the one that was not measured.',
      };
    }
    const direction = symptom.now > symptom.before ? 'lower' : 'higher';
    if (symptom.now !== symptom.before && row.better !== direction) {
      yield {
        path: [...path, 'better'],
        message: `Expected ${quote(direction)}, because the symptom went from ${numberText(symptom.before)} to ${numberText(symptom.now)} ${symptom.unit}, found ${quote(row.better)}`,
        hint: 'Turn it round, or swap "before" and "now" of the symptom.',
      };
    } else if (facts.improvements[index]?.better === false) {
      yield {
        path: [...path, 'after'],
        message: `Expected a ${row.better} value than ${numberText(row.before)}, found ${numberText(row.after)}`,
        hint: 'After the fixes the symptom must be better than today.',
      };
    } else {
      yield* outcome(row, [...path, 'after'], plan);
    }
  },
});

const content = /\b(?:as (?:ever|before|usual|always)|still|stays?|stayed|unchanged|remains?|remained|normal(?:ly)?|usual(?:ly)?|constant|only|fine|good|at|under|with)\b/i;

/** Whether a text complains of the value of today, with its unit: "up to 30 s", but not "60 ms as ever" or "at 30 requests". */
function complainsOf(text: string, { before, unit }: Row): boolean {
  const numbers = [String(before), numberText(before)].map((number) => number.replace('.', '\\.'));
  const name = unit.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const value = new RegExp(`(?<![\\d.,])(?:${numbers.join('|')}) ?${name}(?!\\w)`, 'i');
  return before !== 0 && text.split(/[.,;:!?](?:\s|$)|\b(?:and|but|while|whereas)\b/).some((part) => value.test(part) && !content.test(part));
}

/** Whether the row ends where the actions lead: at one of their values or, where several work together, beyond all. */
function* outcome(row: Row, path: Remark['path'], { actions }: DebuggingPlan): Generator<Remark> {
  const promised = actions.flatMap(({ impact }) => {
    const factor = impact === undefined || !isSameMetric(impact, row) ? undefined : unitFactor(impact, row);
    return impact === undefined || factor === undefined ? [] : [impact.to * factor];
  });
  if (promised.length === 0 || promised.some((to) => isSameNumber(to, row.after))) return;
  const best = row.better === 'lower' ? Math.min(...promised) : Math.max(...promised);
  const isBeyond = row.better === 'lower' ? row.after < best : row.after > best;
  if (promised.length > 1 && isBeyond) return;
  yield {
    path,
    message: `Expected ${numberText(best)} ${row.unit}, to which the actions bring ${quote(row.metric)}, found ${numberText(row.after)}`,
    hint: 'Correct one of the two, or add the action that makes the difference.',
    severity: 'warning',
  };
}
