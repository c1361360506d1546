import type { LocatedFinding } from '../finding.ts';

/** What a check has to tell, in the order in which the files were read. Every reporter prints this and nothing else. */
export interface Report {
  /** Number of inputs that were read. */
  readonly plans: number;
  readonly findings: readonly LocatedFinding[];
  /** Findings that a plan waives. */
  readonly waived: number;
  /** Text of each file with findings, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Lines of each file, counted from 1, that hold what looks like a secret and that no frame may show. */
  readonly secretLines?: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly waived: number;
}

/** Counts the findings by severity. */
export function summarise(report: Report): Summary {
  const count = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), suggestions: count('suggestion'), waived: report.waived };
}

/** A message as a sentence: with a full stop unless it ends with a mark of its own. */
export function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
