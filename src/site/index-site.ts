import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Plans in one file say nothing that their pages don't. */
const pages = '**/{index,404}.html';

/**
 * Makes the search index of a built site, in its `pagefind` folder.
 *
 * @returns the number of pages in the index
 * @throws Error with what Pagefind says
 */
export async function indexSite(folder: string): Promise<number> {
  const outputPath = join(folder, 'pagefind');
  // Pagefind keeps fragments of pages that are gone.
  rmSync(outputPath, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: folder, glob: pages });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join('; '));
    return added.page_count;
  } finally {
    await close();
  }
}
