import { sentence } from '../plan/report/report.ts';
import { count } from './figures.ts';
import type { KeyFigure } from './key-figures.ts';
import type { PlanSheet } from './plans.ts';
import { severities } from './severities.ts';

type Reviewed = Pick<PlanSheet, 'findings' | 'waived' | 'passed'>;

/** Something that the review says about one place of a plan. */
export interface Remark {
  readonly text: string;
  /** Line of the input. */
  readonly line: number;
}

/** One entry of a review summary: a finding, or all findings of a rule that the plan waives. */
export interface ReviewNote {
  readonly tone: keyof typeof severities | 'waived';
  readonly word: string;
  /** Id of the rule. */
  readonly rule: string;
  readonly remarks: readonly Remark[];
  /** What to do about it. */
  readonly hint: string | undefined;
  /** Why the plan waives it. */
  readonly reason: string | undefined;
}

/** What the review still says about a plan, the severest first, then what the plan waives. */
export function reviewNotes({ findings, waived }: Reviewed): ReviewNote[] {
  const open = Object.entries(severities).flatMap(([severity, { name }]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ rule, message, line, hint }): ReviewNote => {
        return { tone: severity as keyof typeof severities, word: name, rule, remarks: [{ text: sentence(message), line }], hint, reason: undefined };
      }),
  );
  const silenced = Map.groupBy(waived, ({ rule }) => rule);
  return [...open, ...Array.from(silenced, ([rule, group]): ReviewNote => ({
    tone: 'waived',
    word: 'Waived',
    rule,
    remarks: group.map(({ message, line }) => ({ text: sentence(message), line })),
    hint: undefined,
    reason: group[0]?.reason,
  }))];
}

/** How a review ended, counted: "1 warning", "2 suggestions", "1 waived". What there is none of is left out. */
export function reviewCounts({ findings, waived }: Reviewed): string[] {
  const counts = Object.entries(severities).map(([severity, { name }]) => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return found === 0 ? '' : count(found, name.toLowerCase());
  });
  const rules = new Set(waived.map(({ rule }) => rule)).size;
  return [...counts, rules === 0 ? '' : `${rules} waived`].filter((text) => text !== '');
}

/** The cell of a title block that says how the review of a plan ended. */
export function reviewFigure(review: Reviewed): KeyFigure {
  const counts = reviewCounts(review);
  const warns = review.findings.some(({ severity }) => severity !== 'suggestion');
  return {
    label: 'Review',
    value: `${review.passed.length} passed`,
    ...(counts.length > 0 && { unit: counts.join(', ') }),
    ...(!warns && { tone: 'ok' as const }),
  };
}
