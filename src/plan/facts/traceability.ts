import type { ArchitecturePlan, RoadmapPlan } from '../schema/plan.ts';
import { graphOf } from './graph.ts';
import type { PortfolioMember } from './portfolio-member.ts';

/** A task of a roadmap. */
export interface TracedTask {
  /** Id of the roadmap. */
  readonly plan: string;
  readonly id: string;
  readonly title: string;
  readonly milestone: string;
}

/** A functional requirement, and what serves it all the way to a test. An empty list is a gap. */
export interface RequirementTrace {
  readonly id: string;
  readonly text: string;
  /** Flows that say that they serve it, with the names of the components at their ends. */
  readonly flows: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  /** Components at the ends of these flows, clients left out. */
  readonly components: readonly string[];
  /** Access patterns that say that they serve it. */
  readonly accessPatterns: readonly string[];
  /** Tasks that say that they serve it, other than tests. */
  readonly builds: readonly TracedTask[];
  /** Tasks of kind `test` that say that they serve it. */
  readonly tests: readonly TracedTask[];
}

/** The requirements of one architecture plan. */
export interface DesignTrace {
  /** Id of the architecture plan. */
  readonly plan: string;
  /** Ids of the roadmaps that name it in `designs`. */
  readonly roadmaps: readonly string[];
  readonly requirements: readonly RequirementTrace[];
}

/**
 * Follows each functional requirement of a design to flows, components, access patterns, tasks and tests, by what the
 * plans say in `serves` and in `designs`. Nothing is guessed from names.
 *
 * @param design an architecture plan
 * @param members all plans that could hold roadmaps for it, in their order
 */
export function deriveTrace({ id: design, plan }: { readonly id: string; readonly plan: ArchitecturePlan }, members: readonly Omit<PortfolioMember, 'facts'>[]): DesignTrace {
  const roadmaps = members.flatMap(({ id, plan: other }) => (other.format === 'roadmap' && other.designs?.includes(design) === true ? [{ id, plan: other }] : []));
  const { nodes, edges } = graphOf(plan);
  return {
    plan: design,
    roadmaps: roadmaps.map(({ id }) => id),
    requirements: plan.requirements.functional.map(({ id, text }) => {
      const flows = edges.filter(({ flow }) => flow.serves?.includes(id));
      const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
      const tasks = roadmaps.flatMap((roadmap) => tasksFor(id, roadmap));
      return {
        id,
        text,
        flows: flows.map(({ flow, from, to }) => ({ from: from.component.name, to: to.component.name, label: flow.label })),
        components: nodes.filter((node) => ends.has(node) && node.component.kind !== 'client').map(({ component }) => component.name),
        accessPatterns: plan.dataModel.accessPatterns.filter(({ serves }) => serves?.includes(id)).map(({ name }) => name),
        builds: tasks.filter(({ kind }) => kind !== 'test').map(({ task }) => task),
        tests: tasks.filter(({ kind }) => kind === 'test').map(({ task }) => task),
      };
    }),
  };
}

function tasksFor(requirement: string, roadmap: { readonly id: string; readonly plan: RoadmapPlan }) {
  return roadmap.plan.milestones.flatMap(({ title: milestone, tasks }) =>
    tasks
      .filter(({ serves }) => serves?.includes(requirement))
      .map(({ id, title, kind }) => ({ kind, task: { plan: roadmap.id, id, title, milestone } satisfies TracedTask })),
  );
}
