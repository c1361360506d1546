import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDiagrams, type Diagrams } from '../../src/diagrams/diagrams.ts';
import { openDrawingPage } from '../../src/diagrams/drawing-page.ts';
import { openBrowser } from '../../src/diagrams/open-browser.ts';
import { palette } from '../../src/diagrams/theme.ts';
import { fieldLabel, mermaidLabel } from '../../src/plan/facts/mermaid-label.ts';
import { awkwardLabels, codeLabel, diagram, samples } from './samples.ts';

const home = mkdtempSync(join(tmpdir(), 'groundplan-test-'));
let folders = 0;
const newFolder = (): string => join(home, `cache-${(folders += 1)}`);
const shared = createDiagrams({ cacheFolder: newFolder() });
let reader: Browser;
let page: Page;

/** What an XML parser makes of a file: the texts in order, and all names, so that a test sees what came along. */
interface Contents {
  readonly error: string | undefined;
  readonly title: string;
  readonly alt: string;
  readonly texts: readonly string[];
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly colours: readonly string[];
}

function readSvg(diagrams: Diagrams, file: string): Promise<Contents> {
  return page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...xml.querySelectorAll('*')];
    const sorted = (list: string[]): string[] => [...new Set(list)].sort();
    return {
      error: xml.querySelector('parsererror')?.textContent,
      title: xml.querySelector('title')?.textContent ?? '',
      alt: xml.querySelector('desc')?.textContent ?? '',
      texts: [...xml.querySelectorAll('text')].map((element) => element.textContent),
      elements: sorted(all.map((element) => element.localName)),
      attributes: sorted(all.flatMap((element) => element.getAttributeNames())),
      colours: sorted(all.flatMap((element) => ['fill', 'stroke'].flatMap((name) => element.getAttribute(name) ?? []))),
    };
  }, readFileSync(join(diagrams.folder, file), 'utf8'));
}

beforeAll(async () => {
  reader = await openBrowser();
  page = await reader.newPage();
});

afterAll(async () => {
  await shared.close();
  await reader.close();
  rmSync(home, { recursive: true });
});

describe('a drawing', () => {
  it('has the same bytes from every browser, whatever was drawn before', async () => {
    const [first, second] = [newFolder(), newFolder()];
    for (const [folder, texts] of [[first, Object.values(samples)], [second, Object.values(samples).reverse()]] as const) {
      const diagrams = createDiagrams({ cacheFolder: folder });
      for (const text of texts) await diagrams.draw(text);
      await diagrams.close();
    }
    const files = readdirSync(first).sort();
    expect(files).toHaveLength(30);
    expect(readdirSync(second).sort()).toEqual(files);
    expect(files.filter((file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))))).toEqual([]);
  });

  it.each(Object.entries(samples))('of the kind %s is plain, well-formed SVG in the colours of its theme', async (_, text) => {
    const drawing = await shared.draw(text);
    for (const theme of ['light', 'dark'] as const) {
      const contents = await readSvg(shared, drawing[theme]);
      expect(contents).toMatchObject({ error: undefined, title: 'The title', alt: 'What the picture says' });
      expect(contents.elements.join(' ')).toMatch(
        /^(?:circle |defs |ellipse |line |marker |path |polygon |polyline |rect |g )*desc(?: (?:circle|defs|ellipse|g|line|marker|path|polygon|polyline|rect))* svg text title$/,
      );
      expect(contents.attributes.filter((name) => /^on|href|style|class|src/.test(name))).toEqual([]);
      const allowed = new Set<string>(['none', ...Object.values(palette).map((colour) => colour[theme])]);
      expect(contents.colours.filter((colour) => !allowed.has(colour))).toEqual([]);
      expect(contents.colours.length).toBeGreaterThan(2);
    }
  });

  it('says its size, and shows nothing outside it', async () => {
    const { light, width, height } = await shared.draw(samples.sequence);
    const svg = readFileSync(join(shared.folder, light), 'utf8');
    expect(svg).toContain(` width="${width}" height="${height}" viewBox="`);
    const outside = await page.evaluate((text) => {
      document.body.innerHTML = text;
      const frame = document.body.querySelector('svg')?.getBoundingClientRect();
      const boxes = [...document.body.querySelectorAll('text')].map((element) => element.getBoundingClientRect());
      return boxes.filter((box) => box.left < (frame?.left ?? 0) || box.right > (frame?.right ?? 0) || box.bottom > (frame?.bottom ?? 0)).length;
    }, svg);
    expect(outside).toBe(0);
    expect(height).toBeLessThan(600);
  });

  it('keeps each line of text as wide as it was measured, whatever font shows it', async () => {
    const { light } = await shared.draw(samples.class);
    const svg = readFileSync(join(shared.folder, light), 'utf8').replaceAll(/font-family="[^"]*"/g, 'font-family="serif"');
    const stretched = await page.evaluate((text) => {
      document.body.innerHTML = text;
      const lines = [...document.body.querySelectorAll<SVGTextElement>('text[textLength]')];
      return { count: lines.length, off: lines.filter((line) => Math.abs(line.getBBox().width - line.textLength.baseVal.value) > 1).length };
    }, svg);
    expect(stretched.count).toBeGreaterThan(5);
    expect(stretched.off).toBe(0);
  });

  it('leaves out labels of an axis that would touch', async () => {
    const { light } = await shared.draw(samples.gantt);
    const { texts } = await readSvg(shared, light);
    const dates = texts.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text));
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.length).toBeLessThan(12);
  });
});

