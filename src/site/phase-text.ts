import { answerFields, type PhaseCoverage, type QuestionCoverage } from '../plan/facts/phase-coverage.ts';
import type { QuestionId } from '../plan/facts/phases.ts';
import { formatInfo } from './formats.ts';
import type { PlanSheet } from './plans.ts';

/** Anchor of a phase on the page of a project. */
export function phaseAnchor({ id }: Pick<PhaseCoverage, 'id'>): string {
  return `phase_${id}`;
}

/** How many answers of one question a page shows. */
const most = 6;

/** The first answers of a question, and how many more there are. */
export function answersOf({ answers }: Pick<QuestionCoverage, 'answers'>): { shown: QuestionCoverage['answers']; more: number } {
  return { shown: answers.slice(0, most), more: Math.max(0, answers.length - most) };
}

/** A format and the field of it that would answer a question. */
export interface WayOut {
  /** Path of the page of the format. */
  readonly path: string;
  readonly name: string;
  readonly field: string;
}

/** What would answer an open question. */
export function waysOut(question: QuestionId): WayOut[] {
  return answerFields(question).map(({ format, field }) => ({ path: `/formats/${format}/`, name: formatInfo[format].name.toLowerCase(), field }));
}

/** The phases of a plan's project as lines of a list: `1`, `Requirements · 3 of 3`, and the place that tells more. */
export function phaseLines({ project }: Pick<PlanSheet, 'project'>): { path: string; mark: string; label: string }[] {
  return project.phases.map(({ id, name, answered, questions }, index) => ({
    path: `/projects/${project.id}/#${phaseAnchor({ id })}`,
    mark: String(index + 1),
    // What belongs together stays in one line of a narrow column.
    label: `${name}\u00a0· ${answered}\u00a0of\u00a0${questions}`,
  }));
}
