import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Card } from './card.ts';
import { openCardPage, setCard } from './card-page.ts';
import { cardCss, cardHtml } from './card-style.ts';
import { indexPng } from './indexed-png.ts';

/** Raise it when the writing of pictures changes: those in the cache become stale. */
const pictureVersion = 1;

/** A picture to be: what it shows, and its path in the site. */
export interface PictureOrder {
  readonly card: Card;
  /** `/og/patterns/cqrs.png`. */
  readonly path: string;
}

/** Where pictures go, and where those of earlier builds are. */
export interface PictureFolders {
  /** Of the built site. */
  readonly site: string;
  readonly cache: string;
}

/**
 * Writes pictures into a built site. The browser is started only when one is not in the cache folder.
 *
 * @returns how many were drawn now
 */
export async function makePictures(orders: readonly PictureOrder[], { site, cache }: PictureFolders, open = openCardPage): Promise<number> {
  const missing = new Map(orders.map(({ card }) => [keyOf(card), card]));
  for (const key of missing.keys()) if (existsSync(join(cache, `${key}.png`))) missing.delete(key);
  if (missing.size > 0) await drawAll(missing, cache, open);
  for (const { card, path } of orders) {
    const target = join(site, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(cache, `${keyOf(card)}.png`), target);
  }
  return missing.size;
}

async function drawAll(cards: ReadonlyMap<string, Card>, cache: string, open: typeof openCardPage): Promise<void> {
  await mkdir(cache, { recursive: true });
  const page = await open();
  try {
    // One is made smaller and written while the browser sets the next.
    let written = Promise.resolve();
    for (const [key, card] of cards) {
      const png = await page.draw(card);
      await written;
      written = writeWhole(join(cache, `${key}.png`), png);
    }
    await written;
  } finally {
    await page.close();
  }
}

async function writeWhole(path: string, png: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, await indexPng(png));
  await rename(draft, path);
}

/** The same card set in the same way has the same key. */
function keyOf(card: Card): string {
  return createHash('sha256').update(JSON.stringify([pictureVersion, cardHtml, cardCss, String(setCard), card])).digest('hex').slice(0, 32);
}
