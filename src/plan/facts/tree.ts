import type { ArchitecturePlan } from '../schema/plan.ts';
import { graphOf, type Flow, type Node } from './graph.ts';

/**
 * Draws the components as a tree of box-drawing characters. It starts at clients and at components that no flow goes to.
 * One branch is a step down (`↓ HTTPS: sign in`), several are listed (`├→ Cognito (HTTPS, sign in)`). A component that
 * has been drawn is only named again, so circles end.
 *
 * ```
 * Client
 *     ↓ HTTPS: JSON requests
 * API
 *     ├→ Table (AWS SDK, query)
 *     └→ Queue (SQS, order placed, async)
 * ```
 *
 * @returns lines joined by `\n`, as they were written and not escaped: for a code fence
 */
export function deriveTree(plan: ArchitecturePlan): string {
  const { nodes } = graphOf(plan);
  const clients = nodes.filter(({ component }) => component.kind === 'client');
  const sources = nodes.filter((node) => node.incoming.every(({ from }) => from === node));
  const drawn = new Set<Node>();
  const trees: string[] = [];
  // The last group is for components that only wait for each other.
  for (const root of [...clients, ...sources, ...nodes]) {
    if (!drawn.has(root)) trees.push(trunk(root, drawn).join('\n'));
  }
  return trees.join('\n\n');
}

/** A component below another, and what goes there. */
interface Branch {
  readonly to: Node;
  readonly flows: readonly Flow[];
}

/** The components that a component's flows go to, in the order of the flows; flows to the same one stay together. */
function branchesOf({ outgoing }: Node): Branch[] {
  return [...Map.groupBy(outgoing, ({ to }) => to)].map(([to, edges]) => ({ to, flows: edges.map(({ flow }) => flow) }));
}

/** A root with what follows it. Steps down stay at the left until the first fork. */
function trunk(root: Node, drawn: Set<Node>): string[] {
  const lines: string[] = [];
  let node = root;
  for (;;) {
    lines.push(node.component.name);
    drawn.add(node);
    const below = branchesOf(node);
    const [only] = below;
    if (only === undefined || below.length > 1) return [...lines, ...fork(below, drawn, '    ')];
    lines.push(`    ↓ ${only.flows.map((flow) => `${flow.protocol}: ${labelOf(flow)}`).join('; ')}`);
    if (drawn.has(only.to)) return [...lines, `${only.to.component.name} (see above)`];
    node = only.to;
  }
}

function fork(below: readonly Branch[], drawn: Set<Node>, margin: string): string[] {
  return below.flatMap(({ to, flows }, index) => {
    const last = index === below.length - 1;
    const notes = flows.map((flow) => `${flow.protocol}, ${labelOf(flow)}`);
    if (drawn.has(to)) notes.push('see above');
    const line = `${margin}${last ? '└' : '├'}→ ${to.component.name} (${notes.join('; ')})`;
    if (drawn.has(to)) return [line];
    drawn.add(to);
    return [line, ...fork(branchesOf(to), drawn, `${margin}${last ? ' ' : '│'}   `)];
  });
}

function labelOf(flow: Flow): string {
  return flow.mode === 'async' ? `${flow.label}, async` : flow.label;
}
