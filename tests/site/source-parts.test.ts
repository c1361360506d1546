import { describe, expect, it } from 'vitest';
import { sourceParts } from '../../src/site/source-parts.ts';

const guide = new Map([['The four-phase method', 'method']]);

describe('the source of a rule', () => {
  it('leads to the pages of the site that it names', () => {
    expect(sourceParts('House rule, guide "The four-phase method", phase 1; quotas in the limit book.', guide)).toEqual([
      { text: 'House rule, ' },
      { text: 'guide "The four-phase method"', path: '/guide/method/' },
      { text: ', phase 1; quotas in the ' },
      { text: 'limit book', path: '/reference/limits/' },
      { text: '.' },
    ]);
  });

  it.each(['CWE-798, use of hard-coded credentials.', 'The guide "Of somebody else".'])('stays text where it names none: %s', (source) => {
    const parts = sourceParts(source, guide);
    expect(parts.map(({ text }) => text).join('')).toBe(source);
    expect(parts.every(({ path }) => path === undefined)).toBe(true);
  });
});
