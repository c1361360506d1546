import { tidy } from '../facts/attempts.ts';
import { isDeadLetterQueue } from '../facts/dead-letters.ts';
import { deliveriesOf } from '../facts/deliveries.ts';
import { graphOf, type Node } from '../facts/graph.ts';
import { limitOf, limitText } from '../facts/limits.ts';
import { serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import { defineRule, type Remark } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';

export const queueVisibility = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'A queue hides a received message for six times the timeout of the function that reads it, and never for less than that timeout.',
  source: 'AWS Lambda developer guide, using Lambda with Amazon SQS.',
  *check({ plan, limits }) {
    const graph = graphOf(plan);
    for (const [queue, deliveries] of Map.groupBy(deliveriesOf(graph), ({ source }) => source)) {
      if (!isSqs(queue) || isDeadLetterQueue(queue, graph)) continue;
      const consumers = deliveries.map(({ consumer }) => consumer).filter(({ component }) => component.config?.timeoutSeconds !== undefined);
      const slowest = consumers.sort((a, b) => timeoutOf(b) - timeoutOf(a))[0];
      if (slowest !== undefined) yield* checkQueue(queue, slowest, limits);
    }
  },
});

function* checkQueue(queue: Node, consumer: Node, limits: LimitBook): Generator<Remark> {
  const path = settingPath(queue, 'visibilitySeconds');
  const set = queue.component.config?.visibilitySeconds;
  const isLambda = serviceOf(consumer.component) === 'lambda';
  const factor = limitOf(limits, 'lambda-esm-visibility');
  const standard = limitOf(limits, 'sqs-visibility-default');
  const longest = limitOf(limits, 'sqs-visibility');
  const timeout = timeoutOf(consumer);
  const least = isLambda ? tidy(timeout * factor.value) : timeout;
  const because = isLambda ? `${timeout} s of ${quote(consumer.component.name)} × ${limitText(factor, limits)}` : `the timeout of ${quote(consumer.component.name)}`;
  const hint = 'A message that becomes visible while it is still worked on is worked on twice. Raise "visibilitySeconds", or shorten the timeout of the consumer.';
  if (set === undefined) {
    if (standard.value >= least) return;
    const message = `Missing "visibilitySeconds" of ${quote(queue.component.name)}: expected at least ${least} s, ${because}, and without a setting it is ${limitText(standard, limits)}`;
    yield { path, message, hint, severity: 'warning' };
  } else if (set > longest.value) {
    yield { path, message: `Expected at most ${limitText(longest, limits)}, found ${set} s for ${quote(queue.component.name)}`, hint: 'Split work that takes so long into steps of a workflow.' };
  } else if (set < least) {
    const refused = isLambda && set < timeout ? '; Lambda refuses a queue with less than the timeout of its function' : '';
    yield {
      path,
      message: `Expected at least ${least} s, ${because}, found ${set} s${refused}`,
      hint,
      ...(refused === '' ? { severity: 'warning' as const } : {}),
    };
  }
}

function timeoutOf({ component }: Node): number {
  return component.config?.timeoutSeconds ?? 0;
}

/** A queue that names no product is read as SQS, as is one that sets what only SQS has. */
function isSqs({ component }: Node): boolean {
  if (component.kind !== 'queue') return false;
  return serviceOf(component) === 'sqs' || component.technology === undefined || component.config?.visibilitySeconds !== undefined;
}
