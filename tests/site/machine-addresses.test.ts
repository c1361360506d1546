import { describe, expect, it } from 'vitest';
import { addressIn, documentLink } from '../../src/site/machines/document-link.ts';
import { hasMarkdown, markdownPath, picturePath } from '../../src/site/machines/paths.ts';

describe('the files beside a page', () => {
  it.each([
    ['/', '/index.md', '/og/index.png'],
    ['/patterns/', '/patterns.md', '/og/patterns.png'],
    ['/patterns/cqrs/', '/patterns/cqrs.md', '/og/patterns/cqrs.png'],
  ])('of %s are %s and %s', (page, markdown, picture) => {
    expect(hasMarkdown(page)).toBe(true);
    expect([markdownPath(page), picturePath(page)]).toEqual([markdown, picture]);
  });

  it.each(['/404/', '/registers', '/plans/a/b/', '/schemas/roadmap.json'])('hold no text of %s', (page) => {
    expect(hasMarkdown(page)).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    [{ base: '/', site: undefined }, '/plans/'],
    [{ base: '/docs', site: undefined }, '/docs/plans/'],
    [{ base: '/docs/', site: 'https://plans.example' }, 'https://plans.example/docs/plans/'],
    [{ base: '/docs/', site: 'https://plans.example/docs/' }, 'https://plans.example/docs/plans/'],
  ])('in %j are absolute as soon as the host is known', (place, expected) => {
    expect(addressIn(place, '/plans/')).toBe(expected);
  });

  it.each([
    ['/patterns/cqrs/', '/x/patterns/cqrs.md'],
    ['/patterns/cqrs/#in-code', '/x/patterns/cqrs.md#in-code'],
    ['/patterns/?q=1', '/x/patterns.md?q=1'],
    ['/', '/x/index.md'],
    ['/schemas/roadmap.json', '/x/schemas/roadmap.json'],
    ['/plans/tasks.json', '/x/plans/tasks.json'],
    ['/registers/', '/x/registers.md'],
    ['/404/', '/x/404/'],
    ['#here', '#here'],
    ['https://example.com/patterns/', 'https://example.com/patterns/'],
    ['//example.com/patterns/', '//example.com/patterns/'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
  ])('of links lead from text to text: %s to %s', (written, expected) => {
    expect(documentLink({ base: '/x', site: undefined }, written)).toBe(expected);
  });
});
