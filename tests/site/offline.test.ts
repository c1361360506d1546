import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderOffline, type OnlinePage } from '../../src/site/offline/render-offline.ts';

const files: Readonly<Record<string, string>> = { '/a.css': 'p { color: red }', '/b.css': 'p::after { content: "</style><script>1</script>" }', '/diagrams/1.light.svg': '<svg/>' };

function render(sheet: string, more: Partial<OnlinePage> = {}): string {
  const html = `<!doctype html><html lang="en"><head><title>Tasks &lt;1&gt; · Groundplan</title><meta name="description" content="A &quot;plan&quot;">
    <link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><script src="/theme.js"></script><script type="application/ld+json">{}</script></head>
    <body><header>Site</header><main><nav>Project</nav><article class="sheet x" data-pagefind-body>${sheet}</article></main><footer>Foot</footer></body></html>`;
  const file = (address: string) => {
    const text = files[address];
    if (text === undefined) throw new Error(`Missing ${address}`);
    return Buffer.from(text);
  };
  return renderOffline({ document: parse(html), address: undefined, file, ...more });
}

/** The sheet of the file, without what surrounds it. */
function sheetOf(html: string): string {
  return /<main><article class="sheet x">([^]*)<\/article>/.exec(html)?.[1] ?? '';
}

describe('a plan in one file', () => {
  it('has its title, its styles and nothing of the site around it', () => {
    const html = render('<h1>Tasks</h1>');
    expect(html).toContain('<title>Tasks &lt;1&gt; · Groundplan</title>\n<meta name="description" content="A &quot;plan&quot;">\n');
    expect(html).toContain('<style>p { color: red }\np::after { content: "<\\/style><script>1<\\/script>" }\n');
    expect(html).toMatch(/<body><main><article class="sheet x"><h1>Tasks<\/h1><\/article><\/main><\/body><\/html>\n$/);
    expect(html).toContain('data-theme="light"');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('forbids itself to load or to run anything', () => {
    expect(render('')).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`);
  });

  it.each([
    ['what needs the site', '<ul data-site-only><li>x</li></ul><div class="folds narrow-only">x</div><button>x</button><nav><a href="/">x</a></nav><dialog>x</dialog><p>y</p>', '<p>y</p>'],
    ['scripts, styles and comments', '<script>1</script><script src="/x.js"></script><style>p{}</style><!--/document--><p>a<!-- -->b</p>', '<p>ab</p>'],
    ['marks of the site', '<p data-document data-pagefind-ignore="all" data-language="ts">x</p>', '<p data-language="ts">x</p>'],
    ['drawings by night', '<img class="only-dark" src="/diagrams/1.dark.svg" alt="x">', ''],
    ['links to files of drawings', '<a class="diagram-file" href="/diagrams/1.light.svg">.svg</a>', ''],
    ['links to other pages, but not their words', '<a class="c" href="/rules/x/" download>rule</a>', '<span class="c">rule</span>'],
    ['links to anchors that are not in it', '<a href="#gone">x</a>', '<span>x</span>'],
    ['links that run code', '<a href="javascript:alert(1)">x</a>', '<span>x</span>'],
  ])('leaves out %s', (_what, sheet, expected) => {
    expect(sheetOf(render(sheet))).toBe(expected);
  });

  it('keeps drawings by day inside, and links that lead somewhere', () => {
    expect(sheetOf(render('<a class="diagram-sheet" href="/diagrams/1.light.svg"><img class="only-light" src="/diagrams/1.light.svg" alt="All" width="9" loading="lazy" decoding="async"></a>'))).toBe(
      `<span class="diagram-sheet"><img class="only-light" src="data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}" alt="All" width="9"></span>`,
    );
    const links = '<a href="#é" id="é">x</a><a href="https://example.com/">y</a><a href="mailto:a@example.com">z</a>';
    expect(sheetOf(render(links))).toBe(links);
  });

  it('leads back to the site where that knows its address', () => {
    const html = render('<a href="/docs/rules/x/">x</a>', { address: 'https://plans.example/docs/plans/tasks/' });
    expect(sheetOf(html)).toBe('<a href="https://plans.example/docs/rules/x/">x</a>');
    expect(html).toContain('</article><p class="source">From <a href="https://plans.example/docs/plans/tasks/">https://plans.example/docs/plans/tasks/</a></p></main>');
  });

  it('is not made of a page without a sheet, or with a file that is missing', () => {
    expect(() => renderOffline({ document: parse('<p>x</p>'), address: undefined, file: () => Buffer.alloc(0) })).toThrow('Expected a page with a sheet, found none');
    expect(() => render('<img src="/diagrams/2.light.svg">')).toThrow('Missing /diagrams/2.light.svg');
  });
});
