import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import type { DebuggingPlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { isSameMetric, isSameNumber, unitFactor } from './shared/measured.ts';

export const actionsHaveImpact = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'warning',
  checks: 'There are actions of priority 1, one of them says what it brings, the most likely cause is removed, and the numbers start where the symptom is.',
  source: 'House rule of this format: immediate actions have priorities, and the first ones say what they bring.',
  *check({ plan }) {
    const { actions, causes } = plan;
    const urgent = actions.flatMap(({ priority }, index) => (priority === 1 ? [index] : []));
    const [first] = urgent;
    if (first === undefined) {
      yield { path: ['actions'], message: 'Missing an action of priority 1', hint: 'Say what to do first. If nothing is urgent, the plan is an improvement and not a fix.' };
    } else if (urgent.every((index) => actions[index]?.impact === undefined)) {
      yield { path: ['actions', first], message: 'Missing "impact" in every action of priority 1', hint: 'Estimate it in the metric of the symptom, from today\'s value to the one you expect, and correct it afterwards.' };
    }
    const [top] = causes;
    if (top !== undefined && actions.some(({ fixes }) => fixes !== undefined) && actions.every(({ fixes }) => fixes !== top.id)) {
      yield { path: ['causes', 0], message: `Expected an action that fixes ${quote(top.title)}, the most likely cause, found none`, hint: `Add it with "fixes: ${top.id}", or put the cause that you do fix first.` };
    }
    yield* impacts(plan);
  },
});

function* impacts({ actions, problem: { symptom }, results }: DebuggingPlan): Generator<Remark> {
  for (const [index, { impact }] of actions.entries()) {
    if (impact === undefined) continue;
    const path = ['actions', index, 'impact'];
    const better = results.find((row) => isSameMetric(row, impact))?.better;
    const isWorse = better !== undefined && (better === 'lower' ? impact.to > impact.from : impact.to < impact.from);
    if (impact.from === impact.to || isWorse) {
      yield {
        path: [...path, 'to'],
        message: `Expected ${better === undefined ? 'another value' : `a ${better} value`} than ${numberText(impact.from)}, found ${numberText(impact.to)}`,
        hint: 'An action that improves nothing is not one; a price that it has belongs into its text.',
      };
    }
    const factor = unitFactor(symptom, impact);
    if (factor === undefined || !isSameMetric(symptom, impact)) continue;
    // An action may begin where another one ends.
    const starts = [symptom.now * factor, ...actions.flatMap(({ impact: other }) => (other !== undefined && other !== impact && isSameMetric(other, impact) && other.unit === impact.unit ? [other.to] : []))];
    if (starts.some((start) => isSameNumber(start, impact.from))) continue;
    yield {
      path: [...path, 'from'],
      message: `Expected ${numberText(symptom.now * factor)} ${impact.unit}, the ${quote(symptom.metric)} of now, found ${numberText(impact.from)}`,
      hint: 'Correct one of the two, or name another metric.',
    };
  }
}
