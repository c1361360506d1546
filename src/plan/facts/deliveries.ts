import type { Edge, Graph, Node } from './graph.ts';

/** Work that arrives at a consumer while nobody waits for it. */
export interface Delivery {
  /** What hands it over: a channel, the stream of a database, events of a storage, or another function. */
  readonly source: Node;
  readonly consumer: Node;
  /** The flow by which it arrives: from the source or, where the consumer asks for it, to the source. */
  readonly edge: Edge;
}

const channels = new Set(['queue', 'topic', 'bus', 'stream']);
const consumers = new Set(['compute', 'workflow']);

// Some authors draw the arrow from the one who asks, not the way that messages take.
const asks = /\b(?:poll(?:s|ed|ing)?|long.?poll\w*|receiv(?:es?|ing|eMessages?)|consum(?:es?|ing)|pull(?:s|ing)?|subscribes?|dequeues?)\b/i;

const known = new WeakMap<Graph, readonly Delivery[]>();

/** Every delivery of a plan, in the order of the file; looked for once. */
export function deliveriesOf(graph: Graph): readonly Delivery[] {
  let deliveries = known.get(graph);
  if (deliveries === undefined) {
    deliveries = graph.edges.flatMap((edge): Delivery[] => {
      if (isDelivery(edge)) return [{ source: edge.from, consumer: edge.to, edge }];
      return isPoll(edge) ? [{ source: edge.to, consumer: edge.from, edge }] : [];
    });
    known.set(graph, deliveries);
  }
  return deliveries;
}

/** Whether a component passes on messages without keeping its sender waiting: a queue, topic, bus or stream. */
export function isChannel({ component: { kind } }: Node): boolean {
  return channels.has(kind);
}

/** Whether a flow hands work to a consumer without anybody waiting. From a channel it does so whatever its mode says. */
export function isDelivery({ flow, from, to }: Edge): boolean {
  if (!consumers.has(to.component.kind) || from === to) return false;
  if (isChannel(from)) return true;
  const source = from.component.kind;
  return flow.mode === 'async' && to.component.kind === 'compute' && (source === 'database' || source === 'storage' || source === 'compute');
}

/** Whether by this flow a consumer asks a channel for messages, or subscribes to it. */
export function isPoll({ flow, from, to }: Edge): boolean {
  if (!isChannel(to) || !consumers.has(from.component.kind)) return false;
  const words = `${flow.label} ${flow.protocol}`;
  // The event source of a queue or stream is what Lambda reads; that of a bus is who sends.
  const isRead = to.component.kind === 'queue' || to.component.kind === 'stream';
  return asks.test(words) || (isRead && /\bevent source\b/i.test(words));
}
