import { TemplateError } from '../../src/plan/document/fill-document.ts';
import { isPublishable } from '../../src/plan/review.ts';
import { inProject } from '../read-library.mts';
import { shownPath } from '../read-plans.mts';
import { fillPlans, writeFiles } from '../write-plans.mts';
import type { Options } from './main.mts';
import { reporterFor, reviewPaths } from './review-paths.mts';
import { isDiskError, writeFault } from './write-fault.mts';

/** `build`: checks plans and writes their documents; with one error anywhere nothing is written. */
export function build(paths: string[], options: Options): number {
  const render = reporterFor(options.format);
  const { reviews, library, report, status } = reviewPaths(paths, options);
  process.stdout.write(render(report));
  if (status !== 0) return status;
  // With "--rule" an error of another rule isn't shown, but it blocks all the same.
  if (!reviews.every(isPublishable)) {
    console.error('Nothing is written: other rules report errors. Run it without "--rule" to see them.');
    return 1;
  }
  const folder = options.out ?? inProject('.groundplan/plans');
  try {
    const files = fillPlans(reviews, library);
    const changed = writeFiles(folder, files, { prune: false });
    console.error(`${files.length} files in ${shownPath(folder)}, ${changed} changed`);
    return 0;
  } catch (error) {
    if (isDiskError(error)) throw writeFault(folder, error, 'Choose another folder with "--out".');
    if (!(error instanceof TemplateError)) throw error;
    console.error(`templates/${error.template}.md:${error.line}:${error.column} ${error.message}`);
    return 1;
  }
}
