import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readPlans } from '../scripts/read-plans.mts';
import { fillPlans } from '../scripts/write-plans.mts';
import { reviewPlan } from '../src/plan/review.ts';
import { parseWith } from '../src/plan/schema/faults.ts';
import { formats, planSchema, type Format } from '../src/plan/schema/plan.ts';
import { writtenTexts } from '../src/plan/texts.ts';
import { bodyPlugins } from '../src/site/hast/body-plugins.ts';
import { verifyDocument } from '../src/site/verify-document.ts';
import { readPage, verifyPages } from '../src/site/verify-pages.ts';
import { change } from './support/change.ts';
import { planData } from './support/contract-plans.ts';
import { library } from './support/library.ts';

const engine = satteri({ features: { smartPunctuation: false }, hastPlugins: bodyPlugins('/') });
const renderer = engine.createRenderer({ syntaxHighlight: { type: 'prism', excludeLangs: ['mermaid'] } });

/** What is wrong with the HTML of a document. */
function verify(html: string): string[] {
  const holder = parseFragment(`<div data-document>${html}<!--/document--></div>`).childNodes[0];
  return verifyDocument(holder as DefaultTreeAdapterMap['element']);
}

/** What is wrong with a page that shows a document. */
function verifyPage(html: string): string[] {
  const document = `<div data-document>${html}<!--/document--></div>`;
  const page = `<!doctype html><html lang="en"><head><title>T</title></head><body><h1>T</h1>${document}<p>After</p></body></html>`;
  return verifyPages({ files: new Map([['index.html', readPage('index.html', page)]]), base: '/', expected: {}, written: () => [] }).map(({ message }) => message);
}

async function render(markdown: string): Promise<string> {
  return (await (await renderer).render(markdown)).code;
}

describe('a rendered document', () => {
  const { inputs } = readPlans(['content/plans', 'tests/sound', 'scripts/starters']);
  const files = fillPlans(inputs.map((input) => reviewPlan(input, library)), library).filter(({ name }) => name.endsWith('.md'));

  it('is there for the plans of this project', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  it.each(files)('of our own passes: $name', async ({ text }) => {
    const code = await render(text);
    expect(code.length).toBeGreaterThan(1000);
    expect(verify(code)).toEqual([]);
  });

  it.each([
    ['a figure', '<figure class="diagram diagram-wide"><a class="diagram-sheet" href="/diagrams/a1.light.svg"><img src="/sub/diagrams/a1.light.svg" alt="x" width="1" height="2" class="only-light" loading="lazy" decoding="async"></a><figcaption><span class="diagram-number">Fig. 1</span> <a class="diagram-file" href="/diagrams/a1.light.svg" download="">.svg</a></figcaption><details><summary>As text</summary><p>a</p></details></figure>'],
    ['the comment that parts two texts', '<p>www<!-- -->.example.com</p>'],
    ['a section inside an example', '<h3 id="tasks_cost">Cost</h3><p><a href="/plans/tasks/#total">x</a></p>'],
    ['a bar', '<table><tbody><tr><td>A</td><td><meter min="0" max="85" value="70" aria-label="A: 70 of 85"></meter></td></tr></tbody></table>'],
    ['a checklist', '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> x</li></ul>'],
  ])('may hold %s', (_, html) => {
    expect(verify(html)).toEqual([]);
  });

  it.each([
    ['<script src="/x.js"></script>', ['Unknown element "script" in the document']],
    ['<p>a <b>b</b> <i>c</i></p>', ['Unknown element "b" in the document', 'Unknown element "i" in the document']],
    ['<iframe src="/"></iframe>', ['Unknown element "iframe" in the document']],
    ['<svg><a href="javascript:x"></a></svg>', ['Unknown element "svg" in the document']],
    ['<form action="/"><input name="x"></form>', ['Unknown element "form" in the document']],
    ['<details open><p>x</p></details>', ['Unknown attribute "open" of <details> in the document']],
    ['<template><script>1</script></template>', ['Unknown element "template" in the document']],
    ['<p onclick="x()" data-x="1">a</p>', ['Unknown attribute "onclick" of <p> in the document', 'Unknown attribute "data-x" of <p> in the document']],
    ['<div>a</div><p><span>b</span></p>', ['Missing class of <div> in the document', 'Missing class of <span> in the document']],
    ['<p class="a&quot;b">a</p>', ['Unknown value "a\\"b" of "class" of <p> in the document']],
    ['<td>a</td><table><tr><td style="color: red">a</td></tr></table>', ['Unknown attribute "style" of <td> in the document']],
    ['<a href="javascript:alert(1)">a</a>', ['Unknown value "javascript:alert(1)" of "href" of <a> in the document']],
    ['<a href="//example.com">a</a>', ['Unknown value "//example.com" of "href" of <a> in the document']],
    ['<a href=" javascript:x">a</a>', ['Unknown value " javascript:x" of "href" of <a> in the document']],
    ['<a href="https://example.com" target="_blank">a</a>', ['Unknown attribute "target" of <a> in the document']],
    ['<img src="https://example.com/diagrams/x.svg" alt="">', ['Unknown value "https://example.com/diagrams/x.svg" of "src" of <img> in the document']],
    ['<img src="//x/diagrams/x.svg" alt="">', ['Unknown value "//x/diagrams/x.svg" of "src" of <img> in the document']],
    ['<img src="/x.png" alt="">', ['Unknown value "/x.png" of "src" of <img> in the document']],
    ['<h2 id="a b">a</h2>', ['Unknown value "a b" of "id" of <h2> in the document']],
    ['<p id="main">a</p>', ['Unknown attribute "id" of <p> in the document']],
    ['<input type="text">', ['Unknown value "text" of "type" of <input> in the document']],
    ['<!-- x --><p>a</p>', ['Unknown comment in the document']],
    ['<constructor></constructor><p __proto__="x">a</p>', ['Unknown element "constructor" in the document', 'Unknown attribute "__proto__" of <p> in the document']],
  ])('may not hold %s', (html, expected) => {
    expect(verify(html)).toEqual(expected);
  });

  it.each([
    ['ends its element', '<p>a</p></div><p>b</p>'],
    ['ends its element and begins another', '<p>a</p></div><b>evil</b><div>'],
    ['pretends to be the end', '<p>a</p><!--/document--></div><b>evil</b>'],
    ['pretends to be the end and the beginning', '<p>a</p><!--/document--></div><b>evil</b><div>'],
    ['begins a comment', '<p>a</p><!-- '],
    ['begins an element that swallows the rest', '<p>a</p><textarea>'],
    ['begins an attribute that swallows the rest', '<p>a</p><p title="'],
    ['leaves an element open', '<p>a</p><strong>'],
  ])('is found out when it %s', (_, html) => {
    expect(verifyPage(html).length).toBeGreaterThan(0);
  });

  it('never gets by with markup, whatever surrounds it', () => {
    const markup = fc.constantFrom('<script>', '<b>', '</div><b>', '<p onclick=x>', '<a href="data:,">', '<svg/onload=x>', '<img src=x>', '<!-->', '</p></div><i>');
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '>', '=', '&', '-', '/', '<p>', '</p>', '<td>', '<ul>', '<!-- -->') });
    fc.assert(
      fc.property(words, markup, words, (before, bad, after) => {
        // Inside a quotation mark or a comment, the markup would be text.
        fc.pre(!/<[^>]*$/.test(before));
        expect(verifyPage(`${before}${bad}x${after}`).length).toBeGreaterThan(0);
      }),
    );
  });
});

