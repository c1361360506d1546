import type { Plan } from '../../schema/plan.ts';
import { compareTexts, type PortfolioMember } from '../portfolio-member.ts';
import { numberText } from '../number-text.ts';

/** What one plan decided about a technology. */
export interface TechnologyUse {
  /** Id of the plan. */
  readonly plan: string;
  /** Anchor of the section that says so. */
  readonly anchor: string;
  readonly verdict: 'chosen' | 'rejected';
  /** What for: the name of the component, `instead of Tasks table`, or the other options of a comparison. */
  readonly role: string;
  /** Empty when the plan gives no reason. */
  readonly why: string;
}

/** A technology and everything that was decided about it. */
export interface Technology {
  /** As it is written where it comes first. */
  readonly name: string;
  /** In the order of the plans. */
  readonly uses: readonly TechnologyUse[];
}

/**
 * Every technology that a plan chose or rejected, by name: `components[].technology`, `alternatives[].option`, and the
 * options of comparisons. Names are the same when they differ only in case or spaces; nothing else is guessed.
 *
 * @param members in the order of plans
 */
export function deriveTechnologies(members: readonly PortfolioMember[]): Technology[] {
  const technologies = new Map<string, { name: string; uses: TechnologyUse[] }>();
  for (const member of members) {
    for (const { name, ...use } of decisionsIn(member)) {
      const key = name.toLowerCase().replace(/\s+/g, ' ').trim();
      const technology = technologies.get(key) ?? { name, uses: [] };
      technology.uses.push({ plan: member.id, ...use });
      technologies.set(key, technology);
    }
  }
  return [...technologies].sort(([a], [b]) => compareTexts(a, b)).map(([, technology]) => technology);
}

type Decision = Omit<TechnologyUse, 'plan'> & { readonly name: string };

function decisionsIn({ plan, facts }: PortfolioMember): Decision[] {
  if (plan.format === 'architecture') return designDecisions(plan);
  if (plan.format !== 'comparison' || facts.format !== 'comparison') return [];
  const { recommendation, options } = plan;
  const totals = new Map(facts.matrix.totals.map(({ id, total }) => [id, total]));
  return options.map(({ id, name }) => {
    const others = options.filter((option) => option.id !== id).map((option) => option.name);
    const decision = { name, anchor: 'decision-matrix', role: `compared with ${others.join(', ')}` };
    if (id === recommendation.option) return { ...decision, verdict: 'chosen', why: recommendation.reasons.map(({ text }) => text).join(' ') };
    const points = `${numberText(totals.get(id) ?? 0)} points against ${numberText(totals.get(recommendation.option) ?? 0)}.`;
    const unless = recommendation.unless?.option === id ? ` Right if ${recommendation.unless.condition}.` : '';
    return { ...decision, verdict: 'rejected', why: points + unless };
  });
}

function designDecisions({ components, alternatives = [] }: Extract<Plan, { format: 'architecture' }>): Decision[] {
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const anchor = 'technology-choices';
  return [
    ...components.flatMap(({ name, technology, why = '' }): Decision[] =>
      technology === undefined ? [] : [{ name: technology, anchor, verdict: 'chosen', role: name, why }],
    ),
    ...alternatives.map(({ option, insteadOf, whyNot }): Decision => {
      const role = insteadOf === undefined ? 'an alternative' : `instead of ${names.get(insteadOf) ?? insteadOf}`;
      return { name: option, anchor, verdict: 'rejected', role, why: whyNot };
    }),
  ];
}
