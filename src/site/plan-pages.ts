import type { PatternEntry } from './library.ts';
import { projectOf, type PlanSheet } from './plans.ts';
import { resolveAll } from './references.ts';

/** What the page of a plan shows beside its document. */
export interface PlanPageProps {
  readonly sheet: PlanSheet;
  /** Sheets of the project, this one included. */
  readonly siblings: readonly PlanSheet[];
  readonly related: readonly PlanSheet[];
  /** Plans that this one replaces, and plans that replace it. */
  readonly replaces: readonly PlanSheet[];
  readonly replacedBy: readonly PlanSheet[];
  readonly patterns: readonly PatternEntry[];
}

/** Everything that the pages of all plans need. @throws Error when a plan refers to nothing */
export function planPages(sheets: readonly PlanSheet[], patterns: readonly PatternEntry[]): PlanPageProps[] {
  const replaced = new Map<string, PlanSheet[]>();
  const pages = sheets.map((sheet) => {
    const { plan } = sheet;
    const from = `plan "${sheet.id}"`;
    const replaces = resolveAll([plan.supersedes ?? []].flat(), sheets, 'plan', from);
    for (const { id } of replaces) replaced.set(id, [...(replaced.get(id) ?? []), sheet]);
    const designs = plan.format === 'roadmap' ? (plan.designs ?? []) : [];
    const others = new Set([...designs, ...(plan.related ?? [])]);
    return {
      sheet,
      siblings: sheets.filter((other) => projectOf(other) === projectOf(sheet)),
      related: resolveAll([...others], sheets, 'plan', from).filter((other) => projectOf(other) !== projectOf(sheet)),
      replaces,
      patterns: resolveAll((plan.patterns ?? []).map((pattern) => pattern.id), patterns, 'pattern', from),
    };
  });
  return pages.map((page) => ({ ...page, replacedBy: replaced.get(page.sheet.id) ?? [] }));
}
