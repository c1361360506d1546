import { describe, expect, it } from 'vitest';
import { embedSection, splitTitle } from '../../src/site/document.ts';

describe('splitTitle', () => {
  it('takes the heading and the printed lines under it off a document', () => {
    const html = '<h1 id="x">Architecture: Tom &amp; <em>Co</em>: shop</h1>\n<p>A &lt;b&gt; <!-- -->shop.</p>\n<p><strong>Status</strong>: new · more</p>\n<h2>Goal</h2>';
    expect(splitTitle(html, ['A <b> shop.', 'Status: new'])).toEqual({ kind: 'Architecture', title: 'Tom &amp; <em>Co</em>: shop', body: '<h2>Goal</h2>' });
  });

  it.each(['<p>Another text</p><h2>Goal</h2>', '<p>Shopping</p>', '<h2>Goal</h2><p>Shop</p>', ''])('keeps %j, where no printed line leads', (body) => {
    const html = `<h1>Performance/Issue Analysis: Slow</h1>${body}`;
    expect(splitTitle(html, ['Shop'])).toEqual({ kind: 'Performance/Issue Analysis', title: 'Slow', body });
  });

  it.each(['<p>No heading</p>', '<h1>Without a colon</h1>', '<h2>Architecture: X</h2>', ''])('refuses %j', (html) => {
    expect(() => splitTitle(html, [])).toThrow('Expected a document that starts with a heading');
  });
});

describe('embedSection', () => {
  const html = [
    '<p>Before</p>',
    '<h2 id="cost"><span class="emoji">💰 </span>Cost</h2>',
    '<p>See <a href="#detail">detail</a>, <a href="#other">other</a> and <a href="/patterns/">patterns</a>.</p>',
    '<h3 id="detail">Detail</h3>',
    '<div role="region" aria-label="Table: Cost" aria-describedby="detail outside"><table></table></div>',
    '<h2 id="other">Other</h2>',
    '<p>After &lt;script&gt;</p>',
  ].join('\n');
  const embedding = { prefix: 'shop_', page: '/plans/shop/', from: 'Shop' };

  it('takes a section to the next h2, one level lower, with ids, anchors and names of its own', () => {
    expect(embedSection(html, { ...embedding, section: 'cost' })).toBe(
      [
        '<h3 id="shop_cost"><span class="emoji">💰 </span>Cost</h3>',
        '<p>See <a href="#shop_detail">detail</a>, <a href="/plans/shop/#other">other</a> and <a href="/patterns/">patterns</a>.</p>',
        '<h4 id="shop_detail">Detail</h4>',
        '<div role="region" aria-label="Table: Cost (Shop)" aria-describedby="shop_detail outside"><table></table></div>',
      ].join('\n'),
    );
  });

  it('takes the last section to the end and leaves escaped text escaped', () => {
    expect(embedSection(html, { ...embedding, section: 'other' })).toBe('<h3 id="shop_other">Other</h3>\n<p>After &lt;script&gt;</p>');
  });

  it.each(['missing', 'detail', ''])('finds no section %j', (section) => {
    expect(embedSection(html, { ...embedding, section })).toBeUndefined();
  });
});
