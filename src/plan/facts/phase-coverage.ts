import type { Format, Plan } from '../schema/plan.ts';
import { answerPlaces, type Place } from './answer-places.ts';
import { phases, type PhaseId, type QuestionId } from './phases.ts';
import type { PortfolioMember } from './portfolio-member.ts';

/** Where a plan answers a question, or begins to. */
export interface Answer {
  /** Id of the plan. */
  readonly plan: string;
  /** Field of the input that holds it. */
  readonly field: string;
  /** Anchor of the section of the document that prints it. */
  readonly anchor: string;
}

/** A question, and which plans answer it. It is open when none does. */
export interface QuestionCoverage {
  readonly id: QuestionId;
  readonly text: string;
  readonly answers: readonly Answer[];
  /** Plans that could answer it and leave something out. */
  readonly incomplete: readonly (Answer & { readonly lacks: readonly string[] })[];
}

/** A phase with its questions. */
export interface PhaseCoverage {
  readonly id: PhaseId;
  readonly name: string;
  /** How many of the questions are answered. */
  readonly answered: number;
  readonly questions: readonly QuestionCoverage[];
}

/**
 * Which of the fifteen questions of the four phases some plans answer: a question is answered when one of them states
 * all that `answerPlaces` asks of it. Source of the questions: the guide, "The four-phase method".
 *
 * @param members plans that are read together, in the order in which answers are named
 */
export function derivePhaseCoverage(members: readonly Omit<PortfolioMember, 'facts'>[]): PhaseCoverage[] {
  return phases.map(({ id, name, questions }) => {
    const covered = questions.map((question): QuestionCoverage => {
      const found = members.flatMap((member) => answersIn(member, question.id));
      return {
        ...question,
        answers: found.filter(({ lacks }) => lacks.length === 0).map(({ plan, field, anchor }) => ({ plan, field, anchor })),
        incomplete: found.filter(({ lacks }) => lacks.length > 0),
      };
    });
    return { id, name, answered: covered.filter(({ answers }) => answers.length > 0).length, questions: covered };
  });
}

/** Formats and fields that could answer a question, for the reader who finds it open. */
export function answerFields(question: QuestionId): { format: Format; field: string }[] {
  return (Object.keys(answerPlaces) as Format[]).flatMap((format) => {
    const place = answerPlaces[format][question];
    return place === undefined || place.partly === true ? [] : [{ format, field: place.field }];
  });
}

function answersIn({ id, plan }: Omit<PortfolioMember, 'facts'>, question: QuestionId): QuestionCoverage['incomplete'] {
  const place = placeIn(plan, question);
  return place === undefined ? [] : [{ plan: id, field: place.field, anchor: place.anchor, lacks: place.lacks(plan) }];
}

/** The place of a plan's own format, which TypeScript can't tell by itself. */
function placeIn(plan: Plan, question: QuestionId): Place | undefined {
  return answerPlaces[plan.format][question] as Place | undefined;
}
