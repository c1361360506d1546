import type { ArchitecturePlan } from '../schema/plan.ts';
import { flowDirection } from './flow-direction.ts';
import { mermaidLabel } from './mermaid-label.ts';
import { numberText } from './number-text.ts';
import { deriveSentences } from './sentences.ts';

type Component = ArchitecturePlan['components'][number];
type Flow = ArchitecturePlan['flows'][number];

/** Longest description of the drawing, in characters. */
const descriptionLength = 600;

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
    ...plan.components.map((component) => `  ${node(component.id)}${box(component)}`),
    ...plan.flows.map((flow) => `  ${node(flow.from)} ${flow.mode === 'sync' ? '-->' : '-.->'}|"${edgeLabel(flow)}"| ${node(flow.to)}`),
  ].join('\n');
}

function box({ kind, name }: Component): string {
  const label = `"${mermaidLabel(name)}"`;
  switch (kind) {
    case 'database':
    case 'storage':
    case 'cache':
      return `[(${label})]`;
    case 'queue':
    case 'topic':
    case 'bus':
    case 'stream':
      return `[[${label}]]`;
    case 'client':
    case 'gateway':
    case 'compute':
    case 'identity':
    case 'cdn':
    case 'scheduler':
    case 'workflow':
      return `[${label}]`;
    case 'external':
      return `[${label}]:::external`;
  }
}

function edgeLabel(flow: Flow): string {
  const waits = flow.mode === 'sync' ? waitText(flow) : undefined;
  return [flow.label, ...(waits === undefined ? [] : [waits])].map(mermaidLabel).join('<br>');
}

function waitText({ timeoutSeconds, retries = 0 }: Flow): string | undefined {
  if (timeoutSeconds === undefined) return undefined;
  const once = `${numberText(timeoutSeconds)} s`;
  return retries === 0 ? once : `${once} × ${numberText(retries + 1)}`;
}

/** The sentences as far as they fit, for people who can't see the drawing. */
function description(plan: ArchitecturePlan): string {
  const sentences = deriveSentences(plan);
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    const longer = index === 0 ? sentence : `${text} ${sentence}`;
    const rest = ` And ${sentences.length - index} more.`;
    if (index > 0 && longer.length + rest.length > descriptionLength) return text + rest;
    text = longer;
  }
  return text === '' ? `${plan.components.length} components without flows.` : text;
}
