import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifySite } from '../scripts/verify-site.mts';
import { registerPages } from '../src/plan/content/entry.ts';
import { findLeftOvers } from '../src/site/left-over.ts';
import { readPage, verifyPages, type BuiltSite, type PageProblem } from '../src/site/verify-pages.ts';
import { growth } from './support/growth.ts';

function page(body: string, head = '<title>Page</title>'): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><h1>Page</h1>${body}</body></html>`;
}

/** Verifies a site with a home page. */
function verify(files: Record<string, string | undefined>, more: Partial<BuiltSite> = {}): PageProblem[] {
  const all: Record<string, string | undefined> = { 'index.html': page(''), ...files };
  const read = Object.entries(all).map(([path, html]) => [path, html === undefined ? undefined : readPage(path, html)] as const);
  return verifyPages({ files: new Map(read), base: '/', expected: {}, written: () => [], ...more });
}

/** What is wrong with the home page. */
function told(body: string, files: Record<string, string | undefined> = {}): string[] {
  return verify({ ...files, 'index.html': page(body) }).map(({ page: path, message }) => {
    expect(path).toBe('index.html');
    return message;
  });
}

describe('a built page', () => {
  it.each([
    ['a script and a style sheet of the site', '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">'],
    ['links outside', '<a href="https://example.com/x?y#z">a</a><a href="mailto:a@example.com">b</a><a href="http://example.com">c</a>'],
    ['an address for search engines', '<link rel="canonical" href="https://example.com/x/">'],
    ['links to pages, lists, files and anchors', '<a href="/b/">b</a><a href="/">home</a><a href="b/#x%20y">b</a><a href="/a.css?v=1">f</a><a href="#">top</a><a href="#top">top</a><a href="./?q#here" id="here">me</a>'],
    ['pictures', '<img src="/a.svg" alt=""><img srcset="/a.svg, /a.svg 2x" alt=""><img src="data:image/png;base64,AA==" alt="">'],
    ['traces in code', '<pre>undefined {{ x }}</pre><code>NaN</code><p>Find <kbd>[object Object]</kbd></p>'],
    ['words that hold a trace', '<p>redefined, NaNs, undefinedness, { { and [object of desire]</p>'],
    ['labels that resolve', '<p id="a">a</p><p id="b" aria-labelledby="a b">b</p><label for="a">x</label>'],
    ['data in the words of schema.org', '<script type="application/ld+json">{"name":"undefined \\u003c/script>"}</script>'],
    ['a second title, in a picture', '<svg><title>Logo</title></svg>'],
  ])('may hold %s', (_, body) => {
    expect(told(body, { 'a.js': undefined, 'a.css': undefined, 'a.svg': undefined, 'b/index.html': page('<p id="x y">x</p>') })).toEqual([]);
  });

  it.each([
    ['two elements with one id', '<p id="a"></p><p id="a"></p>', ['Duplicate id "a"']],
    ['an empty id', '<p id></p>', ['Missing id of <p>']],
    ['an id that a label lacks', '<p aria-labelledby="a b" id="b"></p>', ['Unknown id "a" in a label or description']],
    ['a link to no page', '<a href="/b/#x">b</a>', ['Unknown file "b/index.html" in href of <a>']],
    ['a link without its slash', '<a href="/c">c</a>', ['Unknown file "c" in href of <a>']],
    ['a link to no anchor', '<a href="/c/#y">c</a>', ['Unknown anchor "y" of "c/index.html" in href of <a>']],
    ['a link to no anchor of its own', '<a href="#y">c</a>', ['Unknown anchor "y" of "index.html" in href of <a>']],
    ['the same link twice, which is told once', '<a href="#y">c</a><a href="#y">d</a>', ['Unknown anchor "y" of "index.html" in href of <a>']],
    ['a link without address', '<a href="">c</a>', ['Missing address in href of <a>']],
    ['a link that runs code', '<a href="javascript:alert(1)">c</a>', ['Expected an address with "https:", "http:" or "mailto:", found "javascript:alert(1)" in href of <a>']],
    ['an address that is none', '<a href="https://">c</a>', ['Expected an address, found "https://" in href of <a>']],
    ['an encoding that is none', '<a href="/%E0%A4%A/">c</a>', ['Expected an address under "/", found "/%E0%A4%A/" in href of <a>']],
    ['a missing picture', '<img src="/x.png" alt="">', ['Unknown file "x.png" in src of <img>']],
    ['a missing size of a picture', '<img srcset="/a.svg, /x.png 2x" alt="">', ['Unknown file "x.png" in srcset of <img>']],
    ['a picture from elsewhere', '<img src="https://example.com/x.png" alt="">', ['Expected an address of this site, found "https://example.com/x.png" in src of <img>']],
    ['a script from elsewhere', '<script src="//example.com/x.js"></script>', ['Expected an address of this site, found "//example.com/x.js" in src of <script>']],
    ['a script in its address', '<script src="data:text/javascript,1"></script>', ['Expected an address of this site, found "data:text/javascript,1" in src of <script>']],
    ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://example.com/x.css">', ['Expected an address of this site, found "https://example.com/x.css" in href of <link>']],
    ['a connection elsewhere', '<link rel="preconnect" href="https://example.com">', ['Expected an address of this site, found "https://example.com" in href of <link>']],
    ['a frame from elsewhere', '<iframe src="https://example.com/"></iframe>', ['Expected an address of this site, found "https://example.com/" in src of <iframe>']],
    ['a drawing from elsewhere', '<svg><use xlink:href="https://example.com/x.svg#y"></use></svg>', ['Expected an address of this site, found "https://example.com/x.svg#y" in href of <use>']],
    ['an inline script', '<script>1</script>', ['Expected no inline <script>, found one']],
    ['data in a script', '<script type="application/json">{}</script>', ['Expected no inline <script>, found one']],
    ['data that is no JSON', '<script type="application/ld+json">{"name":}</script>', ['Expected JSON in <script type="application/ld+json">, found something else']],
    ['no data', '<script type="application/ld+json"></script>', ['Expected JSON in <script type="application/ld+json">, found something else']],
    ['data with more to it', '<script type="application/ld+json" nonce="x">{}</script>', ['Expected no inline <script>, found one']],
    ['data of another kind', '<script type="application/ld+json; x">{}</script>', ['Expected no inline <script>, found one']],
    ['a script that looks like data', '<script type="module" data-type="application/ld+json">{}</script>', ['Expected no inline <script>, found one']],
    ['inline style', '<style>p { color: red }</style>', ['Expected no <style>, found one']],
    ['inline style in a drawing', '<svg><style>p { color: red }</style></svg>', ['Expected no <style>, found one']],
    ['a style attribute', '<p style="color: red"></p>', ['Expected no attribute "style", found one of <p>']],
    ['a handler', '<p onclick="x()"></p>', ['Expected no attribute "onclick", found one of <p>']],
    ['anything wrong in a template', '<template><p onclick="x()"></p></template>', ['Expected no attribute "onclick", found one of <p>']],
    ['another base', '<base href="/">', ['Expected no <base>, found one']],
    ['two headings of the page', '<h1>b</h1>', ['Expected one <h1>, found 2']],
    ['a value that was not there', '<p>Team of  undefined</p>', ['Expected text, found "undefined" in "Team of undefined"']],
    ['an object', '<p>By [object Object]</p>', ['Expected text, found "[object Object]" in "By [object Object]"']],
    ['a number that is none', '<td>NaN</td>', ['Expected text, found "NaN" in "NaN"']],
    ['what a template left', '<p>{{ plan.title }} {% if x %}</p>', ['{{', '}}', '{%', '%}'].map((trace) => `Expected text, found "${trace}" in "{{ plan.title }} {% if x %}"`)],
    ['a trace in a description', '<meta name="description" content="undefined">', ['Expected text, found "undefined" in "undefined"']],
    ['a trace in a class', '<p class="tone undefined"></p>', ['Expected text, found "undefined" in "tone undefined"']],
  ])('may not hold %s', (_, body, expected) => {
    expect(told(body, { 'a.svg': undefined, 'c/index.html': page('<p id="x"></p>') })).toEqual(expected);
  });

  it.each([
    ['no title', page('', ''), ['Missing title']],
    ['an empty title', page('', '<title> </title>'), ['Missing title']],
    ['no language', page('').replace(' lang="en"', ''), ['Missing "lang" of <html>']],
    ['no heading', page('').replace(/<h1>.*<\/h1>/, ''), ['Expected one <h1>, found 0']],
    ['nothing', '', ['Expected one <h1>, found 0', 'Missing title', 'Missing "lang" of <html>']],
  ])('is refused with %s', (_, html, expected) => {
    expect(verify({ 'x/index.html': html })).toEqual(expected.map((message) => ({ page: 'x/index.html', message })));
  });
});

describe('words such as "undefined"', () => {
  const written = ['Return undefined when the order is missing.', 'undefined', 'Fill {{name}} in', 'see https://example.com/NaN now'];
  it.each([
    ['Return undefined when the order is missing.', []],
    ['(Return undefined)', []],
    ['undefined when it rains', []],
    ['undefined', []],
    ['Fill {{name}} in', []],
    ['//example.com/NaN', []],
    ['Team of undefined', ['undefined']],
    ['undefined people', ['undefined']],
    ['Hello {{title}}', ['{{', '}}']],
    ['NaN', ['NaN']],
    ['Return undefined when, and for undefined people', ['undefined']],
  ])('in "%s" are told from those that people wrote', (text, expected) => {
    expect(findLeftOvers(text, written)).toEqual(expected);
  });

  it('are looked up only when there are any', () => {
    const asked: string[] = [];
    const written = () => {
      asked.push('asked');
      return ['It was undefined.'];
    };
    expect(verify({ 'a/index.html': page('<p>fine</p>') }, { written })).toEqual([]);
    expect(asked).toEqual([]);
    const body = '<p>It was\n undefined.</p>';
    expect(verify({ 'a/index.html': page(body), 'b/index.html': page(body) }, { written })).toEqual([]);
    expect(asked).toEqual(['asked']);
  });
});

describe('a built site', () => {
  const document = '<span data-document>T<!--/document--></span><div data-document><p>B</p><!--/document--></div>';

  it.each(['/sub/path', '/sub/path/'])('is verified under the base %s', (base) => {
    const body = '<a href="/sub/path/">home</a><a href="/sub/path/a/#x">a</a><a href="../a/">a</a><img src="/sub/path/x.svg" alt="">';
    const files = { 'index.html': page(body.replace('../a/', 'a/')), 'a/index.html': page(`<p id="x"></p>${body}`), 'x.svg': undefined };
    expect(verify(files, { base })).toEqual([]);
    expect(verify({ 'index.html': page('<a href="/a/">a</a><a href="/sub/pathology/">b</a><a href="../x/">c</a>') }, { base })).toEqual(
      ['/a/', '/sub/pathology/', '../x/'].map((address) => ({
        page: 'index.html',
        message: `Expected an address under "/sub/path/", found "${address}" in href of <a>`,
      })),
    );
  });

  it('has one page for each input, and no other', () => {
    const files = {
      'plans/index.html': page(''), 'plans/a/index.html': page(document), 'plans/old/index.html': page(document),
      'guide/index.html': page(''), 'guide/x/index.html': page(''), 'other/z/index.html': page(''), 'plans/a.md': undefined,
    };
    expect(verify(files, { expected: { plans: ['a', 'b'], guide: ['x'], patterns: ['c'] } })).toEqual([
      { page: 'patterns/c/index.html', message: 'Missing page' },
      { page: 'patterns/index.html', message: 'Missing page' },
      { page: 'plans/b/index.html', message: 'Missing page' },
      { page: 'plans/old/index.html', message: 'Unknown page: nothing in "plans" has this id' },
    ]);
  });

  it('offers each plan in one file, which alone has its style inside', () => {
    const style = '<title>Page</title><style>p { color: red }</style>';
    const alone = page('<p id="x"></p><a href="#x">x</a><a href="https://example.com/">y</a><img src="data:image/svg+xml;base64,AA==" alt="">', style);
    const files = { 'plans/index.html': page('<a href="/plans/a.offline.html">a</a>', style), 'plans/a/index.html': page(document), 'plans/a.offline.html': alone, 'plans/old.offline.html': alone, 'other/a.offline.html': page('', style) };
    expect(verify(files, { expected: { plans: ['a'] } })).toEqual([
      { page: 'other/a.offline.html', message: 'Expected no <style>, found one' },
      { page: 'plans/index.html', message: 'Expected no <style>, found one' },
      { page: 'plans/old.offline.html', message: 'Unknown page: nothing in "plans" has this id' },
      { page: 'plans/old.offline.html', message: 'Expected 2 elements with "data-document" (title and body), found 0' },
    ]);
  });

  it.each([
    ['a script', '<script src="/a.js"></script>', ['Expected no <script>, found one', 'Expected nothing of the site in a plan in one file, found "a.js" in src of <script>']],
    ['data in a script', '<script type="application/ld+json">{}</script>', ['Expected no <script>, found one']],
    ['style outside its head', '<style>p { color: red }</style>', ['Expected no <style>, found one']],
    ['a style attribute', '<p style="color: red"></p>', ['Expected no attribute "style", found one of <p>']],
    ['a picture of the site', '<img src="/a.svg" alt="">', ['Expected nothing of the site in a plan in one file, found "a.svg" in src of <img>']],
    ['a link into the site', '<a href="/b/">b</a>', ['Expected nothing of the site in a plan in one file, found "b/index.html" in href of <a>']],
    ['a link to no anchor', '<a href="#y">y</a>', ['Unknown anchor "y" of "plans/a.offline.html" in href of <a>']],
    ['a picture from elsewhere', '<img src="https://example.com/x.png" alt="">', ['Expected an address of this site, found "https://example.com/x.png" in src of <img>']],
    ['a handler behind its picture', '<img src="data:image/svg+xml;base64,PHN2Zy8+" onload="x()" alt="">', ['Expected no attribute "onload", found one of <img>']],
    ['a handler behind what only looks like its style', '<p title="<style>" onclick="x()"></p>', ['Expected no attribute "onclick", found one of <p>']],
    ['a handler between what only looks like its style', '<!-- <style> --><p onclick="x()"></p><!-- </style> -->', ['Expected no attribute "onclick", found one of <p>']],
    ['a script behind its style', '<p title="a"></p><style>p { color: red }</style><script>1</script>', ['Expected no <style>, found one', 'Expected no <script>, found one']],
  ])('may not have %s in a plan in one file', (_, body, expected) => {
    const files = { 'plans/index.html': page(''), 'plans/a/index.html': page(document), 'b/index.html': page(''), 'a.js': undefined, 'a.svg': undefined, 'plans/a.offline.html': page(body) };
    expect(verify(files, { expected: { plans: ['a'] } })).toEqual(expected.map((message) => ({ page: 'plans/a.offline.html', message })));
  });

  it('has a home page', () => {
    expect(verifyPages({ files: new Map(), base: '/', expected: {}, written: () => [] })).toEqual([{ page: 'index.html', message: 'Missing page' }]);
  });

  it('shows title and body of every plan as pieces of its document', () => {
    const files = { 'plans/index.html': page(''), 'plans/a/index.html': page('<p>T</p><div data-document>B<!--/document--></div>') };
    expect(verify(files, { expected: { plans: ['a'] } })).toEqual([
      { page: 'plans/a/index.html', message: 'Expected 2 elements with "data-document" (title and body), found 1' },
    ]);
  });

  it('takes as long as its pages are many, not longer: 400 pages of plans', () => {
    const text = page(document.replace('<p>B</p>', '<h2 id="x">X</h2><p>Some <strong>text</strong> of a <a href="#x">plan</a>.</p>') + '<p>Text <a href="/plans/">all</a></p>'.repeat(100));
    expect(growth((share) => {
      const ids = Array.from({ length: share * 400 }, (_, index) => `p${index}`);
      const files = Object.fromEntries(ids.map((id) => [`plans/${id}/index.html`, text]));
      expect(verify({ ...files, 'plans/index.html': page('') }, { expected: { plans: ids } })).toEqual([]);
    })).toBeLessThan(10);
  });
});

describe('the folder of a built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };

  it('is read with the inputs that it was built from', () => {
    const document = '<span data-document>T<!--/document--></span><div data-document><p>It is undefined here</p><!--/document--></div>';
    const lists = Object.fromEntries(['patterns', 'examples', 'guide', 'rules', 'reference', 'plans', 'formats'].map((name) => [`dist/${name}/index.html`, page('')]));
    const formats = Object.fromEntries(['architecture', 'roadmap', 'comparison', 'debugging'].map((name) => [`dist/formats/${name}/index.html`, page('')]));
    const together = ['registers', 'projects', 'projects/tasks', ...registerPages.map((id) => `registers/${id}`)];
    const shared = Object.fromEntries(together.map((path) => [`dist/${path}/index.html`, page('')]));
    write({
      ...shared,
      'content/plans/tasks.yaml': '', 'content/patterns/cqrs.mdx': '', 'content/examples/story.mdx': '', 'content/guide/method.mdx': 'A NaN appears.',
      'content/rules/no-hedging.mdx': '',
      'generated/tasks.json': JSON.stringify({ plan: { title: 'What is undefined here' }, findings: [{ message: 'Expected a number, found "NaN"' }] }),
      ...lists, ...formats,
      'dist/index.html': page('<a href="/x/plans/tasks/">t</a><a href="/x/a%20b/c.txt">f</a>'),
      'dist/a b/c.txt': 'undefined',
      'dist/reference/prices/index.html': page(''),
      'dist/plans/tasks/index.html': page(`${document}<p>Expected a number, found "NaN".</p>`),
      'dist/patterns/cqrs/index.html': page(''),
      'dist/guide/method/index.html': page('<p>A NaN appears.</p><p>NaN</p>'),
    });
    const inputs = { content: join(folder, 'content'), generated: join(folder, 'generated') };
    expect(verifySite(join(folder, 'dist'), '/x/', inputs)).toEqual([
      { page: 'examples/story/index.html', message: 'Missing page' },
      { page: 'guide/method/index.html', message: 'Expected text, found "NaN" in "NaN"' },
      { page: 'reference/limits/index.html', message: 'Missing page' },
      { page: 'rules/no-hedging/index.html', message: 'Missing page' },
    ]);
  });
});
