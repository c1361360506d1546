import type { Path } from '../../finding.ts';
import type { Pattern } from '../../schema/pattern.ts';
import type { ArchitecturePlan, RoadmapPlan } from '../../schema/plan.ts';
import { isFarewell } from './instructions.ts';
import { machineries, type Machinery } from './machineries.ts';

/** What a plan uses of heavy machinery, and where it says so first. */
export interface MachineryUse {
  readonly machinery: Machinery;
  readonly path: Path;
  /** The component that is it, where it is one. */
  readonly component?: string;
}

const outside = new Set(['client', 'external']);

/** Heavy machinery of a plan, each once, at the first place that names it. */
export function machineryIn(plan: ArchitecturePlan | RoadmapPlan, patterns: ReadonlyMap<string, Pattern>): MachineryUse[] {
  const places = [...placesIn(plan), ...chosenPatterns(plan, patterns)];
  return machineries.flatMap((machinery) => {
    const place = places.find(({ text }) => machinery.found.test(text));
    if (place === undefined) return [];
    return [{ machinery, path: place.path, ...(place.component === undefined ? {} : { component: place.component }) }];
  });
}

interface Place {
  readonly path: Path;
  readonly text: string;
  readonly component?: string;
}

/** Fields that say what is built, but not what is said about it. */
function placesIn(plan: ArchitecturePlan | RoadmapPlan): Place[] {
  if (plan.format === 'roadmap') {
    return plan.milestones.flatMap(({ tasks }, m) =>
      tasks.flatMap(({ title, steps }, t) => {
        const path = ['milestones', m, 'tasks', t];
        const step = (text: string, index: number) => ({ path: [...path, 'steps', index], text });
        return [{ path: [...path, 'title'], text: title }, ...steps.map(step)].filter(({ text }) => !isFarewell(text));
      }),
    );
  }
  const { components, deployment, dataModel } = plan;
  const places: Place[] = [];
  components.forEach(({ id, kind, technology, name }, index) => {
    if (outside.has(kind)) return;
    if (technology !== undefined) places.push({ path: ['components', index, 'technology'], text: technology, component: id });
    places.push({ path: ['components', index, 'name'], text: name, component: id });
  });
  for (const field of ['model', 'region', 'tool'] as const) {
    const text = deployment?.[field];
    if (text !== undefined) places.push({ path: ['deployment', field], text });
  }
  if (dataModel.design !== undefined) places.push({ path: ['dataModel', 'design'], text: dataModel.design });
  return places;
}

interface ChosenPattern extends Place {
  readonly pattern?: Pattern;
}

function chosenPatterns(plan: ArchitecturePlan | RoadmapPlan, patterns: ReadonlyMap<string, Pattern>): ChosenPattern[] {
  return (plan.patterns ?? []).map(({ id }, index) => {
    const pattern = patterns.get(id);
    const place = { path: ['patterns', index, 'id'], text: `${id.replaceAll('-', ' ')}, ${pattern?.title ?? ''}` };
    return pattern === undefined ? place : { ...place, pattern };
  });
}

/** Patterns of a plan that the library calls advanced, without those that are heavy machinery. */
export function otherAdvancedPatterns(plan: ArchitecturePlan | RoadmapPlan, patterns: ReadonlyMap<string, Pattern>): { pattern: Pattern; path: Path }[] {
  return chosenPatterns(plan, patterns).flatMap(({ pattern, path, text }) => {
    if (pattern?.level !== 'advanced' || machineries.some(({ found }) => found.test(text))) return [];
    return [{ pattern, path }];
  });
}
