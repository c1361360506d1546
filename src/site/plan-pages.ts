import { groupRules, type RuleGroup } from './group-rules.ts';
import type { PatternEntry } from './library.ts';
import { projectOf, type PlanSheet } from './plans.ts';
import { resolveAll } from './references.ts';
import type { RuleSheet } from './rules.ts';
import { createUnused } from './used-patterns.ts';

/** What the page of a plan shows beside its document. */
export interface PlanPageProps {
  readonly sheet: PlanSheet;
  /** Sheets of the project, this one included. */
  readonly siblings: readonly PlanSheet[];
  readonly related: readonly PlanSheet[];
  /** The sheets before and after it, of all plans. */
  readonly previous: PlanSheet | undefined;
  readonly next: PlanSheet | undefined;
  /** Plans that this one replaces, and plans that replace it. */
  readonly replaces: readonly PlanSheet[];
  readonly replacedBy: readonly PlanSheet[];
  readonly patterns: readonly PatternEntry[];
  /** Patterns whose signals all hold, and which no plan of the project uses. */
  readonly alsoFits: readonly PatternEntry[];
  /** Rules that the plan passes, by subject. */
  readonly passed: readonly RuleGroup[];
}

/** Everything that the pages of all plans need. @throws Error when a plan refers to nothing */
export function planPages(sheets: readonly PlanSheet[], patterns: readonly PatternEntry[], rules: readonly RuleSheet[]): PlanPageProps[] {
  const replaced = new Map<string, PlanSheet[]>();
  const unused = createUnused(sheets);
  const pages = sheets.map((sheet, at) => {
    const { plan } = sheet;
    const from = `plan "${sheet.id}"`;
    const replaces = resolveAll([plan.supersedes ?? []].flat(), sheets, 'plan', from);
    for (const { id } of replaces) replaced.set(id, [...(replaced.get(id) ?? []), sheet]);
    const designs = plan.format === 'roadmap' ? (plan.designs ?? []) : [];
    const others = new Set([...designs, ...(plan.related ?? [])]);
    return {
      sheet,
      previous: sheets[at - 1],
      next: sheets[at + 1],
      siblings: sheets.filter((other) => projectOf(other) === projectOf(sheet)),
      related: resolveAll([...others], sheets, 'plan', from).filter((other) => projectOf(other) !== projectOf(sheet)),
      replaces,
      patterns: resolveAll((plan.patterns ?? []).map((pattern) => pattern.id), patterns, 'pattern', from),
      alsoFits: resolveAll(unused(sheet), patterns, 'pattern', from),
      passed: groupRules(rules.filter(({ id }) => sheet.passed.includes(id))),
    };
  });
  return pages.map((page) => ({ ...page, replacedBy: replaced.get(page.sheet.id) ?? [] }));
}
