import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Generation } from '../../scripts/generate-plans.mts';
import { verifySite } from '../../scripts/verify-site.mts';
import type { Diagrams } from '../diagrams/diagrams.ts';
import { renderPretty } from '../plan/report/render-pretty.ts';
import { finishSite } from './finish-site.ts';
import { indexSite } from './index-site.ts';
import type { Place } from './machines/document-link.ts';
import { copyPlanFiles, planFile, type PlanFolders } from './plan-files.ts';
import { renderHeadersFile } from './security-headers.ts';
import { drawingFile } from './site-drawings.ts';
import { serveFiles } from './serve-files.ts';
import { watchInputs } from './watch-inputs.ts';

/** The inputs hold errors; what they are has been printed. */
export class InputError extends Error {
  constructor() {
    super('The inputs hold errors; nothing was built and the last good site is untouched.');
    this.name = 'InputError';
  }
}

// Documents that were made before Astro started, so that a mistake ends the build in our words and not in Astro's.
let prepared: Generation | undefined;

/** Takes the documents that were made before Astro starts. @throws {InputError} when the inputs hold errors, which are printed */
export function prepareInputs(generation: Generation): void {
  prepared = generation;
  show(prepared);
  if (!prepared.ok) throw new InputError();
}

function show({ report }: Generation): void {
  if (report.findings.length > 0) process.stderr.write(renderPretty(report, { colour: process.stderr.isTTY }));
}

/** Checks and fills the plans; prints the findings. @returns whether the documents are up to date */
async function generate(logger: AstroIntegrationLogger): Promise<boolean> {
  const generation = prepared ?? (await import('../../scripts/generate-plans.mts')).generatePlans();
  if (generation !== prepared) show(generation);
  prepared = undefined;
  if (generation.ok) logger.info(`${generation.plans} plans checked and filled, ${generation.changed} files changed`);
  return generation.ok;
}

/**
 * The one place where Groundplan meets Astro: fills the plans at start and on change, and after a build
 * adds drawings, headers, the search index and what is made for machines, then verifies every page.
 *
 * @param diagrams what the Markdown plugin draws with
 */
export function groundplan(diagrams: Diagrams): AstroIntegration {
  let place: Place = { base: '/', site: undefined };
  let pictures = '';
  let plans: PlanFolders = { generated: '', inputs: '' };
  return {
    name: 'groundplan',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        place = { base: config.base, site: config.site };
        pictures = fileURLToPath(new URL('.groundplan/pictures', config.root));
        plans = { generated: fileURLToPath(new URL('.groundplan/plans', config.root)), inputs: fileURLToPath(new URL('content/plans', config.root)) };
        if (command === 'preview') return;
        // A server must come up with the last good documents, so that the mistake can be mended while it runs.
        if (!await generate(logger) && command !== 'dev') throw new InputError();
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        serveFiles(server, place.base, '/diagrams/', (name) => drawingFile(diagrams.folder, name));
        serveFiles(server, place.base, '/plans/', (name) => planFile(plans, name));
        watchInputs(server, () => {
          void generate(logger).then(async (done) => done && refreshContent?.({})).catch((error: unknown) => {
            logger.error(`The documents could not be read again: ${String(error)}`);
          });
        });
      },
      'astro:server:done': async () => {
        await diagrams.close();
      },
      'astro:build:done': async ({ dir, logger }) => {
        await diagrams.close();
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), renderHeadersFile());
        // Pagefind is a process of its own, and copies are made by the system: both go on while pages are parsed.
        const [indexed, copied, finish] = await Promise.all([
          indexSite(folder),
          copyPlanFiles(plans, folder),
          finishSite(folder, place, { drawings: diagrams.folder, pictures }),
        ]);
        logger.info(`${copied} files of plans beside their pages`);
        logger.info(`${finish.drawings} drawings on the pages, ${diagrams.counts().drawn} diagrams drawn now`);
        logger.info(`${indexed} pages in the search index`);
        logger.info(`${finish.offline} plans in one file, ${finish.pictures} pictures of pages, ${finish.drawn} drawn now`);
        const problems = verifySite(folder, place.base, { pages: finish.pages });
        for (const { page, message } of problems) logger.error(`${page}: ${message}`);
        if (problems.length > 0) throw new Error(`${problems.length} problems in the built pages`);
        logger.info('every page verified');
      },
    },
  };
}
