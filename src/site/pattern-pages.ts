import { groupPatterns, type PatternEntry } from './library.ts';
import type { PlanSheet } from './plans.ts';
import { resolveAll } from './references.ts';
import { createUnused } from './used-patterns.ts';

/** What the page of a pattern shows beside its own text. */
export interface PatternPageProps {
  readonly entry: PatternEntry;
  /** Patterns of the same category, this one included. */
  readonly siblings: readonly PatternEntry[];
  readonly category: string;
  /** The patterns before and after it, in the order of the index. */
  readonly previous: PatternEntry | undefined;
  readonly next: PatternEntry | undefined;
  readonly needs: readonly PatternEntry[];
  readonly related: readonly PatternEntry[];
  readonly contradicts: readonly PatternEntry[];
  /** The simpler pattern to try first, where it has an entry. */
  readonly simpler: PatternEntry | undefined;
  readonly usedBy: readonly PlanSheet[];
  /** Plans for which all of its signals hold, in whose project no plan uses it. */
  readonly fits: readonly PlanSheet[];
}

/** Everything that the pages of all patterns need. @throws Error when a pattern refers to nothing */
export function patternPages(patterns: readonly PatternEntry[], sheets: readonly PlanSheet[]): PatternPageProps[] {
  const unusedBy = createUnused(sheets);
  const unused = new Map(sheets.map((sheet) => [sheet.id, unusedBy(sheet)]));
  const groups = groupPatterns(patterns);
  const ordered = groups.flatMap((group) => group.patterns);
  return groups.flatMap((group) =>
    group.patterns.map((entry) => {
      const { needs, related, contradicts, tryFirst } = entry.data;
      const resolve = (ids: readonly string[]) => resolveAll(ids, patterns, 'pattern', `pattern "${entry.id}"`);
      return {
        entry,
        siblings: group.patterns,
        category: group.name,
        previous: ordered[ordered.indexOf(entry) - 1],
        next: ordered[ordered.indexOf(entry) + 1],
        needs: resolve(needs),
        related: resolve(related),
        contradicts: resolve(contradicts),
        simpler: resolve(tryFirst.pattern === undefined ? [] : [tryFirst.pattern])[0],
        usedBy: sheets.filter(({ plan }) => plan.patterns?.some((pattern) => pattern.id === entry.id)),
        fits: sheets.filter((sheet) => unused.get(sheet.id)?.includes(entry.id)),
      };
    }),
  );
}
