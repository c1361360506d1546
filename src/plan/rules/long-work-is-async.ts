import { isDelivery, isPoll } from '../facts/deliveries.ts';
import { graphOf, type Edge } from '../facts/graph.ts';
import { limitOf, limitText } from '../facts/limits.ts';
import { serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';
import { gatewayWait } from './shared/waits.ts';

export const longWorkIsAsync = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'Work that takes longer than a gateway waits runs where nobody waits, and work that takes longer than Lambda allows runs elsewhere.',
  source: 'Quotas of API Gateway and Lambda, in the limit book.',
  *check({ plan, limits }) {
    const { nodes, edges } = graphOf(plan);
    const longest = limitOf(limits, 'lambda-timeout');
    const functions = nodes.filter(({ component }) => serviceOf(component) === 'lambda');
    for (const node of functions) {
      const set = node.component.config?.timeoutSeconds ?? 0;
      if (set <= longest.value) continue;
      yield {
        path: settingPath(node, 'timeoutSeconds'),
        message: `Expected at most ${limitText(longest, limits)}, found ${set} s for ${quote(node.component.name)}`,
        hint: 'Split the work into steps of a workflow, or run it in a container (Fargate, AWS Batch).',
      };
    }

    const task = plan.context.traits?.longestTaskSeconds;
    if (task === undefined) return;
    const path = ['context', 'traits', 'longestTaskSeconds'];
    const waits = nodes.flatMap((node) => {
      const wait = node.component.kind === 'gateway' ? gatewayWait(node, limits) : undefined;
      return wait === undefined ? [] : [{ ...wait, name: node.component.name }];
    });
    const wait = waits.sort((a, b) => b.seconds - a.seconds)[0];
    if (wait !== undefined && task > wait.seconds && !edges.some(goesOnAlone)) {
      yield {
        path,
        message: `Expected the longest task to end within ${wait.text}, for which ${quote(wait.name)} waits, or to run behind a queue or workflow, found ${task} s and neither`,
        hint: 'Answer 202 with a job id, put the job on a queue, and let the client ask for the result.',
      };
      return;
    }
    // Only where every place in which the task could run is a function with a known timeout.
    const workers = nodes.filter(({ component: { kind } }) => kind === 'compute' || kind === 'workflow' || kind === 'external');
    if (workers.length === 0 || workers.length > functions.length) return;
    const timeouts = functions.map(({ component }) => component.config?.timeoutSeconds);
    if (task > longest.value) {
      yield {
        path,
        message: `Expected a workflow or a container for a task of ${task} s, found only functions, which run for at most ${limitText(longest, limits)}`,
        hint: 'Split the task into steps of a workflow, or run it in a container (Fargate, AWS Batch).',
      };
    } else if (!timeouts.includes(undefined) && task > Math.max(...timeouts.map((timeout) => timeout ?? 0))) {
      yield {
        path,
        message: `Expected a function that may run for the longest task, ${task} s, found timeouts of at most ${Math.max(...timeouts.map((timeout) => timeout ?? 0))} s`,
        hint: 'Raise the timeout of the function that does it, or split the task.',
        severity: 'warning',
      };
    }
  },
});

/** Whether what a flow starts goes on while its sender does something else. */
function goesOnAlone(edge: Edge): boolean {
  const [source, target] = [edge.from.component.kind, edge.to.component.kind];
  if (isDelivery(edge) || isPoll(edge) || source === 'scheduler' || target === 'workflow') return true;
  return edge.flow.mode === 'async' && target !== 'client' && target !== 'gateway';
}
