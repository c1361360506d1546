import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One diagram drawn in both themes. `light` and `dark` are names of files in the cache folder; sizes in CSS pixels. */
export interface Drawing {
  readonly light: string;
  readonly dark: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
}

/** The drawing of this key if the folder holds all of it. */
export async function readDrawing(folder: string, key: string): Promise<Drawing | undefined> {
  try {
    const drawing = JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8')) as Drawing;
    await Promise.all([drawing.light, drawing.dark].map((name) => stat(join(folder, name))));
    return drawing;
  } catch {
    return undefined;
  }
}

/** Writes the two files, then the description that makes them count; each appears whole or not at all. */
export async function writeDrawing(folder: string, key: string, drawing: Drawing, light: string, dark: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, drawing.light), light);
  await writeWhole(join(folder, drawing.dark), dark);
  await writeWhole(join(folder, `${key}.json`), `${JSON.stringify(drawing)}\n`);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}
