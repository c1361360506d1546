import { describe, expect, it } from 'vitest';
import { durationText } from '../../src/plan/facts/duration-text.ts';
import { deriveWorkBudget } from '../../src/plan/facts/work-budget.ts';
import { withConfigs } from './architectures.ts';
import { taskApi } from './contract-plans.ts';

type Parts = Parameters<typeof withConfigs>;

/** Each run as `name: sentence`, then each hop as `A → B: 6 of 10 (A), 4`. */
function wordsOf(...parts: Parts): string[] | undefined {
  const budget = deriveWorkBudget(withConfigs(...parts));
  if (budget === undefined) return undefined;
  return [
    ...budget.runs.map(({ name, sentence }) => `${name}: ${sentence}`),
    ...budget.hops.map(({ name, worstSeconds, limitSeconds, limitOf, leftSeconds }) => `${name}: ${worstSeconds}${limitOf === null ? '' : ` of ${String(limitSeconds)} (${limitOf}), ${String(leftSeconds)}`}`),
  ];
}

describe('the time budget of work in the background', () => {
  it('is nothing for the contract’s architecture, in which somebody waits for everything', () => {
    expect(deriveWorkBudget(taskApi)).toBeUndefined();
  });

  it('holds each number of a queue and its worker', () => {
    const plan = withConfigs(
      ['q:queue', 'w', 'p:external', 'd:database'],
      [['q ~> w'], ['w -> p', { timeoutSeconds: 5, retries: 1 }], ['w -> d', { timeoutSeconds: 2, retries: 2 }]],
      { q: { visibilitySeconds: 180, maxReceives: 5 }, w: { timeoutSeconds: 30, batchSize: 10 } },
    );
    expect(deriveWorkBudget(plan)).toEqual({
      hops: [
        { name: 'W → P', waitsSeconds: 5, attempts: 2, worstSeconds: 10, limitSeconds: 30, limitOf: 'W', leftSeconds: 20 },
        { name: 'W → D', waitsSeconds: 2, attempts: 3, worstSeconds: 6, limitSeconds: 30, limitOf: 'W', leftSeconds: 24 },
      ],
      sentence: 'The tightest hop is W → P: at worst it takes 10 s of the 30 s of W and leaves 20 s.',
      runs: [
        {
          name: 'Q → W',
          runSeconds: 30,
          batchSize: 10,
          secondsPerMessage: 3,
          callsSeconds: 16,
          hiddenSeconds: 180,
          attempts: 5,
          givenUpSeconds: 900,
          sentence:
            'A run may take 30 s: 3 s for each of 10 messages, one after the other. Its calls, each once and one after the other, take 16 s at worst and leave 14 s. A message is hidden for 180 s, 6 times as long as a run may take. A message that always fails is given up 15 minutes after its first delivery (5 × 180 s), later when the queue is behind.',
        },
      ],
    });
  });

  it.each<[string, Parts, string[] | undefined]>([
    ['says nothing where no time is stated', [['b', 'q:queue', 'w'], [['b ~> q'], ['q ~> w']], { q: { maxReceives: 3 }, w: { batchSize: 10 } }], undefined],
    ['says nothing of a request', [['g:gateway', 'b', 'c'], [['g -> b', { timeoutSeconds: 9 }], ['b -> c', { timeoutSeconds: 2 }]], { b: { timeoutSeconds: 10 } }], undefined],
    ['lists a call once where a request makes it too', [['g:gateway', 'q:queue', 'b', 'd:database'], [['g -> b'], ['q ~> b'], ['b -> d', { timeoutSeconds: 2 }]], { b: { timeoutSeconds: 10 } }], ['Q → B: A run may take 10 s.']],
    ['knows a batch of one', [['q:queue', 'w'], [['q ~> w']], { q: { batchSize: 1 }, w: { timeoutSeconds: 60 } }], ['Q → W: A run has one message and may take 60 s.']],
    ['takes the size of a batch from queue or consumer', [['q:queue', 'w'], [['q ~> w']], { q: { batchSize: 7 }, w: { timeoutSeconds: 30 } }], ['Q → W: A run may take 30 s: 4.3 s for each of 7 messages, one after the other.']],
    ['warns of a message that appears again while it is worked on', [['q:queue', 'w', 'd:database'], [['q ~> w'], ['w -> d', { timeoutSeconds: 5 }]], { q: { visibilitySeconds: 20 }, w: { timeoutSeconds: 30 } }], ['Q → W: A run may take 30 s. A message is hidden for 20 s, 10 s less than a run may take, so it can be worked on twice.', 'W → D: 5 of 20 (Q), 15']],
    ['says when a queue gives up although the worker states no time', [['q:queue', 'w'], [['q ~> w']], { q: { visibilitySeconds: 45, maxReceives: 2 } }], ['Q → W: A message that always fails is given up 90 s after its first delivery (2 × 45 s), later when the queue is behind.']],
    ['reads a queue that the worker polls, whose retries are not deliveries', [['q:queue', 'w'], [['w -> q', { label: 'polls', retries: 3, timeoutSeconds: 20 }]], { q: { visibilitySeconds: 60 }, w: { timeoutSeconds: 60 } }], ['Q → W: A run may take 60 s. A message is hidden for 60 s, just as long as a run may take.']],
    ['counts the retries of a topic', [['t:topic', 'w'], [['t ~> w', { retries: 2 }]], { w: { timeoutSeconds: 60 } }], ['T → W: A run may take 60 s. Its 3 attempts take 180 s at worst, without the pauses between them.']],
    ['knows batches of a stream', [['t:stream', 'w'], [['t ~> w']], { w: { timeoutSeconds: 50, batchSize: 100 } }], ['T → W: A run may take 50 s: 0.5 s for each of 100 messages, one after the other.']],
    ['follows what the clock starts', [['s:scheduler', 'w', 'p:external', 'd:database'], [['s ~> w'], ['w -> p', { timeoutSeconds: 10, retries: 1 }], ['w -> d', { timeoutSeconds: 50 }]], { w: { timeoutSeconds: 60, batchSize: 10 } }], ['S → W: A run may take 60 s. Its calls, each once and one after the other, take 70 s at worst, 10 s more than a run has.', 'W → P: 20 of 60 (W), 40', 'W → D: 50 of 60 (W), 10']],
    ['follows a worker that sends mail, or puts into the next queue', [['q:queue', 'w', 'm:external', 'n:queue', 'v'], [['q ~> w'], ['w ~> m', { timeoutSeconds: 3 }], ['w ~> n', { timeoutSeconds: 1 }], ['n ~> v'], ['v -> m', { timeoutSeconds: 4 }]], { w: { timeoutSeconds: 8 } }], ['Q → W: A run may take 8 s. Its calls, each once and one after the other, take 4 s at worst and leave 4 s.', 'W → M: 3 of 8 (W), 5', 'W → N: 1 of 8 (W), 7', 'V → M: 4']],
    ['follows the steps of a workflow', [['f:workflow', 'w', 'd:database'], [['f -> w', { timeoutSeconds: 30, retries: 1 }], ['w -> d', { timeoutSeconds: 2 }]]], ['F → W: 60', 'W → D: 2 of 30 (F), 28']],
    ['names a pair once, whatever goes between the two', [['q:queue', 'w'], [['q ~> w', { label: 'new' }], ['q ~> w', { label: 'old' }]], { w: { timeoutSeconds: 5 } }], ['Q → W: A run may take 5 s.']],
  ])('%s', (_, parts, expected) => {
    expect(wordsOf(...parts)).toEqual(expected);
  });

  it.each([[0.5, '0.5 s'], [90, '90 s'], [180, '180 s'], [599.5, '599.5 s'], [900, '15 minutes'], [900.3, '15 minutes 0.3 s'], [3600, '1 hour'], [5400, '1 hour 30 minutes'], [86_400, '1 day'], [5_184_000, '60 days'], [5_183_985, '59 days 23 hours 59 minutes 45 s'], [-900, '-15 minutes']])('writes %d seconds as %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});
