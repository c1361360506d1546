import { numberText } from './number-text.ts';

const units = [
  [86_400, 'days'],
  [3600, 'hours'],
  [60, 'minutes'],
] as const;

/** A time as people say it, in the largest unit of which it is two or more whole ones: `90 s`, `15 minutes`, `2 hours`. */
export function durationText(seconds: number): string {
  const [length, name] = units.find(([length]) => seconds >= 2 * length && seconds % length === 0) ?? [1, 's'];
  return `${numberText(seconds / length)} ${name}`;
}
