import { projectOf } from '../plan/facts/portfolio-member.ts';
import type { PatternEntry } from './library.ts';
import type { PlanSheet } from './plans.ts';
import { resolveAll } from './references.ts';
import { createUnused } from './used-patterns.ts';

/** What the page of a plan shows beside its document. */
export interface PlanPageProps {
  readonly sheet: PlanSheet;
  /** Sheets of the project, this one included; of a large project those around it. */
  readonly siblings: readonly PlanSheet[];
  /** How many sheets the project has. */
  readonly sheetsOfProject: number;
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
}

/** How many sheets of its project the page of a plan lists at most: with all, the pages of a project would grow with its square. */
const maximumSiblings = 40;

/** Everything that the pages of all plans need. @throws Error when a plan refers to nothing */
export function planPages(sheets: readonly PlanSheet[], patterns: readonly PatternEntry[]): PlanPageProps[] {
  const replaced = new Map<string, PlanSheet[]>();
  const unused = createUnused(sheets);
  const projects = Map.groupBy(sheets, projectOf);
  const pages = sheets.map((sheet, at) => {
    const { plan } = sheet;
    const from = `plan "${sheet.id}"`;
    const replaces = resolveAll([plan.supersedes ?? []].flat(), sheets, 'plan', from);
    for (const { id } of replaces) replaced.set(id, [...(replaced.get(id) ?? []), sheet]);
    const designs = plan.format === 'roadmap' ? (plan.designs ?? []) : [];
    const others = new Set([...designs, ...(plan.related ?? [])]);
    const project = projects.get(projectOf(sheet)) ?? [];
    return {
      sheet,
      previous: sheets[at - 1],
      next: sheets[at + 1],
      siblings: around(project, project.indexOf(sheet)),
      sheetsOfProject: project.length,
      related: resolveAll([...others], sheets, 'plan', from).filter((other) => projectOf(other) !== projectOf(sheet)),
      replaces,
      patterns: resolveAll((plan.patterns ?? []).map((pattern) => pattern.id), patterns, 'pattern', from),
      alsoFits: resolveAll(unused(sheet), patterns, 'pattern', from),
    };
  });
  return pages.map((page) => ({ ...page, replacedBy: replaced.get(page.sheet.id) ?? [] }));
}

function around(sheets: readonly PlanSheet[], at: number): readonly PlanSheet[] {
  const first = Math.max(0, Math.min(at - maximumSiblings / 2, sheets.length - maximumSiblings));
  return sheets.slice(first, first + maximumSiblings);
}
