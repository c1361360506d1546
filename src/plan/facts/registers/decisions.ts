import type { Plan } from '../../schema/plan.ts';
import { compareTexts, type PortfolioMember } from '../portfolio-member.ts';

/** What a plan decides, when, and which plans it replaces. */
export interface Decision {
  /** Id of the plan. */
  readonly plan: string;
  readonly status: Plan['status'];
  readonly date: string;
  /** Null when the plan has not been changed since. */
  readonly updated: string | null;
  readonly question: string;
  /** The answer in one sentence: the recommendation of a comparison, the first cause of an analysis, else the summary. */
  readonly decision: string;
  /** Ids of the plans that it replaces. */
  readonly supersedes: readonly string[];
  /** Ids of the plans that replace it. */
  readonly supersededBy: readonly string[];
}

/** The order in which decisions of one day stand. */
const ranks: readonly Plan['status'][] = ['accepted', 'proposed', 'draft', 'superseded'];

/**
 * All decisions, the latest first, those of one day by status and then in the order of the plans.
 *
 * @param members in the order of plans
 */
export function deriveDecisions(members: readonly PortfolioMember[]): Decision[] {
  const successors = new Map<string, string[]>();
  for (const { id, plan } of members) for (const old of replacedBy(plan)) successors.set(old, [...(successors.get(old) ?? []), id]);
  return members
    .map(({ id, plan }) => ({
      plan: id,
      status: plan.status,
      date: plan.date,
      updated: plan.updated ?? null,
      question: plan.question,
      decision: decisionOf(plan),
      supersedes: replacedBy(plan),
      supersededBy: successors.get(id) ?? [],
    }))
    .sort((a, b) => compareTexts(b.date, a.date) || ranks.indexOf(a.status) - ranks.indexOf(b.status));
}

function replacedBy({ supersedes = [] }: Plan): string[] {
  return [supersedes].flat();
}

function decisionOf(plan: Plan): string {
  if (plan.format === 'comparison') {
    const option = plan.options.find(({ id }) => id === plan.recommendation.option)?.name ?? plan.recommendation.option;
    return `${option}. ${plan.recommendation.reasons[0]?.text ?? ''}`.trim();
  }
  const [cause] = plan.format === 'debugging' ? plan.causes : [];
  return cause === undefined ? plan.summary : `${cause.title}. ${cause.fix.text}`;
}
