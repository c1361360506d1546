import type { LocatedFinding } from '../src/plan/finding.ts';

/** A reference file that the project itself ships is broken; the findings say where. */
export class LibraryError extends Error {
  readonly findings: readonly LocatedFinding[];

  constructor(findings: readonly LocatedFinding[]) {
    super('A reference file of the project is broken.');
    this.name = 'LibraryError';
    this.findings = findings;
  }

  /** The findings for people, a line each. */
  get report(): string {
    return this.findings.map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}. ${hint ?? ''}`.trim()).join('\n');
  }
}
