import type { Format } from '../../schema/plan.ts';
import type { PortfolioMember } from '../portfolio-member.ts';

/** Something that a plan takes for granted, or still has to ask. */
export interface Assumption {
  /** Id of the plan. */
  readonly plan: string;
  readonly anchor: string;
  readonly kind: 'assumption' | 'question';
  readonly text: string;
}

/** Section of the document in which the assumptions of a format stand. */
const anchors: Readonly<Record<Format, string>> = {
  architecture: 'requirements-summary',
  roadmap: 'goal',
  comparison: 'context',
  debugging: 'problem-statement',
};

/** All assumptions and open questions, in the order of the plans, assumptions before questions. */
export function deriveAssumptions(members: readonly PortfolioMember[]): Assumption[] {
  return members.flatMap(({ id, plan }) => [
    ...(plan.assumptions ?? []).map((text): Assumption => ({ plan: id, anchor: anchors[plan.format], kind: 'assumption', text })),
    ...(plan.openQuestions ?? []).map((text): Assumption => ({ plan: id, anchor: 'open-questions', kind: 'question', text })),
  ]);
}
