import { counted } from './counted.ts';
import { numberText } from './number-text.ts';

const units = [
  [86_400, 'days'],
  [3600, 'hours'],
  [60, 'minutes'],
] as const;

/** Up to here people compare timeouts in seconds. */
const secondsBelow = 600;

/** A time as people say it, exactly: `180 s`, `15 minutes`, `1 hour 30 minutes`, `59 days 23 hours 59 minutes 45 s`. */
export function durationText(seconds: number): string {
  if (seconds < 0) return `-${durationText(-seconds)}`;
  if (seconds < secondsBelow) return `${numberText(seconds)} s`;
  const parts: string[] = [];
  let rest = seconds;
  for (const [length, name] of units) {
    const whole = Math.floor(rest / length);
    if (whole > 0) parts.push(counted(whole, name));
    rest -= whole * length;
  }
  const left = Number(rest.toFixed(6));
  if (left > 0) parts.push(`${numberText(left)} s`);
  return parts.join(' ');
}
