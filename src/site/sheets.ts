import { compareMembers, projectOf } from '../plan/facts/portfolio-member.ts';
import type { Format } from '../plan/schema/plan.ts';
import { formatInfo } from './formats.ts';

/** What the numbering of sheets looks at. */
export interface Numbered {
  readonly id: string;
  readonly format: Format;
  readonly date: string;
  readonly project?: string | undefined;
}

/**
 * Numbers the sheets of every project by format: … A plan without a project is a project of its own.
 * @returns sheet numbers by plan id
 */
export function numberSheets(plans: readonly Numbered[]): Map<string, string> {
  const counts = new Map<string, number>();
  const sheets = new Map<string, string>();
  for (const member of plans.map((plan) => ({ id: plan.id, plan })).sort(compareMembers)) {
    const { id, plan } = member;
    const series = `${projectOf(member)} ${plan.format}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    sheets.set(id, `${formatInfo[plan.format].letter}-${count}`);
  }
  return sheets;
}
