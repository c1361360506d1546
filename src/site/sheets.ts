import { formats, type Format } from '../plan/schema/plan.ts';
import { formatInfo } from './formats.ts';

/** What the numbering of sheets looks at. */
export interface Numbered {
  readonly id: string;
  readonly format: Format;
  readonly date: string;
  readonly project?: string | undefined;
}

/** Order of sheets within a project: format, then date, then id. */
export function compareSheets(a: Numbered, b: Numbered): number {
  return formats.indexOf(a.format) - formats.indexOf(b.format) || compare(a.date, b.date) || compare(a.id, b.id);
}

/**
 * Numbers the sheets of every project by format: A-1, A-2, R-1 … A plan without a project is a project of its own.
 * @returns sheet numbers by plan id
 */
export function numberSheets(plans: readonly Numbered[]): Map<string, string> {
  const counts = new Map<string, number>();
  const sheets = new Map<string, string>();
  for (const plan of [...plans].sort(compareSheets)) {
    const series = `${plan.project ?? `plan ${plan.id}`} ${plan.format}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    sheets.set(plan.id, `${formatInfo[plan.format].letter}-${count}`);
  }
  return sheets;
}

// Code units, not the language of the machine, so that every build has the same order.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
