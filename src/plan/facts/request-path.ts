import { deliveriesOf, isDelivery, isPoll } from './deliveries.ts';
import type { Edge, Graph, Node } from './graph.ts';
import { serviceOf } from './services.ts';

// What hands over events does not wait for an answer, and what stores or forwards does not call.
const callers = new Set(['client', 'gateway', 'cdn', 'compute', 'workflow', 'external', 'identity']);

/** Whether the sender of a flow waits for the answer. Clients are not called: a flow to one is an answer, or is pushed. */
export function isCall(edge: Edge): boolean {
  const { flow, from, to } = edge;
  if (flow.mode !== 'sync' || from === to || !callers.has(from.component.kind) || to.component.kind === 'client') return false;
  return !isPoll(edge) && !isPush(edge);
}

/** Whether by this flow a function posts to open connections: a WebSocket gateway passes that on to clients, not to functions. */
function isPush({ flow, from, to }: Edge): boolean {
  if (from.component.kind !== 'compute' || to.component.kind !== 'gateway') return false;
  return serviceOf(to.component) === 'websocket-api' || /\bweb ?sockets?\b|\bwss\b|\bmanagement API\b/i.test(flow.protocol);
}

// What takes work over and confirms that, so that its sender waits a moment. A function that is started takes it at once.
const takers = new Set(['queue', 'topic', 'bus', 'stream', 'workflow', 'external', 'gateway']);

/** Whether by this flow a component of ours sends something without waiting for the work, only until it is taken. */
export function isHandover(edge: Edge): boolean {
  const { flow, from, to } = edge;
  if (flow.mode !== 'async' || from === to || !takers.has(to.component.kind) || isPoll(edge)) return false;
  return ['gateway', 'cdn', 'compute', 'workflow'].includes(from.component.kind);
}

/** Flows by which the outside reaches the system first: from clients and outside systems to anything else. */
export function entryPoints({ edges }: Graph): Edge[] {
  return edges.filter(({ from, to }) => isOutside(from) && !isOutside(to));
}

/** Whether a component is a client or an outside system: nothing that this design builds. */
export function isOutside({ component: { kind } }: Node): boolean {
  return kind === 'client' || kind === 'external';
}

/**
 * The calls on the way of a request, each once, deep before wide, so that a chain stays together. A request enters at
 * clients and outside systems, and at gateways that aren't there for work in the background alone.
 */
export function requestCalls(graph: Graph): Edge[] {
  return requestHops(graph).filter(isCall);
}

/** The same with what is handed over on that way. */
export function requestHops(graph: Graph): Edge[] {
  return hopsFrom([...graph.nodes.filter(isOutside), ...openGateways(graph)]);
}

/** Calls and handovers of work in the background that are on no way of a request, in the same order. */
export function workHops(graph: Graph): Edge[] {
  const starts = [...deliveriesOf(graph).map(({ consumer }) => consumer), ...graph.edges.filter(isStart).map(({ to }) => to)];
  const ofRequests = new Set(requestHops(graph));
  return hopsFrom([...starts, ...graph.nodes.filter(({ component }) => component.kind === 'workflow')]).filter((edge) => !ofRequests.has(edge));
}

/** Whether by this flow the clock starts work. */
export function isStart({ from, to }: Edge): boolean {
  return from.component.kind === 'scheduler' && (to.component.kind === 'compute' || to.component.kind === 'workflow');
}

function hopsFrom(starts: readonly Node[]): Edge[] {
  const found = new Set<Edge>();
  const follow = (node: Node) => {
    for (const edge of node.outgoing) {
      const isCalled = isCall(edge);
      if (found.has(edge) || (!isCalled && !isHandover(edge))) continue;
      found.add(edge);
      // What an outside system does with a call is its own affair, and nobody waits behind what was handed over.
      if (isCalled && edge.to.component.kind !== 'external') follow(edge.to);
    }
  };
  starts.forEach(follow);
  return [...found];
}

function openGateways(graph: Graph): Node[] {
  const background = backgroundPath(graph);
  return graph.nodes.filter((node) => (node.component.kind === 'gateway' || node.component.kind === 'cdn') && !background.has(node));
}

const paths = new WeakMap<Graph, ReadonlySet<Node>>();

/** Components that work while a client waits: clients, gateways, and whatever they call, directly or not. */
export function requestPath(graph: Graph): ReadonlySet<Node> {
  let path = paths.get(graph);
  if (path === undefined) {
    const clients = graph.nodes.filter(({ component }) => component.kind === 'client');
    path = new Set([...clients, ...openGateways(graph), ...requestCalls(graph).map(({ to }) => to)]);
    paths.set(graph, path);
  }
  return path;
}

/** Components that work while nobody waits: consumers, what schedulers and workflows start, and whatever they call. */
export function backgroundPath({ edges }: Graph): ReadonlySet<Node> {
  const reached = new Set(
    edges.flatMap((edge) => {
      if (isPoll(edge)) return [edge.from];
      return isDelivery(edge) || edge.from.component.kind === 'scheduler' || edge.from.component.kind === 'workflow' ? [edge.to] : [];
    }),
  );
  for (const node of reached) {
    for (const edge of node.outgoing) if (isCall(edge)) reached.add(edge.to);
  }
  return reached;
}
