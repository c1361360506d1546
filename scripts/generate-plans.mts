import { TemplateError } from '../src/plan/document/fill-document.ts';
import type { Report } from '../src/plan/report/report.ts';
import { checkContentFolder } from './check-content.mts';
import { inProject } from './read-library.mts';
import { reviewPaths } from './cli/review-paths.mts';
import { fillPlans, writeFiles } from './write-plans.mts';

/** Where the filled documents of `content/plans` go, for Astro to read. */
export const generatedFolder = inProject('.groundplan/plans');

/** What came of filling all plans of the project. */
export type Generation =
  | { readonly ok: true; readonly report: Report; readonly plans: number; readonly changed: number }
  | { readonly ok: false; readonly report: Report };

/**
 * Checks all plans and all authored content of the project, then fills the plans.
 * With one error anywhere nothing is written and the last good documents stay.
 */
export function generatePlans(): Generation {
  const { reviews, library, report, status } = reviewPaths([]);
  const content = checkContentFolder();
  const findings = [...report.findings, ...content.findings];
  const texts = new Map([...report.texts, ...content.texts]);
  if (status !== 0 || content.findings.length > 0) return { ok: false, report: { ...report, findings, texts } };
  try {
    const files = fillPlans(reviews, library);
    const changed = writeFiles(generatedFolder, files, { prune: true });
    return { ok: true, report, plans: reviews.length, changed };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const file = `templates/${error.template}.md`;
    const { line, column, message } = error;
    const finding = { rule: 'template', severity: 'error', message, path: [], file, line, column } as const;
    const text = library.templates.get(error.template) ?? '';
    return { ok: false, report: { ...report, findings: [...findings, finding], texts: new Map([...texts, [file, text]]) } };
  }
}
