import type { Flow } from './graph.ts';

/** Attempts of a flow, the first included. */
export function attemptsOf({ retries = 0 }: Pick<Flow, 'retries'>): number {
  return retries + 1;
}

/** What a call takes at worst in seconds, all its attempts one after the other; pauses between them are not counted. */
export function worstSeconds({ timeoutSeconds, retries }: Pick<Flow, 'timeoutSeconds' | 'retries'>): number | undefined {
  return timeoutSeconds === undefined ? undefined : tidy(timeoutSeconds * attemptsOf({ retries }));
}

/** Seconds without the noise of binary fractions. */
export function tidy(seconds: number): number {
  return Number(seconds.toPrecision(12));
}