const hostile = [
  '</div><script>alert(1)</script>', '<!--/document-->', '<!-- ', '[a](javascript:alert(1)) ![b](https://example.com/x.png)', '[a]: /x\n\n[a]',
  '<img src=x onerror=alert(1)>', 'https://example.com www.example.com a@example.com <https://example.com>', '[^1]\n\n[^1]: x', '| a | <b>b</b> |',
  '```\n<b>x</b>\n~~~', '`<b>` \\` <b>', '{{ plan.title }} {% raw %}', '# x\n---\n- [ ] <i>x</i>\n1. > <i>', '<!DOCTYPE html><?x ?><![CDATA[', '&lt;b&gt; &#60;b&#62; \\<b>',
];

describe('a document full of hostile values', () => {
  /** A plan of the contract with something in every text that the schema lets it stand in, in one line if need be. */
  function fill(format: Format, spoil: (text: string) => string): string {
    const data = planData(format);
    for (const { path, text } of writtenTexts(structuredClone(data))) {
      for (const attempt of [spoil(text), spoil(text).replaceAll('\n', ' '), text]) {
        if (parseWith(planSchema, change(data, path, attempt)).value !== undefined) break;
      }
    }
    const review = reviewPlan({ id: 'hostile', file: 'hostile.yaml', text: dump(data, { lineWidth: -1 }) }, library);
    return fillPlans([{ ...review, findings: [] }], library)[0]?.text ?? '';
  }

  describe.each(formats)('of format %s', (format) => {
    it.each(hostile)('holds nothing but text: %j', async (value) => {
      for (const spoil of [(text: string) => `${value} ${text}`, (text: string) => `${text} ${value}`]) {
        const markdown = fill(format, spoil);
        expect(markdown.split(/[^\w]+/).length).toBeGreaterThan(200);
        expect(verify(await render(markdown))).toEqual([]);
      }
    });
  });

  it('would be found out if one value got in as it is', async () => {
    const markdown = fill('debugging', (text) => `${text} VALUE`);
    for (const value of ['<b>x</b>', '<img src="/x.png" alt="">', '[a](javascript:alert(1))', '</div>', '![a](https://example.com/x.png)']) {
      expect(verify(await render(markdown.replace('VALUE', value)))).not.toEqual([]);
    }
  });
});
