import type { Finding, LocatedFinding, Position } from './finding.ts';
import type { Source } from './source.ts';

/** Gives each finding its place, and puts them into the order of the file. */
export function locateAll(findings: readonly Finding[], source: Source, file: string): LocatedFinding[] {
  return findings
    .map((finding) => ({ ...finding, ...source.locate(finding.path, finding.at), file }))
    .sort(byPlace);
}

function byPlace(a: Position & { rule: string }, b: Position & { rule: string }): number {
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
