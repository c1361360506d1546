import type { ArchitecturePlan } from '../schema/plan.ts';
import { mermaidLabel } from './mermaid-label.ts';

type Kind = ArchitecturePlan['components'][number]['kind'];

/**
 * The box of a component as a flowchart writes it behind an id: `["…"]`. Boxes have square corners; stores are
 * cylinders, channels have double sides, what belongs to others is dashed.
 *
 * @param lines text of the box, coded here
 */
export function flowchartBox(kind: Kind, ...lines: readonly string[]): string {
  const label = `"${lines.map(mermaidLabel).join('<br>')}"`;
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
