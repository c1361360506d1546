import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { bodyPlugins } from '../../src/site/hast/body-plugins.ts';

async function render(markdown: string): Promise<string> {
  const processor = satteri({ features: { smartPunctuation: false }, hastPlugins: bodyPlugins('/base') });
  const renderer = await processor.createRenderer({ syntaxHighlight: { type: 'prism', excludeLangs: ['mermaid'] } });
  return (await renderer.render(markdown, {})).code.trim();
}

describe('bodyPlugins', () => {
  it('anchors headings without their emoji and sets the emoji aside', async () => {
    expect(await render('## 🏗️ High-Level *Design*\n\n## 🏗️ High-Level Design')).toBe(
      '<h2 id="high-level-design"><span class="emoji" data-pagefind-ignore="">🏗️ </span>High-Level <em>Design</em></h2>\n' +
        '<h2 id="high-level-design-1"><span class="emoji" data-pagefind-ignore="">🏗️ </span>High-Level Design</h2>',
    );
  });

  it.each([
    ['[a](/plans/)', '<a href="/base/plans/">a</a>'],
    ['[a](//host/)', '<a href="//host/">a</a>'],
    ['[a](#here)', '<a href="#here">a</a>'],
    ['[a](https://a.example/)', '<a href="https://a.example/">a</a>'],
  ])('gives %s the base where it is root-relative', async (markdown, expected) => {
    expect(await render(markdown)).toBe(`<p>${expected}</p>`);
  });

  it('puts tables into named regions and marks columns of figures, without style attributes', async () => {
    const html = await render('## Cost\n\n| A | B | C |\n| --- | ---: | --- |\n| x | free | 1.00 |\n| y | 5 | – |\n\n| A |\n| --- |\n| 1 of 2 |');
    expect(html).not.toContain('style=');
    expect(html.match(/<div[^>]*>/g)).toEqual([
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Cost">',
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Cost (2)">',
    ]);
    expect(html.match(/<t[hd](?: [^>]*)?>[^<]*/g)).toEqual([
      '<th>A', '<th class="figure">B', '<th class="figure">C',
      '<td>x', '<td class="figure">free', '<td class="figure">1.00',
      '<td>y', '<td class="figure">5', '<td class="figure">–',
      '<th>A', '<td>1 of 2',
    ]);
  });

  it('draws bars of blocks as meters that are as long as the cell before says', async () => {
    const html = await render('| Option | Total | Share |\n| --- | ---: | --- |\n| *A* & B | 70 of 85 | ████░ |\n| C | 5 of 85 | ░░░░░ |');
    expect(html.match(/<tr>\n<td>[^]*?<\/tr>/g)).toEqual([
      '<tr>\n<td><em>A</em> &amp; B</td>\n<td class="figure">70 of 85</td>\n<td><meter min="0" max="85" value="70" aria-label="A &amp; B: 70 of 85"></meter></td>\n</tr>',
      '<tr>\n<td>C</td>\n<td class="figure">5 of 85</td>\n<td><meter min="0" max="85" value="5" aria-label="C: 5 of 85"></meter></td>\n</tr>',
    ]);
  });

  it.each([
    ['other text', '| A | 1 of 2 | ██ x |'],
    ['no number before them', '| A | one | ██ |'],
    ['nothing', '| A | 1 of 2 | |'],
  ])('leaves cells alone that hold %s', async (_, row) => {
    expect(await render(`| A | B | C |\n| --- | --- | --- |\n${row}`)).not.toContain('meter');
  });

  it('frames code blocks and lets the keyboard scroll them', async () => {
    expect(await render('```bash\nls\n```')).toMatch(/^<div class="code"><pre class="language-bash" data-language="bash" tabindex="0">/);
  });

  it('names the boxes of checklists', async () => {
    const html = await render('- [ ] a\n- [x] b');
    expect(html.match(/aria-label="[^"]+"/g)).toEqual(['aria-label="To do"', 'aria-label="Done"']);
  });

  it('draws the signs of pros and cons, and keeps the text as it was', async () => {
    expect(await render('- ✅ Good\n- ❌ Bad')).toBe(
      '<ul>\n<li><span class="sign yes"><span class="emoji">✅ </span></span>Good</li>\n' +
        '<li><span class="sign no"><span class="emoji">❌ </span></span>Bad</li>\n</ul>',
    );
  });

  it('draws a quotation with the mark of a callout as one', async () => {
    expect(await render('> [!TIP]\n> Keep *it*\n> small.\n>\n> - a')).toBe(
      '<div class="callout tip" role="note"><p class="caption">Tip</p><p>Keep <em>it</em>\nsmall.</p>\n<ul>\n<li>a</li>\n</ul>\n</div>',
    );
    expect(await render('> [!NOTE]\n>\n> a')).toBe('<div class="callout note" role="note"><p class="caption">Note</p>\n<p>a</p>\n</div>');
  });

  it.each(['> [!NOTES]\n> a', '> [!NOTE] a', '> a [!NOTE]', '> \\[!NOTE\\] a'])('leaves other quotations as they are: %j', async (markdown) => {
    expect(await render(markdown)).toMatch(/^<blockquote>\n<p>/);
  });

  it('makes headings only of paragraphs that are bold as a whole', async () => {
    expect(await render('## Milestones\n\n**First & last**\n\n**Part**: of it\n\n- **An entry**\n\n  **of a list**')).toBe(
      '<h2 id="milestones">Milestones</h2>\n<h3 class="subhead" id="first--last">First &amp; last</h3>\n<p><strong>Part</strong>: of it</p>\n' +
        '<ul>\n<li>\n<p><strong>An entry</strong></p>\n<p><strong>of a list</strong></p>\n</li>\n</ul>',
    );
  });

  it.each([
    ['the line before it', '`src/a.ts`:\n\n```ts\nlet a;\n```'],
    ['the comment in its first line', '```ts\n// src/a.ts\nlet a;\n```'],
    ['both', '`src/a.ts`:\n\n```ts\n// src/a.ts\nlet a;\n```'],
  ])('captions a code block with the file named by %s', async (_, markdown) => {
    const html = await render(markdown);
    expect(html).toMatch(/^<figure class="code"><figcaption>src\/a\.ts<\/figcaption><pre class="language-ts"[^>]*><code class="language-ts"><span class="token keyword">let<\/span> a/);
  });

  it('reads the file from the first line of code that has no colours', async () => {
    expect(await render('```text\n# notes.txt\na\n```')).toMatch(/<figcaption>notes\.txt<\/figcaption><pre[^>]*><code[^>]*>a\n?<\/code>/);
  });

  it.each(['Put it into `src/a.ts`:\n\n```ts\nlet a;\n```', '```ts\n// Since version 2.0\nlet a;\n```'])('captions nothing by a guess: %j', async (markdown) => {
    const html = await render(markdown);
    expect(html).not.toContain('figcaption');
  });
});
