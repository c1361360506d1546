import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFiller } from '../src/plan/document/fill-document.ts';
import { roadmapExports } from '../src/plan/export/roadmap-exports.ts';
import { derivePortfolio, summariseProject, type Portfolio, type ProjectSummary } from '../src/plan/facts/portfolio.ts';
import { projectOf } from '../src/plan/facts/portfolio-member.ts';
import type { Library } from '../src/plan/library.ts';
import { isPublishable, type Review } from '../src/plan/review.ts';

/** A file to be: its name and its text. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** What follows from all publishable plans together. */
export function portfolioOf(reviews: readonly Review[]): Portfolio {
  return derivePortfolio(reviews.filter(isPublishable));
}

/**
 * Fills every publishable plan.
 *
 * @returns `<id>.md` and `<id>.json` of each, in memory, so that a mistake writes nothing
 * @throws {TemplateError} when a template holds a mistake
 */
export function fillPlans(reviews: readonly Review[], library: Library, portfolio = portfolioOf(reviews)): OutputFile[] {
  const filler = createFiller(library.templates, library.patterns);
  const projects = new Map(portfolio.projects.map((project) => [project.id, summariseProject(project)]));
  return reviews.filter(isPublishable).flatMap((review) => [
    { name: `${review.id}.md`, text: filler.fill(review.plan, review.facts) },
    { name: `${review.id}.json`, text: planJson(review, projects.get(projectOf(review))) },
  ]);
}

/** The tasks of every publishable roadmap, in each form that other tools read. */
export function exportRoadmaps(reviews: readonly Review[]): OutputFile[] {
  return reviews.filter(isPublishable).flatMap(({ id, plan, facts }) => {
    if (plan.format !== 'roadmap' || facts.format !== 'roadmap') return [];
    return Object.values(roadmapExports).map(({ ending, render }) => ({ name: `${id}${ending}`, text: render(plan, facts.schedule) }));
  });
}

/** The validated data of a plan with everything computed from it, and what it is part of. */
function planJson({ id, plan, facts, findings, waived, passed }: Review, project: ProjectSummary | undefined): string {
  return asJson({ id, plan, facts, project, findings, waived, passed });
}

/** Data as the text of a file. */
export function asJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/**
 * Writes files, each under a temporary name first, so that no reader ever sees half of one. What is equal stays untouched.
 *
 * @param options.prune whether to remove plans of the folder that are not among the files
 * @returns how many files changed
 */
export function writeFiles(folder: string, files: readonly OutputFile[], options: { prune: boolean }): number {
  mkdirSync(folder, { recursive: true });
  let changed = 0;
  for (const { name, text } of files) {
    const path = join(folder, name);
    if (readIfThere(path) === text) continue;
    const temporary = join(folder, `.${name}.${process.pid}`);
    writeFileSync(temporary, text);
    renameSync(temporary, path);
    changed += 1;
  }
  if (!options.prune) return changed;
  const kept = new Set(files.map(({ name }) => name));
  const stale = readdirSync(folder).filter((name) => /\.(?:md|json|csv)$/.test(name) && !kept.has(name));
  for (const name of stale) rmSync(join(folder, name));
  return changed + stale.length;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
