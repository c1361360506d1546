import type { Edge, Graph, Node } from './graph.ts';

/** Work that arrives at a consumer while nobody waits for it. */
export interface Delivery {
  /** What hands it over: queue, topic, bus, stream, the stream of a database, events of a storage, or another function. */
  readonly source: Node;
  readonly consumer: Node;
  /** The flow by which it arrives: from the source or, where the consumer asks for it, to the source. */
  readonly edge: Edge;
}

const brokers = new Set(['queue', 'topic', 'bus', 'stream']);
const consumers = new Set(['compute', 'workflow']);

// Some authors draw the arrow from the one who asks, not the way that messages take.
const asks = /\b(?:poll(?:s|ed|ing)?|long.?poll\w*|receiv(?:es?|ing|eMessages?)|consum(?:es?|ing)|pull(?:s|ing)?|subscribes?|dequeues?|event source)\b/i;

const known = new WeakMap<Graph, readonly Delivery[]>();

/** Every delivery of a plan, in the order of the file; looked for once for all rules. */
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

/** Whether a flow hands work to a consumer without anybody waiting. From a broker it does so whatever its mode says. */
export function isDelivery({ flow, from, to }: Edge): boolean {
  if (!consumers.has(to.component.kind) || from === to) return false;
  const source = from.component.kind;
  if (brokers.has(source)) return true;
  return flow.mode === 'async' && to.component.kind === 'compute' && (source === 'database' || source === 'storage' || source === 'compute');
}

/** Whether by this flow a consumer asks a queue or stream for messages. */
export function isPoll({ flow, from, to }: Edge): boolean {
  const source = to.component.kind;
  return (source === 'queue' || source === 'stream') && consumers.has(from.component.kind) && asks.test(`${flow.label} ${flow.protocol}`);
}

/** Whether a queue is itself where failed messages end: by its name, because another names it, or because none but queues feed it. */
export function isDeadLetterQueue(node: Node, { nodes }: Graph): boolean {
  const { id, name, kind, technology = '' } = node.component;
  if (kind !== 'queue') return false;
  if (/dead.?letter|DLQ/i.test(`${id} ${name} ${technology}`)) return true;
  if (nodes.some(({ component }) => component.config?.deadLetterQueue === id || component.config?.deadLetterQueue === name)) return true;
  const isFed = node.incoming.length > 0;
  return isFed ? node.incoming.every(({ from }) => from.component.kind === 'queue') : /fail|poison|parking/i.test(`${id} ${name}`);
}

/** Whether a component keeps what failed: by its setting, or by a flow to a dead-letter queue. */
export function keepsFailures(node: Node, graph: Graph): boolean {
  const setting = node.component.config?.deadLetterQueue;
  if (typeof setting === 'string') return !/^(?:no|none|false)$/i.test(setting.trim());
  return setting === true || node.outgoing.some(({ to }) => isDeadLetterQueue(to, graph));
}