describe('the awkward labels come back exactly', () => {
  const count = 53;
  const coded = awkwardLabels.map(codeLabel);

  it.each([
    ['boxes of a flowchart', diagram('flowchart TD', ...coded.map((label, index) => `  n${index}["${label}"]`))],
    ['arrows of a flowchart', diagram('flowchart TD', ...coded.map((label, index) => `  n${index} -->|"${label}"| m${index}`))],
    ['tasks of a Gantt', diagram('gantt', '  dateFormat YYYY-MM-DD', ...coded.map((label, index) => `  ${label} :t${index}, 2026-01-01, 3d`))],
    ['names of entities', diagram('erDiagram', ...awkwardLabels.map((text, index) => `  e${index}["${mermaidLabel(text)}"]`))],
    ['fields of an entity', diagram('erDiagram', '  e1 {', ...awkwardLabels.map((text) => `    ${fieldLabel(text)} ${fieldLabel(text)} PK`), '  }')],
    ['relations', diagram('erDiagram', ...awkwardLabels.map((text, index) => `  e${index} ||--o{ f${index} : "${mermaidLabel(text)}"`))],
    ['sections of a Gantt', diagram('gantt', '  dateFormat YYYY-MM-DD', ...coded.map((label, index) => `  section ${label}\n  T :t${index}, 2026-01-01, 3d`))],
  ])('in %s', async (_, text) => {
    expect(new Set(awkwardLabels).size).toBe(count);
    const { light } = await shared.draw(text);
    const { texts } = await readSvg(shared, light);
    const whole = texts.join('').replaceAll(/\s/g, '');
    // A label that was broken into lines comes back as several texts in a row.
    expect(awkwardLabels.filter((label) => !texts.includes(label) && !whole.includes(label.replaceAll(/\s/g, '')))).toEqual([]);
    expect(awkwardLabels.filter((label) => texts.includes(label)).length).toBeGreaterThan(40);
  });

  it('in title and description', async () => {
    const text = codeLabel(awkwardLabels.join(' '));
    const drawing = await shared.draw(`flowchart TD\naccTitle: ${text}\naccDescr: ${text}\na`);
    const words = awkwardLabels.join(' ');
    expect(drawing).toMatchObject({ title: words, alt: words });
    expect(await readSvg(shared, drawing.dark)).toMatchObject({ title: words, alt: words });
  });
});

