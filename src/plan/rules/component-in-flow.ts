import { isDeadLetterQueue } from '../facts/dead-letters.ts';
import { isChannel, isPoll } from '../facts/deliveries.ts';
import { graphOf, type Node } from '../facts/graph.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

export const componentInFlow = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'Every component takes part in a flow with another one, something takes what goes into a queue, topic, bus or stream, and no flow leads back to its start.',
  source: 'arc42, building block view; guide "The four-phase method", phase 2: the diagram is drawn from the flows.',
  *check({ plan }) {
    const graph = graphOf(plan);
    for (const { flow, path, from, to } of graph.edges) {
      if (from !== to) continue;
      yield {
        path: [...path, 'to'],
        message: `Expected another component than ${quote(flow.from)}, where the flow starts, found the same`,
        hint: 'Name the component that it goes to; what a component does with itself belongs into its "role".',
      };
    }
    if (graph.edges.length === 0 && graph.nodes.length > 1) {
      yield { path: ['flows'], message: `Missing flows between the ${graph.nodes.length} components`, hint: 'Write down who calls whom, and with what.' };
      return;
    }
    for (const node of graph.nodes) {
      if (graph.nodes.length === 1 || isDeadLetterQueue(node, graph)) continue;
      if (isNeverRead(node)) {
        yield {
          path: node.path,
          message: `Missing a flow from ${quote(node.component.name)} to what handles what goes in`,
          hint: 'Add the component that does the work, and the flow that brings it there. What nobody reads expires after some days.',
          // Another system may subscribe without being a part of this plan.
          ...(node.component.kind === 'queue' ? {} : { severity: 'suggestion' }),
        };
      }
      if (node.outgoing.length + node.incoming.length > 0) continue;
      yield {
        path: node.path,
        message: `Missing a flow from or to ${quote(node.component.name)}`,
        hint: 'Add the flow that uses it, such as who signs in at it or what it starts; remove the component if there is none.',
      };
    }
  },
});

/** Whether messages go in and never come out. Of two functions that point at a queue, one may be the one that reads. */
function isNeverRead(node: Node): boolean {
  const { incoming, outgoing } = node;
  if (!isChannel(node) || incoming.length === 0 || outgoing.length > 0 || incoming.some(isPoll)) return false;
  return new Set(incoming.filter(({ from }) => from.component.kind === 'compute').map(({ from }) => from)).size < 2;
}
