import { isDeadLetterQueue, keepsFailures } from '../facts/dead-letters.ts';
import { deliveriesOf } from '../facts/deliveries.ts';
import { graphOf, type Graph, type Node } from '../facts/graph.ts';
import { serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';

export const asyncHasDeadLetterQueue = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'Whatever hands over work that nobody waits for keeps what fails in a dead-letter queue, and an alarm watches it.',
  source: 'AWS Well-Architected, Serverless Lens; AWS agent toolkit: serverless, production checklist.',
  *check({ plan }) {
    const graph = graphOf(plan);
    const queues = graph.nodes.filter((node) => node.component.kind === 'queue' && !isDeadLetterQueue(node, graph));
    const lossy = queues.filter((queue) => !keepsFailures(queue, graph));
    for (const queue of lossy) yield { ...missing(queue), ...milder(queue) };
    const direct = directSources(graph);
    for (const source of direct.lossy) yield { ...missing(source), severity: 'warning' };
    if (queues.length > lossy.length || direct.kept) yield* checkAlarm(plan, graph);
  },
});

function missing(node: Node): Remark {
  const path = settingPath(node, 'deadLetterQueue');
  const { name, config } = node.component;
  const hint = 'Without one, what fails for good is repeated until it expires, or is gone. Set "deadLetterQueue" and, for a queue, "maxReceives".';
  const set = config?.deadLetterQueue;
  return set === undefined
    ? { path, message: `Missing "deadLetterQueue" of ${quote(name)}`, hint }
    : { path, message: `Expected a dead-letter queue for ${quote(name)}, found ${quote(set)}`, hint };
}

/** How a missing setting of a queue is reported where the plan shows in another way that failed messages are kept. */
function milder({ component }: Node): { severity?: 'warning' | 'suggestion' } {
  const { role, why = '', technology, config } = component;
  if (config?.deadLetterQueue !== undefined) return {};
  if (watches.test(`${role} ${why} ${technology ?? ''}`)) return { severity: 'suggestion' };
  // Other brokers keep failed messages in ways of their own.
  const isForeign = technology !== undefined && serviceOf(component) !== 'sqs';
  return isForeign || config?.maxReceives !== undefined ? { severity: 'warning' } : {};
}

/**
 * What hands work to functions without a queue between: topics, buses, streams, events of stores, other functions.
 * The function's own setting counts as well, and each function is named once.
 */
function directSources(graph: Graph): { lossy: Node[]; kept: boolean } {
  const lossy = new Set<Node>();
  let kept = false;
  for (const { source, consumer } of deliveriesOf(graph)) {
    if (source.component.kind === 'queue' || consumer.component.kind !== 'compute') continue;
    if (keepsFailures(source, graph) || keepsFailures(consumer, graph)) kept = true;
    else if (serviceOf(consumer.component) === 'lambda') lossy.add(source.component.kind === 'compute' ? consumer : source);
  }
  return { lossy: [...lossy], kept };
}

const watches = /dead.?letter|DLQ|redrive|\b(?:failed|undelivered|poison|unprocessed)[\s-](?:messages?|events?|records?|deliver\w+|jobs?)\b|\bfailure (?:queue|destination)/i;

function* checkAlarm({ observability }: ArchitecturePlan, graph: Graph): Generator<Remark> {
  const alarms = (observability?.alarms ?? []).map(({ metric, threshold, action = '' }) => `${metric} ${threshold} ${action}`.toLowerCase());
  const names = graph.nodes.flatMap((node) => {
    const setting = node.component.config?.deadLetterQueue;
    return [...(typeof setting === 'string' ? [setting] : []), ...(isDeadLetterQueue(node, graph) ? [node.component.id, node.component.name] : [])];
  });
  if (alarms.some((alarm) => watches.test(alarm) || names.some((name) => alarm.includes(name.toLowerCase())))) return;
  const keeper = graph.nodes.find((node) => keepsFailures(node, graph));
  yield {
    path: observability === undefined && keeper !== undefined ? settingPath(keeper, 'deadLetterQueue') : ['observability', 'alarms'],
    message: 'Missing an alarm on the dead-letter queue',
    hint: 'Ring when it holds more than 0 messages: each is work that somebody waits for and that nobody does any more.',
    severity: 'warning',
  };
}
