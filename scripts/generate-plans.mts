import { createHash } from 'node:crypto';
import { TemplateError } from '../src/plan/document/fill-document.ts';
import type { Portfolio } from '../src/plan/facts/portfolio.ts';
import type { LocatedFinding } from '../src/plan/finding.ts';
import type { Library } from '../src/plan/library.ts';
import type { Report } from '../src/plan/report/report.ts';
import type { Review } from '../src/plan/review.ts';
import { checkContentFolder } from './check-content.mts';
import { LibraryError } from './library-error.mts';
import { inProject } from './read-library.mts';
import { reviewPaths } from './cli/review-paths.mts';
import { asJson, exportRoadmaps, fillPlans, portfolioOf, writeFiles, type OutputFile } from './write-plans.mts';

/** Where the filled documents of `content/plans` and their exports go, for Astro to read; what follows from all of them lies beside. */
export const generatedFolder = inProject('.groundplan/plans');
const portfolioFolder = inProject('.groundplan');

/** What came of filling all plans of the project. */
export type Generation =
  | { readonly ok: true; readonly report: Report; readonly plans: number; readonly changed: number }
  | { readonly ok: false; readonly report: Report };

/**
 * Checks all plans and all authored content of the project, then fills the plans.
 * With one error anywhere nothing is written and the last good documents stay.
 */
export function generatePlans(): Generation {
  try {
    return generate();
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return { ok: false, report: { plans: 0, findings: error.findings, waived: 0, texts: new Map() } };
  }
}

function generate(): Generation {
  const { reviews, library, report, status } = reviewPaths([]);
  const portfolio = portfolioOf(reviews);
  const filled = status === 0 ? fillAll(reviews, library, portfolio) : { files: [], findings: [] };
  const documents = new Map(filled.files.filter(({ name }) => name.endsWith('.md')).map(({ name, text }) => [name.slice(0, -'.md'.length), text]));
  const content = checkContentFolder(documents.size > 0 ? { documents } : {});
  const findings = [...report.findings, ...filled.findings, ...content.findings];
  const texts = new Map([...report.texts, ...templateTexts(library), ...content.texts]);
  const whole = { ...report, findings, texts };
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, report: whole };
  const files = [...filled.files, ...exportRoadmaps(reviews)];
  const changed = writeFiles(generatedFolder, files, { prune: true });
  const together = [{ name: 'portfolio.json', text: asJson(portfolio) }, { name: 'revision.json', text: asJson({ revision: revisionOf(files) }) }];
  return { ok: true, report: whole, plans: reviews.length, changed: changed + writeFiles(portfolioFolder, together, { prune: false }) };
}

function revisionOf(files: readonly OutputFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\n${text}`);
  return hash.digest('hex');
}

/** Fills all plans; a mistake in a template becomes a finding like any other. */
function fillAll(reviews: readonly Review[], library: Library, portfolio: Portfolio): { files: OutputFile[]; findings: LocatedFinding[] } {
  try {
    return { files: fillPlans(reviews, library, portfolio), findings: [] };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { template, line, column, message } = error;
    return { files: [], findings: [{ rule: 'template', severity: 'error', message, path: [], file: templateFile(template), line, column }] };
  }
}

function templateFile(name: string): string {
  return `templates/${name}.md`;
}

function templateTexts({ templates }: Library): [string, string][] {
  return Array.from(templates, ([name, text]) => [templateFile(name), text]);
}
