import { failuresAt, isDeadLetterQueue, type Failures } from './dead-letters.ts';
import { isChannel, isPoll } from './deliveries.ts';
import type { Component, Edge, Flow, Graph, Node } from './graph.ts';

/** A queue, topic, bus or stream with what puts messages in and what gets them. */
export interface Channel {
  readonly component: Component;
  /** Flows into it, in the order of the file. */
  readonly producers: readonly ChannelEnd[];
  /** Flows out of it, and those by which a consumer asks it for messages, in the order of the file. */
  readonly consumers: readonly ConsumerEnd[];
  /** What becomes of messages that it can't hand over; undefined where the plan doesn't say. */
  readonly failures: Failures | undefined;
}

export interface ChannelEnd {
  readonly component: Component;
  readonly flow: Flow;
}

export interface ConsumerEnd extends ChannelEnd {
  /** Its settings, where they speak of what it gets from this channel. */
  readonly config: Component['config'];
  /** What becomes of messages that fail at it; undefined where it doesn't say, or the channel hands them out again. */
  readonly failures: Failures | undefined;
}

/** The channels of a plan in the order of the file, without dead-letter queues that nothing reads. */
export function channelsOf(graph: Graph): Channel[] {
  return graph.nodes.filter(isChannel).flatMap((node): Channel[] => {
    const edges = graph.edges.filter(({ from, to }) => (from === node) !== (to === node));
    const puts = edges.filter((edge) => edge.to === node && !isPoll(edge));
    const gets = edges.filter((edge) => (edge.to === node ? isPoll(edge) : !isDeadLetterQueue(edge.to, graph)));
    if (gets.length === 0 && isDeadLetterQueue(node, graph)) return [];
    const otherEnd = ({ from, to }: Edge) => (from === node ? to : from);
    const producers = puts.map((edge): ChannelEnd => ({ component: otherEnd(edge).component, flow: edge.flow }));
    const consumers = gets.map((edge): ConsumerEnd => {
      const consumer = otherEnd(edge);
      const { component } = consumer;
      const config = isChannel(consumer) ? undefined : component.config;
      return { component, flow: edge.flow, config, failures: keepsFor(node, consumer) ? failuresAt(consumer, graph) : undefined };
    });
    return [{ component: node.component, producers, consumers, failures: failuresAt(node, graph) }];
  });
}

/** Whether a consumer keeps what fails of a channel: not of a queue, which hands it out again, and another channel speaks for itself. */
function keepsFor({ component: { kind } }: Node, consumer: Node): boolean {
  return kind !== 'queue' && (consumer.component.kind === 'compute' || consumer.component.kind === 'workflow');
}
