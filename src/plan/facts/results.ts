import type { DebuggingPlan } from '../schema/plan.ts';
import { numberText } from './number-text.ts';

type ExpectedResult = DebuggingPlan['results'][number];

/** What a fix is expected to change in one metric. */
export interface Improvement {
  readonly metric: string;
  /** Size of the change in whole per cent of the value before, rounded half up; null when that was 0. */
  readonly percent: number | null;
  readonly direction: 'lower' | 'higher' | 'same';
  /** Whether it changes in the direction that the plan calls better. */
  readonly better: boolean;
  /** `95 % lower`, `20 % higher (worse)`, `from 0 to 5 ms` or `unchanged`. */
  readonly text: string;
}

/** Computes the improvement of each row, in the order of the rows. */
export function deriveImprovements(results: readonly ExpectedResult[]): Improvement[] {
  return results.map(improvementOf);
}

function improvementOf(result: ExpectedResult): Improvement {
  const { metric, before, after } = result;
  if (after === before) return { metric, percent: 0, direction: 'same', better: false, text: 'unchanged' };
  const direction = after < before ? 'lower' : 'higher';
  const better = direction === result.better;
  const percent = before === 0 ? null : wholePercent(Math.abs(before - after), before);
  const size =
    percent === null
      ? `from 0 to ${numberText(after)} ${result.unit}`
      : `${percentText(percent, after)} % ${direction}`;
  return { metric, percent, direction, better, text: better ? size : `${size} (worse)` };
}

/** Twelve digits are kept before rounding, so that 0.5 % stays a half and isn't 0.49999999999999994 %. */
function wholePercent(change: number, before: number): number {
  return Math.round(Number(((change / before) * 100).toPrecision(12)));
}

/** Rounding must neither hide a change nor promise that nothing is left. */
function percentText(percent: number, after: number): string {
  if (percent === 0) return 'less than 1';
  if (percent === 100 && after > 0) return 'over 99';
  return numberText(percent);
}
