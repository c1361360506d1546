import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/diagrams/open-browser.ts';
import { readCard, type Card } from '../../src/site/pictures/card.ts';
import { openCardPage, type CardPage } from '../../src/site/pictures/card-page.ts';
import { makePictures } from '../../src/site/pictures/make-pictures.ts';
import { pixels, png } from '../support/png.ts';

const card: Card = {
  kind: 'Architecture',
  title: 'Task Management API',
  summary: 'A serverless REST API.',
  mark: { label: 'Sheet', text: 'A-1' },
  figures: [{ label: 'Status', value: 'Accepted', unit: '', tone: 'ok' }, { label: 'Cost', value: '0.44', unit: 'USD/month', tone: '' }],
};

const head = (image = true) =>
  `<!doctype html><html><head>${image ? '<meta property="og:image" content="x">' : ''}<meta property="og:title" content="Tasks &amp; more"><meta property="og:description" content="About."></head>`;

describe('the card of a page', () => {
  it('is read from its title block', () => {
    const html = `${head()}<body><header><h1>no</h1></header><main><article class="sheet"><header><div><h1><span class="caption x">Architecture<span>:</span></span> <span>Tasks</span></h1>
      <p class="number x"><span class="caption">Sheet</span> <b>A-1</b></p>
      <dl><div><dt class="caption">Status</dt><dd><b class="ok short">Accepted</b></dd></div><div><dt>Cost</dt><dd><b>0.44</b> <span class="unit">USD/month</span></dd></div></dl>
      </div></header><dl><div><dt>Not a figure</dt><dd><b>1</b></dd></div></dl></article></main></body></html>`;
    expect(readCard(html)).toEqual({
      kind: 'Architecture',
      title: 'Tasks & more',
      summary: 'About.',
      mark: { label: 'Sheet', text: 'A-1' },
      figures: [{ label: 'Status', value: 'Accepted', unit: '', tone: 'ok' }, { label: 'Cost', value: '0.44', unit: 'USD/month', tone: '' }],
    });
  });

  it('is made of headline and description where there is no title block', () => {
    expect(readCard(`${head()}<body><main><h1>From an <em>idea</em></h1><p class="caption">x</p></main></body></html>`)).toEqual({ kind: '', title: 'From an idea', summary: 'About.', figures: [] });
  });

  it('is not there for a page that offers no picture', () => {
    expect(readCard(`${head(false)}<body><main><h1>x</h1></main></body></html>`)).toBeUndefined();
  });
});

describe('pictures', () => {
  const home = mkdtempSync(join(tmpdir(), 'groundplan-pictures-'));
  afterAll(() => { rmSync(home, { recursive: true }); });
  const folders = (name: string) => ({ site: join(home, name, 'site'), cache: join(home, name, 'cache') });

  it('are drawn once and kept, and one that changes is drawn again', async () => {
    const drawn: string[] = [];
    const open = (): Promise<CardPage> => Promise.resolve({
      draw: ({ title }) => {
        drawn.push(title);
        return Promise.resolve(png(1, [drawn.length], [0], false));
      },
      close: () => Promise.resolve(),
    });
    const other = { ...card, title: 'Other' };
    const orders = [{ card, path: '/og/plans/a.png' }, { card: other, path: '/og/index.png' }, { card, path: '/og/plans/b.png' }];
    expect(await makePictures(orders, folders('kept'), open)).toBe(2);
    expect(await makePictures(orders, folders('kept'), () => Promise.reject(new Error('not needed')))).toBe(0);
    expect(await makePictures([{ card: { ...card, summary: 'New' }, path: '/og/plans/a.png' }], folders('kept'), open)).toBe(1);
    expect(drawn).toEqual(['Task Management API', 'Other', 'Task Management API']);
    expect(readdirSync(join(home, 'kept', 'site'), { recursive: true }).sort()).toEqual(['og', 'og/index.png', 'og/plans', 'og/plans/a.png', 'og/plans/b.png']);
    expect(readdirSync(join(home, 'kept', 'cache')).filter((name) => !/^[0-9a-f]{32}\.png$/.test(name))).toEqual([]);
  });

  it('leave no half file and no browser behind when one fails', async () => {
    let closed = 0;
    const open = (): Promise<CardPage> => Promise.resolve({ draw: () => Promise.reject(new Error('crashed')), close: () => Promise.resolve(void (closed += 1)) });
    await expect(makePictures([{ card, path: '/og/a.png' }], folders('failed'), open)).rejects.toThrow('crashed');
    expect(closed).toBe(1);
    expect(readdirSync(join(home, 'failed', 'cache'))).toEqual([]);
  });

  it('have the size of previews, few bytes, and the same bytes for the same card', async () => {
    const made = await Promise.all(['one', 'two'].map(async (name) => {
      await makePictures([{ card, path: '/og/a.png' }], folders(name));
      return readFileSync(join(home, name, 'site/og/a.png'));
    }));
    const [one, two] = made;
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    expect([one?.readUInt32BE(16), one?.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(one?.length).toBeLessThan(40_000);
    expect(new Set(pixels(one ?? Buffer.alloc(0))).size).toBeGreaterThan(8);
  });

  it('show what is written as text, load nothing and run nothing', async () => {
    const text = '<img src="https://evil.example/x.png" onerror="document.title=1"><style>*{display:none}</style>';
    const hostile: Card = { kind: text, title: text, summary: text, mark: { label: text, text }, figures: [{ label: text, value: text, unit: text, tone: 'ok' }] };
    const browser = await openBrowser();
    const { draw, close } = await openCardPage(() => Promise.resolve(browser));
    try {
      const asked: string[] = [];
      const page = browser.contexts()[0]?.pages()[0];
      page?.on('request', (request) => asked.push(request.url()));
      await draw(hostile);
      for (const place of ['.kind', 'h1', '.summary', '.number span', '.number b', 'dt', 'dd.ok', 'dd.unit']) {
        expect(await page?.textContent(place), place).toBe(text);
      }
      expect(await page?.locator('img, style ~ style, script').count()).toBe(0);
      expect([await page?.title(), asked]).toEqual(['', []]);
    } finally {
      await close();
    }
  });
});
