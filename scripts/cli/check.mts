import type { Options } from './main.mts';
import { reporterFor, reviewPaths } from './review-paths.mts';

/** `check`: prints what is wrong with plans. */
export function check(paths: string[], options: Options): number {
  const render = reporterFor(options.format);
  const { report, status } = reviewPaths(paths, options);
  process.stdout.write(render(report));
  return status;
}
