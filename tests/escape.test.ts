import fc from 'fast-check';
import { marked } from 'marked';
import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import {
  codeFence,
  codeSpan,
  codeSpanInCell,
  escapeCell,
  escapeProse,
  escapeText,
  linkTarget,
} from '../src/plan/document/escape.ts';

type Engine = (markdown: string) => string;
type Tree = string | { readonly tag: string; readonly attributes: string; readonly children: Tree[] };

/** The engine of the site, with the settings of the site. */
const satteri: Engine = (markdown) => markdownToHtml(markdown, { features: { gfm: true, smartPunctuation: false } }).html;

/** Elements, attributes and texts of a piece of HTML; comments are left out and the texts around them joined. */
function readTree(html: string): Tree[] {
  const read = (parent: Html.ParentNode): Tree[] => {
    const children: Tree[] = [];
    for (const node of parent.childNodes) {
      const last = children.at(-1);
      if ('tagName' in node) {
        const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`).join(' ');
        children.push({ tag: node.tagName, attributes, children: read(node) });
      } else if (node.nodeName === '#text' && 'value' in node) {
        if (typeof last === 'string') children[children.length - 1] = last + node.value;
        else children.push(node.value);
      }
    }
    return children;
  };
  return read(parseFragment(html));
}

function mapTexts(trees: readonly Tree[], change: (text: string) => string): Tree[] {
  return trees.map((tree) => (typeof tree === 'string' ? change(tree) : { ...tree, children: mapTexts(tree.children, change) }));
}

/**
 * Whether a template holds a value as text and as nothing else: filled with an escaped value, it renders to the
 * tree that it renders to with a harmless word, but for the text.
 */
function expectText(template: (value: string) => string, escaped: string, text: string, harmless = 'word', engine = satteri) {
  const expected = mapTexts(readTree(engine(template(harmless))), (value) => value.replaceAll('word', () => text));
  expect(readTree(engine(template(escaped))), template(escaped)).toEqual(expected);
}

const fold = (text: string) => text.replace(/[ \t\n]+/g, ' ').trim();

// What means something in CommonMark, GFM, HTML, or to the engines' extensions.
const atoms =
  `* ** _ __ ~ ~~ ~~~ \` \`\` \`\`\` [ ] ]( [^1] [^1]: ![ ![a](b) [a](b) [a]: [x] < > <b> </b> <script> <img/src=x> <!-- --> <? ?>
  <![CDATA[ <!X &amp; &lt &#35; &#x41; & amp; # ## ### - -- --- + += = === 1. 1) 12. . ) ( | || |-| :-: :-- --: \\ \\\\ \\| ! http:// https://
  HTTP:// ftp:// www. WWW. http://www. x.com a.b @ a@b.co 1@b.co a_@b.c.d -@b.co x@.a@b.c a.b+c@d-e.f_g.hi mailto: xmpp:a@b.c .com / ?a=b &copy=1 $ $$ $a$ $\` \`$ : :: ::::
  :+1: :smile: :100: { } {{ }} {% {#a} ; , " ' ^ ^a^ % %% +++ 9 a b Z É ß 漢 😀 « — “ javascript: data: &commat; &colon; &NewLine;`.split(
    /\s+/,
  );
const blanks = [' ', '  ', '    ', '\t', '\n', '\n\n', '\u00a0', '\u3000', '\u200b', '\u0301', '\ufe0f'];

const allowed = (text: string) =>
  text.isWellFormed() && text.trim() !== '' && !/[^\P{Cc}\t\n]|[\u2028-\u202e\ufeff]|\p{Noncharacter_Code_Point}/u.test(text);
const hostile = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...atoms, ...blanks) }, fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter(allowed);
const anyText = fc.oneof({ weight: 5, arbitrary: hostile }, fc.string({ unit: 'grapheme', minLength: 1 }).filter(allowed));
const runs = { numRuns: 300 };

const places: Record<string, (value: string) => string> = {
  'a paragraph': (value) => `${value}\n`,
  'the middle of a paragraph': (value) => `before ${value} after\n`,
  'its own line of a paragraph': (value) => `before\n${value}\nafter\n`,
  'a list item': (value) => `- ${value}\n- b\n`,
  'a numbered list item': (value) => `1. ${value}\n`,
  'a task': (value) => `1. a\n   - [ ] ${value}\n`,
  'a heading': (value) => `## ${value}\n`,
  'the end of a heading': (value) => `# Architecture: ${value}\n`,
  'bold text': (value) => `**${value}**: a\n`,
  'bold text of a list item': (value) => `1. **${value}** (${value})\n`,
  'a quotation': (value) => `> ${value}\n`,
  'the text of a link': (value) => `- [${value}](<https://example.org/a>): ${value}\n`,
  'several places of one line': (value) => `${value} ${value}, (${value}): *${value}*.\n`,
};
const cells: Record<string, (value: string) => string> = {
  'the first cell': (value) => `| a | b |\n| --- | --- |\n| ${value} | c |\n`,
  'the last cell': (value) => `| a | b |\n| --- | --- |\n| c | ${value} |\n| d | e |\n`,
  'bold text of a cell': (value) => `| a | b |\n| --- | --- |\n| **${value}** | c |\n`,
  'the head of a table': (value) => `| a | ${value} |\n| --- | --- |\n| c | d |\n`,
};

describe('escapeText', () => {
  it.each(Object.entries(places))('keeps every text as it was written in %s', (_, place) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectText(place, escapeText(text), fold(text));
      }),
      runs,
    );
  });

  it.each([
    ['sentences', 'Five CRUD routes (and spiky traffic), at "3.5 s"; 10:30:45 - that\'s 100 % of R&D?'],
    ['names', 'snake_case_name, C#, USER#1, a/b/{id}, left=right, a+b, x^2, pkg@1.2.3, @scope/name, 2 > 1 -> ok, s3://bucket'],
  ])('leaves plain %s readable', (_, text) => {
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ['1. one', '1\\. one'],
    ['2026) plan', '2026\\) plan'],
    ['- one', '\\- one'],
    ['#5', '\\#5'],
    ['the C #', 'the C \\#'],
    ['=', '\\='],
    ['go!', 'go\\!'],
    ['![a](b)', '\\!\\[a\\](b)'],
    ['a_b _c_', 'a_b \\_c\\_'],
    ['a | b', 'a \\| b'],
    ['&amp; & &x', '\\&amp; & \\&x'],
    ['<script>', '\\<script>'],
    ['~10 ms', '\\~10 ms'],
    ['C:\\new', 'C:\\\\new'],
    ['  two\n\tlines  ', 'two lines'],
    ['from $5 to $10', 'from \\$5 to \\$10'],
    ['$a$', '\\$a<!-- -->\\$'],
    ['https://a.b', 'https:<!-- -->//a.b'],
    ['www.a.b', 'www<!-- -->.a.b'],
    ['me@a.b', 'me<!-- -->@a.b'],
    [':key:', '\\:<!-- -->key:'],
    ['a:100:b', 'a:<!-- -->100:b'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('is read the same by a second engine', () => {
    for (const atom of atoms) {
      for (const text of [atom, `${atom}a`, `a${atom}`, `a ${atom} b`, `${atom}${atom}`]) {
        expectText(
          (value) => `- ${value}\n`,
          escapeText(text),
          text,
          'word',
          (markdown) => marked.parse(markdown, { async: false }),
        );
      }
    }
  });
});

describe('escapeCell', () => {
  it.each(Object.entries(cells))('keeps every text as it was written in %s', (_, cell) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectText(cell, escapeCell(text), fold(text));
      }),
      runs,
    );
  });
});

