import type { Plan } from '../../schema/plan.ts';
import { counted } from '../counted.ts';
import { compareTexts, type PortfolioMember } from '../portfolio-member.ts';
import { numberText } from '../number-text.ts';
import { productOf, productOfOption, withoutVendor, type Product } from '../products.ts';

/** What one plan decided about a technology. */
export interface TechnologyUse {
  /** Id of the plan. */
  readonly plan: string;
  /** Anchor of the section that says so. */
  readonly anchor: string;
  readonly verdict: 'chosen' | 'rejected';
  /**
   * What for: the name of the component, `instead of Tasks table`, or the other options of a comparison. A product that
   * is written in another way than its name is named so: `Task API, as AWS Lambda (Node.js 24)`.
   */
  readonly role: string;
  /** Empty when the plan gives no reason. */
  readonly why: string;
}

/** A technology and everything that was decided about it. */
export interface Technology {
  /** The name of a product without that of its vendor; else as it is written where it comes first. */
  readonly name: string;
  /** In the order of the plans. */
  readonly uses: readonly TechnologyUse[];
}

/**
 * Every technology that a plan chose or rejected, by name: `components[].technology`, `alternatives[].option`, and the
 * options of comparisons. All that is written about one product is one technology; other names are the same when they
 * differ only in case or spaces.
 *
 * @param members in the order of plans
 */
export function deriveTechnologies(members: readonly PortfolioMember[]): Technology[] {
  const technologies = new Map<string, { name: string; uses: TechnologyUse[] }>();
  for (const member of members) {
    for (const { name: written, product, ...use } of decisionsIn(member)) {
      const name = product?.name ?? written;
      const key = keyOf(name);
      const technology = technologies.get(key) ?? { name, uses: [] };
      const role = key === keyOf(withoutVendor(written)) ? use.role : `${use.role}, as ${written.trim()}`;
      technology.uses.push({ plan: member.id, ...use, role: product === undefined ? use.role : role });
      technologies.set(key, technology);
    }
  }
  return [...technologies].sort(([a], [b]) => compareTexts(a, b)).map(([, technology]) => technology);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** With the name as it is written, and the product that it means. */
type Decision = Omit<TechnologyUse, 'plan'> & { readonly name: string; readonly product: Product | undefined };

function decisionsIn({ plan, facts }: PortfolioMember): Decision[] {
  if (plan.format === 'architecture') return designDecisions(plan);
  if (plan.format !== 'comparison' || facts.format !== 'comparison') return [];
  const { recommendation, options } = plan;
  const totals = new Map(facts.matrix.totals.map(({ id, total }) => [id, total]));
  return options.map(({ id, name }) => {
    const others = options.filter((option) => option.id !== id).map((option) => option.name);
    const decision = { name, product: productOfOption(name), anchor: 'decision-matrix', role: `compared with ${others.join(', ')}` };
    if (id === recommendation.option) return { ...decision, verdict: 'chosen', why: recommendation.reasons.map(({ text }) => text).join(' ') };
    const points = `${counted(totals.get(id) ?? 0, 'points')} against ${numberText(totals.get(recommendation.option) ?? 0)}.`;
    const unless = recommendation.unless?.option === id ? ` Right if ${recommendation.unless.condition}.` : '';
    return { ...decision, verdict: 'rejected', why: points + unless };
  });
}

function designDecisions({ components, alternatives = [] }: Extract<Plan, { format: 'architecture' }>): Decision[] {
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const anchor = 'technology-choices';
  return [
    ...components.flatMap(({ name, technology, why = '' }): Decision[] =>
      technology === undefined ? [] : [{ name: technology, product: productOf(technology), anchor, verdict: 'chosen', role: name, why }],
    ),
    ...alternatives.map(({ option, insteadOf, whyNot }): Decision => {
      const role = insteadOf === undefined ? 'an alternative' : `instead of ${names.get(insteadOf) ?? insteadOf}`;
      return { name: option, product: productOfOption(option), anchor, verdict: 'rejected', role, why: whyNot };
    }),
  ];
}
