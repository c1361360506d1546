import { deriveServedRequirements } from './facts/served-requirements.ts';
import type { Library } from './library.ts';
import { locateAll } from './locate.ts';
import { reviewPlan, type PlanInput, type Review } from './review.ts';
import { checkDesignReferences } from './schema/design-references.ts';
import type { Plan, RoadmapPlan } from './schema/plan.ts';
import { parseSource } from './source.ts';

/**
 * Reviews plans that were read together: each by itself, then what one says about another.
 * Never throws for anything that an input holds.
 */
export function reviewPlans(inputs: readonly PlanInput[], library: Library): Review[] {
  const reviews = inputs.map((input) => reviewPlan(input, library));
  const plans = new Map(reviews.flatMap(({ id, plan }) => (plan === undefined ? [] : [[id, plan] as const])));
  return reviews.map((review) => {
    if (review.plan?.format !== 'roadmap') return review;
    const faults = checkDesignReferences(review.plan, plans);
    if (faults.length === 0) return withRequirements(review, review.plan, plans);
    const { id, file, text } = review;
    const reading = parseSource(text);
    return 'fault' in reading ? review : { id, file, text, findings: locateAll(faults, reading.source, file), waived: [] };
  });
}

/** Adds to the facts of a roadmap what only its designs know. */
function withRequirements(review: Review, roadmap: RoadmapPlan, plans: ReadonlyMap<string, Plan>): Review {
  const requirements = deriveServedRequirements(roadmap, plans);
  return review.facts?.format === 'roadmap' && requirements.length > 0 ? { ...review, facts: { ...review.facts, requirements } } : review;
}
