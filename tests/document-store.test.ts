import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'groundplan-'));
vi.spyOn(process, 'cwd').mockReturnValue(root);
const { readRendered, renderedToFiles } = await import('../src/site/document-store.ts');
const folder = join(root, '.groundplan/documents');
afterAll(() => {
  rmSync(root, { recursive: true });
});

type Entry = Parameters<DataStore['set']>[0];
const entries = new Map<string, Entry>();
const store = {
  get: (id: string) => entries.get(id),
  set: (entry: Entry) => Boolean(entries.set(entry.id, entry)),
  delete: (id: string) => entries.delete(id),
  values: () => [...entries.values()],
};

/** Loads documents as Astro does: what the store has already is left alone. @returns what was rendered */
async function load(texts: Record<string, string>, watcher?: object): Promise<string[]> {
  const rendered: string[] = [];
  const loader: Loader = {
    name: 'test',
    load: ({ store: given }) => {
      for (const id of entries.keys()) if (!(id in texts)) given.delete(id);
      for (const [id, html] of Object.entries(texts)) {
        if (given.get(id)?.digest === html) continue;
        rendered.push(id);
        given.set({ id, data: {}, digest: html, rendered: { html, metadata: { headings: [{ depth: 1, slug: id, text: id }], frontmatter: {} } } });
      }
      return Promise.resolve();
    },
  };
  await renderedToFiles(loader).load({ store, watcher } as unknown as LoaderContext);
  return rendered;
}

const html = (id: string) => readRendered(String(entries.get(id)?.data['html']));

describe('the store of rendered documents', () => {
  beforeEach(async () => {
    entries.clear();
    await load({ a: '<p>A</p>', b: '<p>B</p>' });
  });

  it('keeps the HTML in files, and headings in the store', () => {
    expect([html('a'), html('b')]).toEqual(['<p>A</p>', '<p>B</p>']);
    expect(entries.get('a')?.rendered).toEqual({ html: '', metadata: { headings: [{ depth: 1, slug: 'a', text: 'a' }] } });
  });

  it('renders again only what changed, and removes files that nothing names', async () => {
    expect(await load({ a: '<p>A</p>', b: '<p>B2</p>' })).toEqual(['b']);
    expect(html('b')).toBe('<p>B2</p>');
    expect(readdirSync(folder)).toHaveLength(2);
    expect(await load({ b: '<p>B2</p>' })).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps files of a moment ago for a development server', async () => {
    const before = String(entries.get('b')?.data['html']);
    await load({ a: '<p>A</p>', b: '<p>B2</p>' }, {});
    expect(readRendered(before)).toBe('<p>B</p>');
  });

  it('renders again what has lost its file', async () => {
    rmSync(join(folder, String(entries.get('a')?.data['html'])));
    expect(await load({ a: '<p>A</p>', b: '<p>B</p>' })).toEqual(['a']);
    expect(existsSync(join(folder, String(entries.get('a')?.data['html'])))).toBe(true);
  });
});
