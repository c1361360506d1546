import type { LocatedFinding } from '../../src/plan/finding.ts';
import { renderGithub } from '../../src/plan/report/render-github.ts';
import { renderJson } from '../../src/plan/report/render-json.ts';
import { renderPretty } from '../../src/plan/report/render-pretty.ts';
import { renderSarif } from '../../src/plan/report/render-sarif.ts';
import type { Report } from '../../src/plan/report/report.ts';
import type { Library } from '../../src/plan/library.ts';
import type { Review } from '../../src/plan/review.ts';
import { reviewPlans } from '../../src/plan/review-plans.ts';
import { isRuleId } from '../../src/plan/rules/registry.ts';
import { findSecrets } from '../../src/plan/rules/shared/find-secrets.ts';
import { inProject, readLibrary } from '../read-library.mts';
import { readPlans } from '../read-plans.mts';
import { ruleNamed } from './rule-named.mts';
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

/** How somebody wants to see what was found. */
interface Wanted {
  /** Whether warnings fail too. */
  readonly strict?: boolean;
  /** Rules to which report and status are limited; files that can't be read and plans of a wrong shape are always told. */
  readonly rule?: readonly string[];
}

/** Reads and reviews the plans at some paths; without any, those of `content/plans`. @throws {LibraryError} @throws {UsageError} */
export function reviewPaths(paths: readonly string[], { strict = false, rule = [] }: Wanted = {}): Outcome {
  const wanted = new Set<string>(rule.map(ruleNamed));
  const isWanted = (found: LocatedFinding) => wanted.size === 0 || wanted.has(found.rule) || !isRuleId(found.rule);
  const reading = readPlans(paths.length > 0 ? paths : [inProject('content/plans')]);
  const library = readLibrary(reading.siblings);
  const reviews = reviewPlans(reading.inputs, library);
  const findings: LocatedFinding[] = [...reading.findings, ...reviews.flatMap((review) => review.findings)].filter(isWanted);
  const report: Report = {
    plans: reading.inputs.length,
    findings,
    waived: reviews.reduce((sum, review) => sum + review.waived.filter(isWanted).length, 0),
    texts: new Map(reviews.map((review) => [review.file, review.text])),
    secretLines: new Map(reviews.flatMap(({ file, text }) => (findings.some((found) => found.file === file) ? [[file, linesWithSecrets(text)]] : []))),
  };
  const blocks = findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return { reviews, library, report, status: !reading.readable ? 2 : blocks ? 1 : 0 };
}

function linesWithSecrets(text: string): ReadonlySet<number> {
  return new Set(text.split('\n').flatMap((line, index) => (findSecrets(line).length > 0 ? [index + 1] : [])));
}
