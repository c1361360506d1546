import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { afterAll, describe, expect, it } from 'vitest';
import { DiagramError } from '../../src/diagrams/diagram-error.ts';
import { diagramPlugin } from '../../src/diagrams/markdown-diagrams.ts';

const home = mkdtempSync(join(tmpdir(), 'groundplan-test-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** Stands in for the browser: knows every text, and finds a fault in a line that says so. */
function draw(text: string): ReturnType<Parameters<typeof diagramPlugin>[0]['draw']> {
  const fault = text.split('\n').findIndex((line) => line.includes('FAULT'));
  if (fault >= 0) return Promise.reject(new DiagramError('Missing sense', fault + 1, 'Think again'));
  const wide = text.includes('wide');
  return Promise.resolve({ light: 'k.light.svg', dark: 'k.dark.svg', width: wide ? 900 : 300, height: 200, title: 'T <i> {x}', alt: 'D {y} "z"' });
}

const mdastPlugins = [diagramPlugin({ base: '/docs/', draw })];
const image = (theme: string): string =>
  `<img src="/docs/diagrams/k.${theme}.svg" alt="D {y} &quot;z&quot;" width="300" height="200" class="only-${theme}" loading="lazy" decoding="async">`;
const figure = (number: number): string =>
  `<figure class="diagram"><a class="diagram-sheet" href="/docs/diagrams/k.light.svg">${image('light')}${image('dark')}</a>` +
  `<figcaption><span class="diagram-number">Fig. ${number}</span> <span class="diagram-title">T &lt;i&gt; {x}</span> ` +
  '<a class="diagram-zoom needs-js" href="/docs/diagrams/k.light.svg">Enlarge</a> ' +
  '<a class="diagram-file only-light" href="/docs/diagrams/k.light.svg" download="">.svg</a>' +
  '<a class="diagram-file only-dark" href="/docs/diagrams/k.dark.svg" download="">.svg</a></figcaption>' +
  '<details><summary>As text</summary><p>D {y} "z"</p></details></figure>';

describe('a mermaid fence', () => {
  it('becomes a numbered figure with both pictures', async () => {
    const { html } = await markdownToHtml('A\n\n```mermaid\nx\n```\n\n- B\n\n  ```mermaid\n  y\n  ```\n', { mdastPlugins });
    expect(html).toBe(`<p>A</p>\n${figure(1)}\n<ul>\n<li>\n<p>B</p>\n${figure(2)}\n</li>\n</ul>\n`);
  });

  it('starts again at one in each document', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { html } = await markdownToHtml('```mermaid\nx\n```\n', { mdastPlugins });
      expect(html).toBe(`${figure(1)}\n`);
    }
  });

  it('takes the text directly below a flowchart along, to unfold', async () => {
    const text = (kind: string, lang: string) => `\`\`\`mermaid\n${kind} x\n\`\`\`\n\n\`\`\`${lang}\na → <b>\n\`\`\`\n`;
    const rendered = async (kind: string, lang: string) => (await markdownToHtml(text(kind, lang), { mdastPlugins })).html;
    const block = '<pre><code class="language-text">a → &lt;b&gt;\n</code></pre>';
    expect(await rendered('flowchart', 'text')).toBe(`${figure(1).replace(/<p>.*<\/p>/, block)}\n`);
    expect(await rendered('erDiagram', 'text')).toBe(`${figure(1)}\n${block}\n`);
    expect(await rendered('flowchart', 'js')).toContain(`${figure(1)}\n<pre>`);
  });

  it('is marked when it is too wide for a phone', async () => {
    const { html } = await markdownToHtml('```mermaid\nwide\n```\n', { mdastPlugins });
    expect(html).toContain('<figure class="diagram diagram-wide">');
  });

  it('is text, not code, in MDX', async () => {
    const { code } = await mdxToJs('```mermaid\nx\n```\n', { mdastPlugins });
    expect(code).toContain('"T <i> {x}"');
    expect(code).toContain('alt: "D {y} \\"z\\""');
  });

  it('is the only fence that changes', async () => {
    const { html } = await markdownToHtml('```js\nx\n```\n', { mdastPlugins });
    expect(html).toBe('<pre><code class="language-js">x\n</code></pre>\n');
  });
});

describe('a fault in a diagram is told with file, line and column of the source', () => {
  const frontMatter = '---\ntitle: x\nmore: y\n---\n';
  const body = '\n\n# Hi\n\n- list\n\n  ```mermaid\n  flowchart TD\n    FAULT\n  ```\n';
  const read = { source: frontMatter + body, blanked: frontMatter.replace(/[^\n]/g, ' ') + body, cut: body, trimmed: body.trim() };

  it.each(Object.entries(read))('when Markdown reads the %s text', async (name, text) => {
    for (const kind of ['md', 'mdx'] as const) {
      const file = join(home, `${name}.${kind}`);
      writeFileSync(file, read.source.replaceAll('\n', kind === 'mdx' ? '\r\n' : '\n'));
      const options = { mdastPlugins, fileURL: pathToFileURL(file), features: { frontmatter: true } };
      const work = async (): Promise<unknown> => (kind === 'md' ? await markdownToHtml(text, options) : await mdxToJs(text, options));
      await expect(work()).rejects.toThrow(`${file}:13:3  Missing sense. Think again`);
      await expect(work()).rejects.toMatchObject({ line: 13, column: 3 });
    }
  });

  it('and other faults pass as they are', async () => {
    const broken = [diagramPlugin({ base: '/', draw: () => Promise.reject(new Error('The browser broke')) })];
    await expect(async () => await markdownToHtml('```mermaid\nx\n```\n', { mdastPlugins: broken })).rejects.toThrow(/^The browser broke$/);
  });
});
