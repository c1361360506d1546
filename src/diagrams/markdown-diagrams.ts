import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MdastNode, MdastPluginInput, MdastVisitorContext } from 'satteri';
import { DiagramError } from './diagram-error.ts';
import { drawingRevision } from './diagrams.ts';
import type { Drawing } from './drawing-cache.ts';

type Code = Extract<MdastNode, { type: 'code' }>;

/** What the plugin needs of its site. */
export interface DiagramPluginOptions {
  /** The site's base path, with a slash at both ends; the drawings lie in `diagrams/` below it. */
  readonly base: string;
  readonly draw: (text: string) => Promise<Drawing>;
}

/** Wider drawings than this, in pixels, should scroll on a phone rather than shrink. */
const phoneWidth = 560;

/**
 * A Sätteri plugin for .md and .mdx that puts drawings in place of ```mermaid fences. Each is a numbered figure with both
 * themes' pictures (classes `only-light` and `only-dark`; the site's styles show one) and with what it says as text to
 * unfold: the ```text block that stands directly below a flowchart, else its description. A faulty diagram throws an
 * Error `file:line:column  reason. hint`, with `line` and `column` for Astro's own report.
 */
export function diagramPlugin({ base, draw }: DiagramPluginOptions): MdastPluginInput {
  // Astro keeps rendered pages until its configuration changes; the names of plugins count as part of that.
  const revision = { name: `diagrams-${drawingRevision}` };
  return [revision, () => {
    let count = 0;
    return {
      name: 'diagrams',
      options: { position: true },
      async code(node, context) {
        if (node.lang !== 'mermaid') return;
        count += 1;
        const number = count;
        try {
          const drawing = await draw(node.value);
          const below = textBelow(node, context);
          if (below !== undefined) context.removeNode(below);
          const text = below === undefined ? element('p', {}, [words(drawing.alt)]) : { type: 'code' as const, lang: 'text', value: below.value };
          context.replaceNode(node, renderFigure(drawing, number, text, `${base}diagrams/`));
        } catch (error) {
          if (!(error instanceof DiagramError)) throw error;
          const start = node.position?.start ?? { line: 1, column: 1 };
          const line = start.line + error.line + (await linesBefore(context.source, context.fileURL));
          throw pointAt(error, context.fileURL, line, start.column);
        }
      },
    };
  }];
}

/** The same as a flowchart says, drawn with letters. */
function textBelow(node: Readonly<Code>, context: MdastVisitorContext): Readonly<Code> | undefined {
  if (!node.value.startsWith('flowchart')) return undefined;
  const next = context.parent(node).children[(context.indexOf(node) ?? -1) + 1];
  return next?.type === 'code' && next.lang === 'text' ? next : undefined;
}

/** Nodes rather than HTML: in MDX, HTML text would be read again, as code. */
function renderFigure({ light, dark, width, height, title, alt }: Drawing, number: number, text: MdastNode, folder: string): MdastNode {
  const image = (file: string, className: string): MdastNode =>
    element('img', { src: folder + file, alt, width, height, className: [className], loading: 'lazy', decoding: 'async' });
  // Opened alone a drawing lies on white, so links lead to the light one; to keep, readers get the one that they see.
  const file = (name: string, className: string): MdastNode =>
    element('a', { className: ['diagram-file', className], href: folder + name, download: '' }, [words('.svg')]);
  return element('figure', { className: width > phoneWidth ? ['diagram', 'diagram-wide'] : ['diagram'] }, [
    element('a', { className: ['diagram-sheet'], href: folder + light }, [image(light, 'only-light'), image(dark, 'only-dark')]),
    element('figcaption', {}, [
      element('span', { className: ['diagram-number'] }, [words(`Fig. ${number}`)]),
      words(' '),
      element('span', { className: ['diagram-title'] }, [words(title)]),
      words(' '),
      element('a', { className: ['diagram-zoom', 'needs-js'], href: folder + light }, [words('Enlarge')]),
      words(' '),
      file(light, 'only-light'),
      file(dark, 'only-dark'),
    ]),
    element('details', {}, [element('summary', {}, [words('As text')]), text]),
  ]);
}

/** A node that exists in HTML only. Sätteri takes any type; its own types list Markdown's. */
function element(hName: string, hProperties: Record<string, unknown>, children: readonly MdastNode[] = []): MdastNode {
  return { type: `diagram-${hName}`, data: { hName, hProperties }, children } as unknown as MdastNode;
}

function words(value: string): MdastNode {
  return { type: 'text', value };
}

/** Astro cuts the front matter off, or blanks it, before Markdown is read: how many lines of the file are missing. */
async function linesBefore(source: string, file: URL | undefined): Promise<number> {
  if (file === undefined) return 0;
  const tidy = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const whole = tidy(await readFile(file, 'utf8').catch(() => ''));
  const part = tidy(source);
  const at = whole.indexOf(part.trim());
  return at < 0 ? 0 : countLines(whole.slice(0, at)) - countLines(part.slice(0, part.length - part.trimStart().length));
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function pointAt({ reason, hint }: DiagramError, fileURL: URL | undefined, line: number, column: number): Error {
  const file = fileURL === undefined ? 'diagram' : fileURLToPath(fileURL);
  const message = `${file}:${line}:${column}  ${reason}${hint === '' ? '' : `. ${hint}`}`;
  return Object.assign(new Error(message), { line, column });
}
