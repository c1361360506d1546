import type { ArchitecturePlan } from '../schema/plan.ts';
import { attemptsOf } from './attempts.ts';
import { durationText } from './duration-text.ts';
import { fitSentences } from './fit-sentences.ts';
import { flowDirection } from './flow-direction.ts';
import { flowchartBox } from './flowchart-box.ts';
import type { Flow } from './graph.ts';
import { mermaidLabel } from './mermaid-label.ts';
import { numberText } from './number-text.ts';
import { deriveSentences } from './sentences.ts';

/**
 * Writes components and flows as a Mermaid flowchart. Boxes have square corners; stores are cylinders, channels have
 * double sides, what belongs to others is dashed; arrows that nobody waits for are dotted. An arrow bears its label and
 * how long the sender waits (`2 s × 3`: three attempts of 2 s).
 *
 * @returns lines joined by `\n`; all text of the plan is coded, and ids are `n1`, `n2` …
 */
export function deriveFlowchart(plan: ArchitecturePlan): string {
  const nodes = new Map(plan.components.map(({ id }, index) => [id, `n${index + 1}`]));
  const node = (id: string) => nodes.get(id) ?? id;
  return [
    `flowchart ${flowDirection(plan)}`,
    '  accTitle: Components and flows',
    `  accDescr: ${mermaidLabel(description(plan))}`,
    ...plan.components.map(({ id, kind, name }) => `  ${node(id)}${flowchartBox(kind, name)}`),
    ...plan.flows.map((flow) => `  ${node(flow.from)} ${flow.mode === 'sync' ? '-->' : '-.->'}|"${edgeLabel(flow)}"| ${node(flow.to)}`),
  ].join('\n');
}

function edgeLabel(flow: Flow): string {
  const waits = flow.mode === 'sync' ? waitText(flow) : undefined;
  return [flow.label, ...(waits === undefined ? [] : [waits])].map(mermaidLabel).join('<br>');
}

function waitText(flow: Flow): string | undefined {
  if (flow.timeoutSeconds === undefined) return undefined;
  const once = durationText(flow.timeoutSeconds);
  const attempts = attemptsOf(flow);
  return attempts === 1 ? once : `${once} × ${numberText(attempts)}`;
}

/** The flows in words, for people who can't see the drawing. */
function description(plan: ArchitecturePlan): string {
  if (plan.flows.length === 0) return `${plan.components.length} components without flows.`;
  return fitSentences(deriveSentences(plan));
}