describe('escapeProse', () => {
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map(fold)
      .join('\n')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.split('\n').filter((line) => line !== ''))
      .filter((lines) => lines.length > 0);

  it.each([
    ['of its own', '', (value: string) => `a\n\n${value}\n\nb\n`],
    ['of a list item', '  ', (value: string) => `- ${value}\n- b\n`],
    ['below a numbered list item', '   ', (value: string) => `1. a\n\n   ${value}\n`],
  ])('keeps lines and paragraphs %s', (_, indent, place) => {
    const lines = fc.array(fc.oneof(anyText, fc.constantFrom('', ' ', '---', '===', '| a |', '|-|', ':-', '    code')), {
      minLength: 1,
      maxLength: 5,
    });
    const prose = lines.map((parts) => parts.join('\n')).filter(allowed);
    fc.assert(
      fc.property(prose, (text) => {
        const expected = paragraphs(text);
        const harmless = expected
          .map((found, p) => found.map((_line, l) => `p${p}l${l}.`).join(`\\\n${indent}`))
          .join(`\n\n${indent}`);
        const tree = mapTexts(readTree(satteri(place(harmless))), (value) =>
          value.replace(/p(\d+)l(\d+)\./g, (_match, p, l) => expected[Number(p)]?.[Number(l)] ?? ''),
        );
        expect(readTree(satteri(place(escapeProse(text, indent))))).toEqual(tree);
      }),
      runs,
    );
  });

  it('breaks lines with a backslash and parts paragraphs with one blank line', () => {
    expect(escapeProse('a\n- b\n\n\n 1. c\n', '  ')).toBe('a\\\n  \\- b\n\n  1\\. c');
  });
});

describe('codeSpan', () => {
  const spans = {
    'a paragraph': (value: string) => `a ${value} b\n`,
    'a line': (value: string) => `${value}\n`,
    'a heading': (value: string) => `# ${value}\n`,
    'bold text': (value: string) => `- **${value}**: a\n`,
  };

  it.each(Object.entries(spans))('keeps every character in %s', (_, place) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectText(place, codeSpan(text), text.replaceAll('\n', ' '), '`word`');
      }),
      runs,
    );
  });

  it.each([
    ['a', '`a`'],
    ['`', '`` ` ``'],
    ['a `` b', '`a `` b`'],
    [' a ', '`  a  `'],
    ['  ', '`  `'],
    ['a\nb', '`a b`'],
    ['', ''],
  ])('writes %j as %j', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });
});

