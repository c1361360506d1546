import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { dataBlock, structuredData } from '../../src/site/machines/structured-data.ts';

const page = { title: 'CQRS', description: 'Two models.', address: 'https://plans.example/patterns/cqrs/' };
const above = [{ name: 'Groundplan', address: 'https://plans.example/' }, { name: 'Patterns', address: 'https://plans.example/patterns/' }];

describe('the data of a page', () => {
  it('names the way to it and the text that it is', () => {
    expect(structuredData({ ...page, above, article: { published: '2026-01-02', modified: '2026-03-04', about: ['DynamoDB'] } })).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Groundplan', item: 'https://plans.example/' },
            { '@type': 'ListItem', position: 2, name: 'Patterns', item: 'https://plans.example/patterns/' },
            { '@type': 'ListItem', position: 3, name: 'CQRS', item: 'https://plans.example/patterns/cqrs/' },
          ],
        },
        {
          '@type': 'TechArticle',
          headline: 'CQRS',
          description: 'Two models.',
          url: 'https://plans.example/patterns/cqrs/',
          inLanguage: 'en',
          datePublished: '2026-01-02',
          dateModified: '2026-03-04',
          about: [{ '@type': 'Thing', name: 'DynamoDB' }],
        },
      ],
    });
  });

  it('states no day and no subject that nobody stated', () => {
    const { '@graph': [, article] } = structuredData({ ...page, above, article: {} }) as { '@graph': object[] };
    expect(Object.keys(article ?? {})).toEqual(['@type', 'headline', 'description', 'url', 'inLanguage']);
  });

  it('makes no text of a list, and no way of the home page', () => {
    const typesOf = (data: object) => (data as { '@graph': { '@type': string }[] })['@graph'].map((part) => part['@type']);
    expect(typesOf(structuredData({ ...page, above }))).toEqual(['BreadcrumbList']);
    expect(typesOf(structuredData({ ...page, above: [] }))).toEqual(['WebSite']);
  });
});

describe('a data block', () => {
  it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028 " \\ &lt;'])('holds %j as text', (text) => {
    const html = `<script type="application/ld+json">${dataBlock({ text })}</script>`;
    expect(html.slice(0, -'</script>'.length)).not.toContain('</');
    const { childNodes } = parseFragment(html);
    expect(childNodes).toHaveLength(1);
    const [script] = childNodes;
    const content = script !== undefined && 'childNodes' in script ? script.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : '';
    expect(JSON.parse(content)).toEqual({ text });
  });

  it('gives back any data, and holds no "<"', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (data) => {
      const block = dataBlock(data);
      expect(block).not.toContain('<');
      expect(JSON.parse(block)).toEqual(JSON.parse(JSON.stringify(data)));
    }));
  });
});
