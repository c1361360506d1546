import type { Component, Graph, Node } from './graph.ts';

/** What a component says about failed messages: the name of a queue, or whether they are kept; a refusal in words is `false`. */
function settingOf({ config }: Component): string | boolean | undefined {
  const setting = config?.deadLetterQueue;
  return typeof setting === 'string' && /^(?:no|none|false)$/i.test(setting.trim()) ? false : setting;
}

/** Whether failed messages of another component end in a queue: by its name, because another names it, or because none but queues feed it. */
export function isDeadLetterQueue(node: Node, { nodes }: Graph): boolean {
  const { id, name, kind, technology = '' } = node.component;
  if (kind !== 'queue') return false;
  if (/dead.?letter|DLQ/i.test(`${id} ${name} ${technology}`) || nodes.some((other) => names(other, node))) return true;
  const isFed = node.incoming.length > 0;
  return isFed ? node.incoming.every(({ from }) => from.component.kind === 'queue') : /fail|poison|parking/i.test(`${id} ${name}`);
}

/** The component of the plan in which failed messages of another one end: what its setting names, or what a flow leads to. */
function deadLetterQueueOf(node: Node, graph: Graph): Node | undefined {
  return graph.nodes.find((other) => names(node, other)) ?? node.outgoing.find(({ to }) => to !== node && isDeadLetterQueue(to, graph))?.to;
}

/** Whether a component keeps what failed: by its setting, or by a flow to a dead-letter queue. */
export function keepsFailures(node: Node, graph: Graph): boolean {
  const setting = settingOf(node.component);
  return (setting !== undefined && setting !== false) || deadLetterQueueOf(node, graph) !== undefined;
}

/** What becomes of messages: a component of the plan or the name of a queue keeps them, `true` a queue without a name, `false` none. */
export type Failures = Component | string | boolean;

/** What becomes of messages that fail at a component; undefined where the plan doesn't say. */
export function failuresAt(node: Node, graph: Graph): Failures | undefined {
  return deadLetterQueueOf(node, graph)?.component ?? settingOf(node.component);
}

/** Whether the setting of a component names another one, by its id or its name. */
function names(node: Node, other: Node): boolean {
  const { id, name } = other.component;
  const setting = node.component.config?.deadLetterQueue;
  return node !== other && (setting === id || setting === name);
}
