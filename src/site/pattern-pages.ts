import { groupPatterns, type PatternEntry } from './library.ts';
import type { PlanSheet } from './plans.ts';
import { resolveAll } from './references.ts';

/** What the page of a pattern shows beside its own text. */
export interface PatternPageProps {
  readonly entry: PatternEntry;
  /** Patterns of the same category, this one included. */
  readonly siblings: readonly PatternEntry[];
  readonly category: string;
  readonly needs: readonly PatternEntry[];
  readonly related: readonly PatternEntry[];
  readonly contradicts: readonly PatternEntry[];
  /** The simpler pattern to try first, where it has an entry. */
  readonly simpler: PatternEntry | undefined;
  readonly usedBy: readonly PlanSheet[];
}

/** Everything that the pages of all patterns need. @throws Error when a pattern refers to nothing */
export function patternPages(patterns: readonly PatternEntry[], sheets: readonly PlanSheet[]): PatternPageProps[] {
  return groupPatterns(patterns).flatMap((group) =>
    group.patterns.map((entry) => {
      const { needs, related, contradicts, tryFirst } = entry.data;
      const resolve = (ids: readonly string[]) => resolveAll(ids, patterns, 'pattern', `pattern "${entry.id}"`);
      return {
        entry,
        siblings: group.patterns,
        category: group.name,
        needs: resolve(needs),
        related: resolve(related),
        contradicts: resolve(contradicts),
        simpler: resolve(tryFirst.pattern === undefined ? [] : [tryFirst.pattern])[0],
        usedBy: sheets.filter(({ plan }) => plan.patterns?.some((pattern) => pattern.id === entry.id)),
      };
    }),
  );
}
