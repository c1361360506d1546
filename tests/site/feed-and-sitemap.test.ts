import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFeed, type FeedItem } from '../../src/site/machines/feed.ts';
import { renderRobots, renderSitemap } from '../../src/site/machines/sitemap.ts';
import { escapeXml } from '../../src/site/machines/xml.ts';

const place = { base: '/docs', site: 'https://plans.example' };
const item = (page: string, day: string, more: Partial<FeedItem> = {}): FeedItem => ({ page, day, title: page, summary: 's', kind: 'Pattern', ...more });

describe('text in XML', () => {
  it('can end nothing, and holds only what XML calls characters', () => {
    expect(escapeXml('<a b="c" d=\'e\'>&amp;]]>\u0000\u001b\ufffe\ud800x\u{1f680}\n\t')).toBe(
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;]]&gt;\ufffd\ufffd\ufffd\ufffdx\u{1f680}\n\t',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).toMatch(/^(?:[^<>"'&\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?:amp|lt|gt|quot|#39);)*$/u);
    }));
  });
});

describe('the feed', () => {
  it('tells the newest first, and those of one day by their address', () => {
    const feed = renderFeed([item('/plans/b/', '2026-02-01'), item('/plans/c/', '2026-03-01'), item('/plans/a/', '2026-02-01')], place);
    expect(Array.from(feed.matchAll(/<guid>(.*)<\/guid>/g), ([, guid]) => guid)).toEqual([
      'https://plans.example/docs/plans/c/', 'https://plans.example/docs/plans/a/', 'https://plans.example/docs/plans/b/',
    ]);
    expect(feed).toContain('<lastBuildDate>Sun, 01 Mar 2026 00:00:00 GMT</lastBuildDate>');
  });

  it('says what each is, since when, and where', () => {
    const feed = renderFeed([item('/plans/a/', '2026-02-01', { title: 'A & B', summary: 'x < y', kind: 'Architecture design' })], place);
    expect(feed).toContain(`<item>
  <title>A &amp; B</title>
  <link>https://plans.example/docs/plans/a/</link>
  <guid>https://plans.example/docs/plans/a/</guid>
  <pubDate>Sun, 01 Feb 2026 00:00:00 GMT</pubDate>
  <category>Architecture design</category>
  <description>x &lt; y</description>
</item>`);
  });

  it('holds the fifty newest, and may be empty', () => {
    const items = Array.from({ length: 60 }, (_, at) => item(`/plans/p${at}/`, `2026-01-${String((at % 28) + 1).padStart(2, '0')}`));
    expect(renderFeed(items, place).match(/<item>/g)).toHaveLength(50);
    expect(renderFeed([], place)).not.toContain('lastBuildDate');
  });
});

describe('the sitemap', () => {
  it('lists pages by path, with the day of their last change where it is known', () => {
    expect(renderSitemap([{ page: '/plans/' }, { page: '/' }, { page: '/plans/a/', modified: '2026-02-01' }], place)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://plans.example/docs/</loc></url>
  <url><loc>https://plans.example/docs/plans/</loc></url>
  <url><loc>https://plans.example/docs/plans/a/</loc><lastmod>2026-02-01</lastmod></url>
</urlset>
`);
  });

  it.each([
    [{ base: '/', site: undefined }, 'User-agent: *\nAllow: /\n'],
    [{ base: '/', site: 'https://plans.example' }, 'User-agent: *\nAllow: /\n\nSitemap: https://plans.example/sitemap.xml\n'],
    [{ base: '/docs/', site: 'https://plans.example' }, undefined],
  ])('is named in robots.txt, which only the root of a host has: %j', (where, expected) => {
    expect(renderRobots(where)).toBe(expected);
  });
});
