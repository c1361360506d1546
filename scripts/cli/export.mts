import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { roadmapExports, type RoadmapExportName } from '../../src/plan/export/roadmap-exports.ts';
import { isPublishable } from '../../src/plan/review.ts';
import { oneOf, quote } from '../../src/plan/quote.ts';
import { shownPath } from '../read-plans.mts';
import type { Options } from './main.mts';
import { reporterFor, reviewPaths } from './review-paths.mts';
import { UsageError } from './usage.mts';
import { writeFault } from './write-fault.mts';

const names = Object.keys(roadmapExports) as RoadmapExportName[];

/**
 * `export`: checks a roadmap and writes its tasks for another tool, to standard output or into a file. What the review
 * finds goes to standard error; with an error nothing is written.
 */
export function exportPlan(args: string[], options: Options): number {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) {
    throw new UsageError('Expected one file, as in "export content/plans/my-roadmap.yaml --as csv".');
  }
  const name = names.find((known) => known === options.as);
  if (name === undefined) {
    const message = options.as === undefined ? 'Missing "--as"' : `Unknown export ${quote(options.as)}`;
    throw new UsageError(`${message}, expected ${oneOf(names)}.`);
  }
  const { reviews, report, status } = reviewPaths([path]);
  if (report.findings.length > 0) process.stderr.write(reporterFor()(report));
  if (status !== 0) return status;
  const [review, ...others] = reviews;
  if (review === undefined || others.length > 0 || !isPublishable(review)) {
    throw new UsageError(`Expected one plan, found ${reviews.length} in ${quote(path)}.`);
  }
  const { plan, facts } = review;
  if (plan.format !== 'roadmap' || facts.format !== 'roadmap') {
    throw new UsageError(`Expected a roadmap, found the format "${plan.format}".`, 'Only roadmaps have tasks to export.');
  }
  const text = roadmapExports[name].render(plan, facts.schedule);
  if (options.out === undefined) process.stdout.write(text);
  else writeExport(resolve(options.out), text);
  return 0;
}

function writeExport(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw writeFault(file, error, 'Choose another file with "--out".');
  }
  console.error(`Wrote ${shownPath(file)}`);
}
