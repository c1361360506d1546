import { readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ServedFile } from './serve-files.ts';

/** Where the files lie that are offered beside the page of a plan. */
export interface PlanFolders {
  /** What the build script wrote: `.md`, `.json`, and of roadmaps `.csv` and `.issues.json`. */
  readonly generated: string;
  /** The inputs exactly as they were written: `.yaml`. */
  readonly inputs: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  json: 'application/json',
  csv: 'text/csv',
  yaml: 'application/yaml',
};

/** Ids hold neither dots nor slashes, and a file that is just being written begins with a dot. */
const fileName = /^[^./\\]+\.(?:md|json|issues\.json|csv|yaml)$/;

/** The file that is offered under a name such as `task-api-roadmap.csv`. @returns nothing for any other name */
export function planFile({ generated, inputs }: PlanFolders, name: string): ServedFile | undefined {
  const ending = name.split('.').at(-1) ?? '';
  const mediaType = fileName.test(name) ? mediaTypes[ending] : undefined;
  if (mediaType === undefined) return undefined;
  return { path: join(ending === 'yaml' ? inputs : generated, name), mediaType: `${mediaType}; charset=utf-8` };
}

/**
 * Puts the files of all plans beside their pages, byte for byte. As endpoints they would each go through Astro's renderer,
 * which for a thousand plans takes longer than their pages.
 *
 * @param site folder of a built site
 * @returns how many
 */
export async function copyPlanFiles(folders: PlanFolders, site: string): Promise<number> {
  const paths = [folders.generated, folders.inputs].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const files = paths.filter((path) => planFile(folders, basename(path))?.path === path);
  await Promise.all(files.map((path) => copyFile(path, join(site, 'plans', basename(path)))));
  return files.length;
}
