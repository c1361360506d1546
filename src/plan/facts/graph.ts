import type { Path } from '../finding.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';

export type Component = ArchitecturePlan['components'][number];
export type Flow = ArchitecturePlan['flows'][number];

/** A component with its place and with the flows that begin and end at it, in the order of the file. */
export interface Node {
  readonly component: Component;
  readonly path: Path;
  readonly outgoing: readonly Edge[];
  readonly incoming: readonly Edge[];
}

/** A flow with its place and the components at its ends. */
export interface Edge {
  readonly flow: Flow;
  readonly path: Path;
  readonly from: Node;
  readonly to: Node;
}

/** The components and flows of a plan, in the order of the file. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const graphs = new WeakMap<ArchitecturePlan, Graph>();

/** The graph of a plan whose references have been checked; built once for all facts and rules. */
export function graphOf(plan: ArchitecturePlan): Graph {
  let graph = graphs.get(plan);
  if (graph === undefined) {
    graph = buildGraph(plan);
    graphs.set(plan, graph);
  }
  return graph;
}

function buildGraph({ components, flows }: ArchitecturePlan): Graph {
  const nodes = components.map((component, index) => ({ component, path: ['components', index], outgoing: [] as Edge[], incoming: [] as Edge[] }));
  const byId = new Map(nodes.map((node) => [node.component.id, node]));
  const edges = flows.flatMap((flow, index) => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    if (from === undefined || to === undefined) return [];
    const edge = { flow, path: ['flows', index], from, to };
    from.outgoing.push(edge);
    to.incoming.push(edge);
    return [edge];
  });
  return { nodes, edges };
}
