import type { LocatedFinding } from '../../src/plan/finding.ts';
import { renderGithub } from '../../src/plan/report/render-github.ts';
import { renderJson } from '../../src/plan/report/render-json.ts';
import { renderPretty } from '../../src/plan/report/render-pretty.ts';
import { renderSarif } from '../../src/plan/report/render-sarif.ts';
import type { Report } from '../../src/plan/report/report.ts';
import type { Library } from '../../src/plan/library.ts';
import { reviewPlan, type Review } from '../../src/plan/review.ts';
import { inProject, readLibrary } from '../read-library.mts';
import { readPlans } from '../read-plans.mts';
import { UsageError } from './usage.mts';

const reporters = {
  pretty: (report: Report) => renderPretty(report, { colour: process.stdout.isTTY && !process.env['NO_COLOR'] }),
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
} as const;

/** The reporter that `--format` names. @throws {UsageError} */
export function reporterFor(format = 'pretty'): (report: Report) => string {
  if (!Object.hasOwn(reporters, format)) {
    throw new UsageError(`Unknown format "${format}", expected "pretty", "json", "sarif" or "github".`);
  }
  return reporters[format as keyof typeof reporters];
}

/** Everything that is known about the plans at some paths. */
export interface Outcome {
  readonly reviews: readonly Review[];
  readonly library: Library;
  readonly report: Report;
  /** 0, 1 or 2, as the contract defines. */
  readonly status: number;
}

/** Reads and reviews the plans at some paths; without any, those of `content/plans`. @throws {LibraryError} */
export function reviewPaths(paths: readonly string[], strict = false): Outcome {
  const reading = readPlans(paths.length > 0 ? paths : [inProject('content/plans')]);
  const library = readLibrary(reading.siblings);
  const reviews = reading.inputs.map((input) => reviewPlan(input, library));
  const findings: LocatedFinding[] = [...reading.findings, ...reviews.flatMap((review) => review.findings)];
  const report: Report = {
    plans: reading.inputs.length,
    findings,
    waived: reviews.reduce((sum, review) => sum + review.waived.length, 0),
    texts: new Map(reviews.map((review) => [review.file, review.text])),
  };
  const blocks = findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return { reviews, library, report, status: !reading.readable ? 2 : blocks ? 1 : 0 };
}
