import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { DiagramError } from './diagram-error.ts';
import { openDrawingPage, type DrawingPage } from './drawing-page.ts';
import { readDrawing, writeDrawing, type Drawing } from './drawing-cache.ts';
import { mermaidConfig } from './mermaid-config.ts';
import { parseDiagram, type Diagram } from './parse-diagram.ts';
import { renderSvg } from './render-svg.ts';
import { themeCss } from './theme-css.ts';
import { palette } from './theme.ts';

/** Raise it when the tracing or the writing of drawings changes: cached drawings become stale. */
const drawingVersion = 1;
const idle = 5_000;

/** Draws diagrams and remembers them on disk. */
export interface Diagrams {
  /** One Mermaid text as two SVG files in the cache folder. Throws a DiagramError if the text is at fault. */
  readonly draw: (text: string) => Promise<Drawing>;
  /** Waits for drawings under way, then ends the browser. Drawing again starts a new one. */
  readonly close: () => Promise<void>;
  /** Names of the files in the folder that `draw` has answered with, sorted. */
  readonly files: () => readonly string[];
  /** How many diagrams came from the folder and how many were drawn. */
  readonly counts: () => { readonly cached: number; readonly drawn: number };
  /** The cache folder. */
  readonly folder: string;
}

/** What `createDiagrams` needs. */
export interface DiagramsOptions {
  /** Absolute path of the folder for the drawings; it is made when needed. */
  readonly cacheFolder: string;
  /** Opens the page to draw in; by default in the first browser found. */
  readonly openPage?: () => Promise<DrawingPage>;
}

/**
 * The browser starts with the first diagram that isn't in the cache folder, draws one at a time, and ends by itself when
 * nothing was asked of it for five seconds.
 */
export function createDiagrams({ cacheFolder, openPage = openDrawingPage }: DiagramsOptions): Diagrams {
  const known = { cached: new Set<string>(), drawn: new Set<string>() };
  const underway = new Map<string, Promise<Drawing>>();
  let queue: Promise<unknown> = Promise.resolve();
  let page: Promise<DrawingPage> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function stop(): Promise<void> {
    clearTimeout(timer);
    const open = page;
    page = undefined;
    await open?.then(
      ({ close }) => close(),
      () => undefined,
    );
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function drawFresh(diagram: Diagram, key: string): Promise<Drawing> {
    clearTimeout(timer);
    page ??= openPage();
    const tracing = await page.then(({ draw }) => draw(diagram)).catch(async (error: unknown) => {
      if (!(error instanceof DiagramError)) await stop();
      throw error;
    });
    const light = renderSvg(tracing, diagram, 'light');
    const dark = renderSvg(tracing, diagram, 'dark');
    const [lightName, darkName] = fileNames(key);
    const { width, height } = light;
    const drawing = { light: lightName, dark: darkName, width, height, title: diagram.title, alt: diagram.alt };
    await writeDrawing(cacheFolder, key, drawing, light.svg, dark.svg);
    known.drawn.add(key);
    return drawing;
  }

  async function find(diagram: Diagram, key: string): Promise<Drawing> {
    const drawing = await readDrawing(cacheFolder, key);
    if (drawing !== undefined) {
      if (!known.drawn.has(key)) known.cached.add(key);
      return drawing;
    }
    return inTurn(() =>
      drawFresh(diagram, key).finally(() => {
        timer = setTimeout(() => void inTurn(stop), idle);
        timer.unref();
      }),
    );
  }

  return {
    folder: cacheFolder,
    files: () => [...known.cached, ...known.drawn].flatMap((key) => fileNames(key)).sort(),
    counts: () => ({ cached: known.cached.size, drawn: known.drawn.size }),
    draw: async (text) => {
      const diagram = parseDiagram(text);
      const key = keyOf(diagram);
      const work = underway.get(key) ?? find(diagram, key).finally(() => underway.delete(key));
      underway.set(key, work);
      return work;
    },
    close: () => inTurn(stop),
  };
}

const { version: mermaidVersion } = createRequire(import.meta.url)('mermaid/package.json') as { version: string };

/** Stands for everything but its text that a drawing depends on. */
export const drawingRevision = digest([drawingVersion, mermaidVersion, palette, themeCss]).slice(0, 12);

/** The same text under the same theme, settings and versions has the same key. */
function keyOf(diagram: Diagram): string {
  const { kind, body, title, alt } = diagram;
  return digest([drawingRevision, mermaidConfig(diagram), kind, body, title, alt]).slice(0, 32);
}

function fileNames(key: string): readonly [light: string, dark: string] {
  return [`${key}.light.svg`, `${key}.dark.svg`];
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
