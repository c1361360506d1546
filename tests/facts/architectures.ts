import type { ArchitecturePlan } from '../../src/plan/schema/plan.ts';
import { taskApi } from './contract-plans.ts';

type Component = ArchitecturePlan['components'][number];
type Flow = ArchitecturePlan['flows'][number];

/** A flow as `from mode to`, such as `a -> b` (sync) or `a ~> b` (async), and what else is special about it. */
export type FlowSketch = readonly [way: string, more?: Partial<Flow>];

/** The contract's architecture with other parts. A component is its id, with `id:kind` for another kind than compute. */
export function architecture(components: readonly string[], flows: readonly FlowSketch[] = []): ArchitecturePlan {
  return {
    ...taskApi,
    components: components.map((sketch): Component => {
      const [id = '', kind = 'compute'] = sketch.split(':');
      return { id, name: id.toUpperCase(), kind: kind as Component['kind'], role: 'Works.' };
    }),
    flows: flows.map(([way, more]): Flow => {
      const [from = '', arrow, to = ''] = way.split(' ');
      return { from, to, protocol: 'HTTPS', label: `${from} to ${to}`, mode: arrow === '~>' ? 'async' : 'sync', ...more };
    }),
  };
}

/** The same with settings of components, by their ids. */
export function withConfigs(components: readonly string[], flows: readonly FlowSketch[], configs: Readonly<Record<string, NonNullable<Component['config']>>> = {}): ArchitecturePlan {
  const sketch = architecture(components, flows);
  return { ...sketch, components: sketch.components.map((component) => ({ ...component, ...(configs[component.id] && { config: configs[component.id] }) })) };
}
