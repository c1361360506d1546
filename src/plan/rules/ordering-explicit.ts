import { isDeadLetterQueue } from '../facts/dead-letters.ts';
import { deliveriesOf } from '../facts/deliveries.ts';
import { graphOf, type Graph, type Node } from '../facts/graph.ts';
import { isFifo, serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

export const orderingExplicit = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'Where events of one entity must be handled in order, something between sender and consumer keeps the order.',
  source: 'Amazon SQS, SNS and EventBridge developer guides: only FIFO queues and topics, and streams, keep an order.',
  *check({ plan }) {
    if (plan.context.traits?.ordering !== true) return;
    const graph = graphOf(plan);
    const disordered = graph.nodes.filter((node) => losesOrder(node) && !isDeadLetterQueue(node, graph));
    const [first] = disordered;
    if (first === undefined || graph.nodes.some((node) => keepsOrder(node)) || readsStream(graph)) return;
    const { name, technology } = first.component;
    yield {
      path: technology === undefined ? first.path : [...first.path, 'technology'],
      message: `Expected something that keeps the order which "context.traits.ordering" asks for, found ${quote(name)}, which may deliver in another`,
      hint: 'Use a FIFO queue with a message group for each entity, or a stream. If the consumer compares versions instead, set "ordering" to false.',
    };
  },
});

/** SQS, SNS and EventBridge in their standard form. */
function losesOrder({ component }: Node): boolean {
  const service = serviceOf(component);
  return (service === 'sqs' || service === 'sns' || service === 'eventbridge') && !isFifo(component);
}

function keepsOrder({ component }: Node): boolean {
  return component.kind === 'stream' || isFifo(component) || /\b(?:Kafka|MSK|Kinesis|ordered)\b/i.test(`${component.technology ?? ''} ${component.name}`);
}

/** Whether a function reads the changes of a database, which come in order for each item. */
function readsStream(graph: Graph): boolean {
  return deliveriesOf(graph).some(({ source }) => source.component.kind === 'database');
}