describe('codeSpanInCell', () => {
  const unwritable = /(?<!\\)(?:\\\\)*\\\|/;

  it.each(Object.entries(cells))('keeps every character in %s', (_, cell) => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (unwritable.test(text)) expectText(cell, codeSpanInCell(text), fold(text));
        else expectText(cell, codeSpanInCell(text), text.replaceAll('\n', ' '), '`word`');
      }),
      runs,
    );
  });

  it.each([
    ['a|b', '`a\\|b`'],
    ['a\\b|c', '`a\\b\\|c`'],
    ['a\\\\|b', '`a\\\\\\|b`'],
    ['a\\|b', 'a\\\\\\|b'],
  ])('writes %j as %j', (text, span) => {
    expect(codeSpanInCell(text)).toBe(span);
  });
});

describe('codeFence', () => {
  const fences: [string, string, (value: string) => string][] = [
    ['of its own', '', (value) => `a\n\n${value}\n\nb\n`],
    ['of a list item', '  ', (value) => `- a\n\n  ${value}\n- b\n`],
    ['of a numbered list item', '   ', (value) => `1. a\n\n   ${value}\n\n   b\n2. c\n`],
  ];
  const code = fc
    .array(fc.oneof(anyText, fc.constantFrom('', '  ', '\t', '\ta', '   \ta', '    a', '```', '````ts', '~~~')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((lines) => lines.join('\n'));

  it.each(fences)('keeps every character %s', (_, indent, place) => {
    fc.assert(
      fc.property(code, (text) => {
        const html = readTree(satteri(place(codeFence(text, 'ts', indent).slice(indent.length))));
        const body = text.replace(/\n$/, '');
        const tree = mapTexts(readTree(satteri(place(`\`\`\`ts\n${indent}word\n${indent}\`\`\``))), (value) =>
          value === 'word\n' ? `${body}\n` : value,
        );
        // A block without a line holds nothing, not an empty line.
        if (body !== '') expect(html).toEqual(tree);
      }),
      runs,
    );
  });

  it.each([
    ['a', '```ts\na\n```'],
    ['a\n', '```ts\na\n```'],
    ['', '```ts\n```'],
    ['```\n````', '`````ts\n```\n````\n`````'],
  ])('writes %j as %j', (text, block) => {
    expect(codeFence(text, 'ts')).toBe(block);
  });

  it('indents every line but the empty ones', () => {
    expect(codeFence('a\n\n b', 'c++', '  ')).toBe('  ```c++\n  a\n\n   b\n  ```');
  });
});

describe('linkTarget', () => {
  // An address is the same when its bytes are, whatever was percent-encoded.
  const bytes = (address: string) =>
    new URL(address).href.replace(/%([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)));
  const tail = fc.array(fc.constantFrom(...atoms), { maxLength: 8 }).map((parts) => parts.join('').replace(/[\s\\<>"`]/g, ''));

  it.each([
    ['angle brackets', (url: string) => `[a](<${url}>) b\n`],
    ['round brackets', (url: string) => `[a](${url}) b\n`],
    ['a table cell', (url: string) => `| a | b |\n| - | - |\n| [a](${url}) | b |\n`],
  ])('keeps every address in %s', (_, place) => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.constantFrom('/', '/?', '/#'), tail, (base, separator, end) => {
        const url = `${base}${separator}${end}`;
        fc.pre(URL.canParse(url));
        const html = satteri(place(linkTarget(url)));
        const shape = readTree(satteri(place('https://example.org/')));
        const hrefs: string[] = [];
        const plain = (trees: Tree[]): Tree[] =>
          trees.map((tree) => {
            if (typeof tree === 'string') return tree;
            if (tree.tag === 'a') hrefs.push(tree.attributes.slice('href='.length));
            return { tag: tree.tag, attributes: tree.tag === 'a' ? '' : tree.attributes, children: plain(tree.children) };
          });
        expect(plain(readTree(html))).toEqual(plain(shape));
        expect(bytes(hrefs[0] ?? '')).toBe(bytes(url));
      }),
      runs,
    );
  });

  it.each([
    ['https://a.b/c?d=e&f=g#h', 'https://a.b/c?d=e&f=g#h'],
    ['https://a.b/(c) d|e', 'https://a.b/%28c%29%20d%7Ce'],
    ['https://a.b/?x&copy;', 'https://a.b/?x&amp;copy;'],
    ['https://a.b/é%20%', 'https://a.b/%C3%A9%20%25'],
    ['mailto:me@a.b', 'mailto:me@a.b'],
  ])('writes %j as %j', (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });
});
