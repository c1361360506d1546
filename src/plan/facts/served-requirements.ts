import type { Plan, RoadmapPlan } from '../schema/plan.ts';

/** A functional requirement that tasks of a roadmap serve. */
export interface ServedRequirement {
  readonly id: string;
  readonly text: string;
  /** Id of the architecture plan that states it. */
  readonly design: string;
  /** Title of that plan. */
  readonly designTitle: string;
}

/**
 * The requirements that the tasks of a roadmap serve, in the order of its designs. Where several designs use the same id,
 * the first counts.
 *
 * @param plans the plans that were read together, by id; what isn't among them can't be told
 */
export function deriveServedRequirements({ designs = [], milestones }: RoadmapPlan, plans: ReadonlyMap<string, Plan>): ServedRequirement[] {
  const served = new Set(milestones.flatMap(({ tasks }) => tasks.flatMap(({ serves = [] }) => serves)));
  const found = new Map<string, ServedRequirement>();
  for (const design of designs) {
    const plan = plans.get(design);
    for (const { id, text } of plan?.format === 'architecture' ? plan.requirements.functional : []) {
      if (served.has(id) && !found.has(id)) found.set(id, { id, text, design, designTitle: plan?.title ?? design });
    }
  }
  return [...found.values()];
}
