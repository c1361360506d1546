import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { isDeadLetterQueue } from './shared/deliveries.ts';
import { graphOf } from './shared/graph.ts';

export const componentInFlow = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'Every component takes part in a flow with another component, and no flow leads back to where it starts.',
  source: 'Brief, format 1: a diagram of components and data flow; arc42, building block view.',
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
      if (graph.nodes.length === 1 || node.outgoing.length + node.incoming.length > 0 || isDeadLetterQueue(node, graph)) continue;
      yield {
        path: node.path,
        message: `Missing a flow from or to ${quote(node.component.name)}`,
        hint: 'Add the flow that uses it, such as who signs in at it or what it starts; remove the component if there is none.',
      };
    }
  },
});
