import { isDelivery, isPoll } from './deliveries.ts';
import type { Edge, Graph, Node } from './graph.ts';
import { serviceOf } from './services.ts';

// What hands over events does not wait for an answer, and what stores or forwards does not call.
const callers = new Set(['client', 'gateway', 'cdn', 'compute', 'workflow', 'external', 'identity']);

/** Whether the sender of a flow waits for the answer. */
export function isCall(edge: Edge): boolean {
  if (edge.flow.mode !== 'sync' || edge.from === edge.to || !callers.has(edge.from.component.kind)) return false;
  return !isDelivery(edge) && !isPoll(edge) && !isPush(edge);
}

/** Whether by this flow a function posts to open connections: a WebSocket gateway passes that on to clients, not to functions. */
function isPush({ flow, from, to }: Edge): boolean {
  if (from.component.kind !== 'compute' || to.component.kind !== 'gateway') return false;
  return serviceOf(to.component) === 'websocket-api' || /\bweb ?sockets?\b|\bwss\b|\bmanagement API\b/i.test(flow.protocol);
}

/** Flows by which the outside reaches the system first: from clients and outside systems to anything else. */
export function entryPoints({ edges }: Graph): Edge[] {
  return edges.filter(({ from, to }) => isOutside(from) && !isOutside(to));
}

function isOutside({ component: { kind } }: Node): boolean {
  return kind === 'client' || kind === 'external';
}

const paths = new WeakMap<Graph, ReadonlySet<Node>>();

/** Components that work while a client waits: clients, gateways, and whatever they call, directly or not. */
export function requestPath(graph: Graph): ReadonlySet<Node> {
  let path = paths.get(graph);
  if (path === undefined) {
    const starts = graph.nodes.filter(({ component: { kind } }) => kind === 'client' || kind === 'gateway' || kind === 'cdn');
    path = reach([...starts, ...entryPoints(graph).filter(isCall).map(({ to }) => to)], isCall);
    paths.set(graph, path);
  }
  return path;
}

/** Components that work while nobody waits: consumers, what schedulers start, and whatever they call. */
export function backgroundPath(graph: Graph): ReadonlySet<Node> {
  const starts = graph.edges.flatMap((edge) => {
    if (isPoll(edge)) return [edge.from];
    return isDelivery(edge) || edge.from.component.kind === 'scheduler' || edge.from.component.kind === 'workflow' ? [edge.to] : [];
  });
  return reach(starts, (edge) => isCall(edge));
}

/** Nodes that can be reached over flows that pass, the starts included. */
function reach(starts: readonly Node[], passes: (edge: Edge) => boolean): Set<Node> {
  const reached = new Set(starts);
  for (const node of reached) {
    for (const edge of node.outgoing) if (passes(edge)) reached.add(edge.to);
  }
  return reached;
}
