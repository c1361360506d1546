import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStore, Loader } from 'astro/loaders';

const folder = join(process.cwd(), '.groundplan/documents');

/**
 * Makes a loader keep what Astro renders in files of their own, and in its store only the name of the file (`data.html`)
 * and the headings: Astro compiles its store into the site, and a thousand documents in it take a gigabyte of memory.
 * A file is named after what it holds, so none can be out of date.
 */
export function renderedToFiles(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      mkdirSync(folder, { recursive: true });
      await loader.load({ ...context, store: withFiles(context.store) });
      // A development server shows pages of a moment ago until its own copy of the store is written.
      if (context.watcher !== undefined) return;
      const named = new Set(context.store.values().map(({ data }) => data['html']));
      for (const name of readdirSync(folder)) if (!named.has(name)) rmSync(join(folder, name));
    },
  };
}

/** What was rendered, from the file of this name. */
export function readRendered(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function withFiles(store: DataStore): DataStore {
  return {
    ...store,
    get: (id) => {
      const entry = store.get<never>(id);
      const name = entry === undefined ? undefined : (entry.data as { html?: string }).html;
      if (name !== undefined && existsSync(join(folder, name))) return entry;
      // A loader passes over an entry that it has already.
      store.delete(id);
      return undefined;
    },
    set: ({ rendered, ...entry }) => {
      if (rendered === undefined) return store.set(entry);
      const name = `${createHash('sha256').update(rendered.html).digest('hex')}.html`;
      writeFileSync(join(folder, name), rendered.html);
      return store.set({ ...entry, data: { html: name }, rendered: { html: '', metadata: { headings: rendered.metadata?.headings ?? [] } } });
    },
  };
}
