import type { Finding, Path } from '../finding.ts';
import { quote } from '../quote.ts';
import { nearest } from './nearest.ts';
import type { Plan, RoadmapPlan } from './plan.ts';

/**
 * Checks what a roadmap says about the plans that it builds: they are architecture plans, and what its tasks serve is
 * a functional requirement of one of them. A plan that wasn't read together with it is taken on trust.
 *
 * @param plans the plans that were read together, by id
 * @returns findings with the rule `schema`
 */
export function checkDesignReferences(roadmap: RoadmapPlan, plans: ReadonlyMap<string, Plan>): Finding[] {
  const ids = roadmap.designs ?? [];
  const designs = ids.map((id) => plans.get(id));
  const wrong = designs.flatMap((design, index) =>
    design === undefined || design.format === 'architecture'
      ? []
      : [fault(['designs', index], `Expected the id of an architecture plan, found the ${design.format} ${quote(ids[index])}`, 'Name a plan that is to be built; "related" holds others.')],
  );
  if (wrong.length > 0 || designs.some((design) => design === undefined)) return wrong;
  const requirements = designs.flatMap((design) => (design?.format === 'architecture' ? design.requirements.functional.map(({ id }) => id) : []));
  return roadmap.milestones.flatMap(({ tasks }, m) =>
    tasks.flatMap(({ serves = [] }, t) =>
      [...serves.entries()]
        .filter(([, id]) => !requirements.includes(id))
        .map(([index, id]) => {
          const guess = nearest(id, requirements);
          const known = requirements.length <= 7 ? `Choose one of: ${requirements.join(', ')}.` : undefined;
          return fault(['milestones', m, 'tasks', t, 'serves', index], `Unknown functional requirement ${quote(id)}${guess === undefined ? '' : `, did you mean "${guess}"?`}`, known);
        }),
    ),
  );
}

function fault(path: Path, message: string, hint?: string): Finding {
  return { rule: 'schema', severity: 'error', message, path, ...(hint === undefined ? {} : { hint }) };
}
