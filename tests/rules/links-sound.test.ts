import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'links-sound';
const links = (...urls: string[]) => [['resources'], urls.map((url, index) => ({ title: `Page ${index + 1}`, url }))] as const;

describe(rule, () => {
  it('lets a roadmap without resources pass, and different pages and sections', () => {
    expect(findingsOf(rule, 'roadmap', [['resources'], undefined])).toEqual([]);
    expect(
      findingsOf(rule, 'roadmap', links('https://a.org/x', 'https://a.org/x#one', 'https://a.org/x?page=2', 'https://b.org/x', 'mailto:a@b.org', 'mailto:a@b.org', 'https://local.dev/x')),
    ).toEqual([]);
  });

  it('reports a page that is listed again, with another ending or scheme', () => {
    expect(findingsOf(rule, 'roadmap', links('https://a.org/x', 'https://b.org', 'https://A.org/x/', 'http://b.org/'))).toEqual([
      'resources.2.url: Duplicate resource "https://A.org/x/", listed as entry 1 already',
      'resources.3.url: Duplicate resource "http://b.org/", listed as entry 2 already',
    ]);
  });

  it('suggests https, and reports what leads nowhere', () => {
    expect(findingsOf(rule, 'roadmap', links('http://a.org/x', 'http://localhost:3000/docs', 'https://wiki.internal/x', 'https://[::1]/'))).toEqual([
      'resources.0.url: Expected an address that starts with "https://", found "http://a.org/x"',
      'resources.1.url: Expected an address that others can reach, found "localhost"',
      'resources.2.url: Expected an address that others can reach, found "wiki.internal"',
      'resources.3.url: Expected an address that others can reach, found "[::1]"',
    ]);
  });
});
