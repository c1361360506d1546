import { attemptsOf, tidy, worstSeconds } from './attempts.ts';
import { isChannel, type Delivery } from './deliveries.ts';
import { durationText } from './duration-text.ts';
import type { Edge } from './graph.ts';
import { numberText } from './number-text.ts';

/** What one start of work in the background may take. Times in seconds; null is what the plan doesn't say. */
export interface WorkRun {
  /** What starts it and what does it: `Events → Worker`. */
  readonly name: string;
  /** The timeout of what does the work. */
  readonly runSeconds: number | null;
  /** Most messages that it gets at once. */
  readonly batchSize: number | null;
  /** What a message has of a run when the whole batch is worked on one after the other. */
  readonly secondsPerMessage: number | null;
  /** All calls and handovers that state a timeout, each once and with all its attempts, one after the other. */
  readonly callsSeconds: number | null;
  /** For how long a queue hides a message that was handed over. */
  readonly hiddenSeconds: number | null;
  /** How often it is tried: the deliveries of a queue, or the first attempt and the retries of the flow. */
  readonly attempts: number | null;
  /** How long after its first delivery a queue gives up a message that always fails: attempts × the time for which it is hidden. */
  readonly givenUpSeconds: number | null;
  /** All of that in words. Plain text. */
  readonly sentence: string;
}

type Times = Omit<WorkRun, 'name' | 'sentence'>;

/**
 * Adds up the times of a run.
 *
 * @param hops calls and handovers of work in the background
 * @returns nothing where the plan states none of its times
 */
export function runOf({ source, consumer, edge }: Delivery, hops: readonly Edge[]): WorkRun | undefined {
  const queue = source.component.kind === 'queue' ? source.component.config : undefined;
  const runSeconds = consumer.component.config?.timeoutSeconds ?? null;
  const batchSize = isChannel(source) ? (consumer.component.config?.batchSize ?? source.component.config?.batchSize ?? null) : null;
  const waits = hops.filter(({ from }) => from === consumer).flatMap(({ flow }) => worstSeconds(flow) ?? []);
  const hiddenSeconds = queue?.visibilitySeconds ?? null;
  // The retries of a consumer that asks for messages are those of its asking.
  const isRetried = edge.from === source && edge.flow.retries !== undefined;
  const attempts = queue?.maxReceives ?? (isRetried ? attemptsOf(edge.flow) : null);
  const times: Times = {
    runSeconds,
    batchSize,
    secondsPerMessage: runSeconds === null || batchSize === null || batchSize === 0 ? null : tidy(runSeconds / batchSize),
    callsSeconds: waits.length === 0 ? null : tidy(waits.reduce((sum, wait) => sum + wait, 0)),
    hiddenSeconds,
    attempts,
    givenUpSeconds: hiddenSeconds === null || attempts === null || queue?.maxReceives === undefined ? null : tidy(hiddenSeconds * attempts),
  };
  const parts = [runText(times), waits.length > 1 ? callsText(times) : '', hiddenText(times), triesText(times)].filter((part) => part !== '');
  return parts.length === 0 ? undefined : { name: `${source.component.name} → ${consumer.component.name}`, ...times, sentence: parts.join(' ') };
}

function runText({ runSeconds, batchSize, secondsPerMessage }: Times): string {
  if (runSeconds === null) return '';
  if (batchSize === null || batchSize < 2) return `A run ${batchSize === 1 ? 'has one message and ' : ''}may take ${durationText(runSeconds)}.`;
  return `A run may take ${durationText(runSeconds)}: ${durationText(rounded(secondsPerMessage ?? 0))} for each of ${numberText(batchSize)} messages, one after the other.`;
}

function callsText({ runSeconds, callsSeconds }: Times): string {
  if (callsSeconds === null) return '';
  const calls = `Its calls, each once and one after the other, take ${durationText(callsSeconds)} at worst`;
  if (runSeconds === null) return `${calls}.`;
  const left = tidy(runSeconds - callsSeconds);
  return left < 0 ? `${calls}, ${durationText(-left)} more than a run has.` : `${calls} and leave ${left === 0 ? 'nothing' : durationText(left)}.`;
}

function hiddenText({ runSeconds, hiddenSeconds }: Times): string {
  if (runSeconds === null || runSeconds === 0 || hiddenSeconds === null) return '';
  const hidden = `A message is hidden for ${durationText(hiddenSeconds)}`;
  if (hiddenSeconds < runSeconds) return `${hidden}, ${durationText(tidy(runSeconds - hiddenSeconds))} less than a run may take, so it can be worked on twice.`;
  return `${hidden}, ${hiddenSeconds === runSeconds ? 'just as long' : `${numberText(rounded(hiddenSeconds / runSeconds))} times as long`} as a run may take.`;
}

function triesText({ runSeconds, hiddenSeconds, attempts, givenUpSeconds }: Times): string {
  if (givenUpSeconds !== null) {
    const why = `${numberText(attempts ?? 0)} × ${durationText(hiddenSeconds ?? 0)}`;
    return `A message that always fails is given up ${durationText(givenUpSeconds)} after its first delivery (${why}), later when the queue is behind.`;
  }
  if (runSeconds === null || attempts === null || attempts < 2 || hiddenSeconds !== null) return '';
  return `Its ${numberText(attempts)} attempts take ${durationText(tidy(runSeconds * attempts))} at worst, without the pauses between them.`;
}

function rounded(value: number): number {
  return Number(value < 1 ? value.toPrecision(2) : value.toFixed(1));
}