describe('a diagram is refused when it is drawn', () => {
  const shapes = 'A drawing has shapes and text only';

  it.each([
    ['a mistake, with its line', diagram('flowchart TD', '%% note', '', 'a --> b', 'b --> --> c'), 'line 7: Mermaid can\'t read "b --> --> c". It says: Expecting'],
    ['a text that ends too early', diagram('classDiagram', 'class A {'), 'line 4: Mermaid can\'t read "class A {". It says: Expecting'],
    ['a mistake that Mermaid has no line for', diagram('gantt', 'dateFormat YYYY-MM-DD', 'A :a, banana, 3d'), "line 1: Mermaid can't draw this. It says: Invalid date:banana"],
    ['nothing to draw', diagram('flowchart TD'), 'line 1: Missing anything to draw'],
    ['a link', diagram('flowchart TD', 'a-->b;click a "https://example.com"'), `line 1: Expected a diagram without a link. ${shapes}`],
    ['a link in a label', diagram('flowchart TD', `a["<a href='https://example.com'>x</a>"]`), `line 1: Expected a diagram without a link. ${shapes}`],
    ['a picture', diagram('flowchart TD', 'a@{ img: "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" }'), `line 1: Expected a diagram without an image. ${shapes}`],
    ['an icon', diagram('flowchart TD', 'a@{ icon: "fa:user" }'), `line 1: Expected a diagram without an icon. ${shapes}`],
    ['a formula', diagram('flowchart TD', 'a["$$x^2$$"]'), `line 1: Expected a diagram without a formula. ${shapes}`],
    ['own colours', diagram('flowchart TD', 'a; style a fill:#f00'), 'line 1: Unknown colour "rgb(255, 0, 0)". Colours come from the theme'],
  ])('%s', async (_, text, message) => {
    await expect(shared.draw(text)).rejects.toThrow(message);
    await expect(shared.draw(text)).rejects.toHaveProperty('name', 'DiagramError');
  });

  it('when it asks the network for something, which never gets there', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
    for (const line of [`a@{ img: "${url}" }`, `a["<img src='${url}'>"]`, `a["<b style='background:url(${url})'>x</b>"]`]) {
      await expect(shared.draw(diagram('flowchart TD', line))).rejects.toThrow(`Expected a diagram that loads nothing, this one asked for "${url}"`);
    }
    expect(asked).toEqual([]);
  });
});

describe('the cache', () => {
  it('answers without a browser', async () => {
    const drawing = await shared.draw(samples.pie);
    const openPage = (): never => {
      throw new Error('A browser was started');
    };
    const again = createDiagrams({ cacheFolder: shared.folder, openPage });
    expect(await again.draw(samples.pie)).toEqual(drawing);
    expect(again.counts()).toEqual({ cached: 1, drawn: 0 });
    expect(again.files()).toEqual([drawing.dark, drawing.light]);
    await expect(again.draw(samples.pie.replace('15', '16'))).rejects.toThrow('A browser was started');
  });

  it('draws a diagram once that is asked for three times at once, in one browser', async () => {
    let opened = 0;
    const openPage = (): ReturnType<typeof openDrawingPage> => {
      opened += 1;
      return openDrawingPage();
    };
    const diagrams = createDiagrams({ cacheFolder: newFolder(), openPage });
    onTestFinished(diagrams.close);
    const texts = [samples.pie, samples.timeline, samples.pie, samples.pie.replaceAll('\n', '\r\n')];
    const drawings = await Promise.all(texts.map((text) => diagrams.draw(text)));
    expect(new Set(drawings.map(({ light }) => light)).size).toBe(2);
    expect(diagrams.counts()).toEqual({ cached: 0, drawn: 2 });
    expect(readdirSync(diagrams.folder)).toHaveLength(6);
    expect(opened).toBe(1);
  });

  it('draws again what is damaged or incomplete', async () => {
    const cacheFolder = newFolder();
    const diagrams = createDiagrams({ cacheFolder });
    onTestFinished(diagrams.close);
    const drawing = await diagrams.draw(samples.pie);
    const dark = readFileSync(join(cacheFolder, drawing.dark));
    rmSync(join(cacheFolder, drawing.dark));
    await diagrams.draw(samples.pie);
    expect(readFileSync(join(cacheFolder, drawing.dark))).toEqual(dark);
    const description = join(cacheFolder, drawing.light.replace('.light.svg', '.json'));
    writeFileSync(description, '{"light":');
    expect(await diagrams.draw(samples.pie)).toEqual(drawing);
    expect(JSON.parse(readFileSync(description, 'utf8'))).toEqual(drawing);
  });
});

describe('the browser', () => {
  it('is started again after it broke', async () => {
    let failures = 1;
    const openPage: typeof openDrawingPage = async () => {
      failures -= 1;
      if (failures < 0) return openDrawingPage();
      return { draw: () => Promise.reject(new Error('The browser broke')), close: () => Promise.resolve() };
    };
    const diagrams = createDiagrams({ cacheFolder: newFolder(), openPage });
    onTestFinished(diagrams.close);
    await expect(diagrams.draw(samples.pie)).rejects.toThrow('The browser broke');
    expect(await diagrams.draw(samples.pie)).toMatchObject({ title: 'The title' });
  });

  it('leaves no files behind', async () => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'gp-test-'));
    const folder = process.env['TMPDIR'];
    const diagrams = createDiagrams({ cacheFolder: newFolder() });
    await diagrams.draw(samples.pie);
    const meanwhile = readdirSync(folder);
    await diagrams.close();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    expect(meanwhile).not.toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
