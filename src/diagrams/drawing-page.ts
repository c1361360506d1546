import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import type { Mermaid } from 'mermaid';
import { DiagramError } from './diagram-error.ts';
import { mermaidConfig } from './mermaid-config.ts';
import { openBrowser } from './open-browser.ts';
import type { Diagram } from './parse-diagram.ts';
import type { Tracing } from './shape.ts';
import { tidyDrawing } from './tidy-drawing.ts';
import { traceDrawing } from './trace-drawing.ts';
import { traceText } from './trace-text.ts';

/** A browser with one page in which Mermaid draws, one diagram at a time. */
export interface DrawingPage {
  /** Throws a DiagramError if the diagram is at fault, another Error if the browser is. */
  readonly draw: (diagram: Diagram) => Promise<Tracing>;
  readonly close: () => Promise<void>;
}

type Answer = { readonly tracing: Tracing } | { readonly message: string; readonly line: number };

const patience = 30_000;
const mermaidFolder = dirname(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.esm.min.mjs'));
/** No such host exists (RFC 6761), so nothing is asked of one even if our answer failed. */
const origin = 'https://mermaid.invalid/';
const forbidden: Readonly<Record<string, string>> = {
  a: 'a link',
  image: 'an image',
  img: 'an image',
  svg: 'an icon',
  use: 'an icon',
  i: 'an icon',
  math: 'a formula',
  semantics: 'a formula',
};

/** Starts the browser and loads Mermaid. Nothing in the page reaches the network, a file, or a script of a diagram's own. */
export async function openDrawingPage(open: () => Promise<Browser> = openBrowser): Promise<DrawingPage> {
  const browser = await open();
  try {
    const asked: string[] = [];
    const page = await emptyPage(browser, asked);
    return {
      draw: async (diagram) => {
        asked.length = 0;
        const answer = await withPatience(page.evaluate(drawInPage, { body: diagram.body, config: mermaidConfig(diagram) }));
        return check(answer, diagram, asked);
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Answers for Mermaid's own modules, which it loads as it needs them; everything else is noted and refused. */
async function serveMermaid(route: Route, asked: string[]): Promise<void> {
  const request = route.request();
  const path = request.url().startsWith(origin) ? request.url().slice(origin.length) : undefined;
  if (path === '' && request.resourceType() === 'document') {
    const policy = `script-src ${origin}; object-src 'none'`;
    await route.fulfill({ headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy }, body: '<!doctype html><meta charset="utf-8">' });
  } else if (path !== undefined && request.resourceType() === 'script' && /^[\w./-]+\.mjs$/.test(path)) {
    await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(mermaidFolder, path)) });
  } else {
    asked.push(request.url());
    await route.abort();
  }
}

async function emptyPage(browser: Browser, asked: string[]): Promise<Page> {
  const context = await browser.newContext({ offline: true, serviceWorkers: 'block', timezoneId: 'UTC', locale: 'en-GB' });
  await context.route('**/*', (route) => serveMermaid(route, asked));
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-01-01T00:00:00Z'));
  await page.goto(origin);
  await page.evaluate(`import('${origin}mermaid.esm.min.mjs').then((module) => { globalThis.mermaid = module.default; })`);
  await page.evaluate(`globalThis.traceDrawing = (svg) => {
    (${String(tidyDrawing)})(svg);
    return (${String(traceDrawing)})(svg, ${String(traceText)});
  }`);
  return page;
}

/** Runs inside the page. Random numbers start afresh with every diagram, so the order of drawing doesn't matter. */
async function drawInPage({ body, config }: { body: string; config: object }): Promise<Answer> {
  const { mermaid, traceDrawing: trace } = globalThis as unknown as { mermaid: Mermaid; traceDrawing: (svg: Element | null) => Tracing };
  let seed = 1;
  Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  try {
    mermaid.initialize(config);
    const { svg } = await mermaid.render('drawing', body);
    document.body.innerHTML = svg;
    const drawing = document.body.querySelector('svg');
    if (drawing?.getAttribute('aria-roledescription') === 'error') return { message: 'Mermaid drew an error', line: 0 };
    return { tracing: trace(drawing) };
  } catch (error) {
    const fault = error as { message?: string; hash?: { loc?: { first_line?: number }; line?: number } };
    const message = fault.message ?? String(error);
    return { message, line: Number(/line:? (\d+)/i.exec(message)?.[1] ?? fault.hash?.loc?.first_line ?? 0) };
  } finally {
    document.body.replaceChildren();
  }
}

function check(answer: Answer, { body, lines }: Diagram, asked: readonly string[]): Tracing {
  const [url] = asked;
  if (url !== undefined) throw new DiagramError(`Expected a diagram that loads nothing, this one asked for "${url.slice(0, 200)}"`);
  if ('message' in answer) {
    const at = Math.min(answer.line, lines.length) - 1;
    const source = body.split('\n')[at]?.trim().slice(0, 200);
    throw new DiagramError(source === undefined ? "Mermaid can't draw this" : `Mermaid can't read "${source}"`, lines[at], tell(answer.message));
  }
  const [name] = answer.tracing.refused;
  if (name !== undefined) {
    throw new DiagramError(`Expected a diagram without ${forbidden[name] ?? `"${name}"`}`, 1, 'A drawing has shapes and text only');
  }
  if (answer.tracing.shapes.length === 0) throw new DiagramError('Missing anything to draw');
  return answer.tracing;
}

/** The end of Mermaid's message: parsers repeat the text first, point at the place, and list all that they could read. */
function tell(message: string): string {
  const [start = '', end = start] = message.split(/\n-*\^/);
  const short = (end.trim() === '' ? start : end).replace(/\s+/g, ' ').replace(/(Expecting(?: '[^']*',){3}).*, got/, '$1 …, got');
  return `It says: ${short.trim().slice(0, 200)}`;
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Mermaid hasn't answered for ${patience / 1000} seconds`));
    }, patience);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}
