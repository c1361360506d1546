import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { elementsIn, attribute } from '../../src/site/html-tree.ts';
import { parse } from 'parse5';
import { exampleIds, guideIds, pages, patternIds, planIds, projectIds, ruleIds } from './pages.ts';

const base = '/docs/plans/';

/** A page of the site that knows its address and its repository. */
function html(path: string): string {
  return readFileSync(new URL(`../../.groundplan/test-site/${path}index.html`, import.meta.url), 'utf8');
}

/** Pages that a page links to, without the base; `part` of the page: all of it, or what matches. */
function linksOf(path: string): Set<string> {
  const hrefs = elementsIn(parse(html(path))).filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');
  return new Set(hrefs.filter((href) => href.startsWith(base)).map((href) => href.slice(base.length).replace(/[?#].*$/, '')));
}

describe('from the home page', () => {
  const first = linksOf('');
  // The list of every page would make this true of any site.
  const second = new Set([...first].filter((path) => pages.includes(path) && path !== 'contents/').flatMap((path) => [...linksOf(path)]));

  it.each([
    ...formats.map((format) => `formats/${format}/`),
    ...patternIds.map((id) => `patterns/${id}/`),
    ...exampleIds.map((id) => `examples/${id}/`),
    ...planIds.map((id) => `plans/${id}/`),
    ...guideIds.map((id) => `guide/${id}/`),
    ...ruleIds.map((id) => `rules/${id}/`),
  ])('it is two clicks at most to /%s', (path) => {
    expect(first.has(path) || second.has(path)).toBe(true);
  });
});

/** What a reader finds at the ends of a page, by how it is known in the HTML. */
const ways = {
  trail: /<nav [^>]*aria-label="Breadcrumb"/,
  neighbours: /<nav [^>]*aria-label="Previous and next"/,
  edit: /<a href="https:\/\/git\.example\/plans\/edit\/main\/(?:content|templates)\/[^"]+"[^>]*>\s*Edit this page/,
  day: /<p class="origin[ "][^>]*>[\s\S]*?<time datetime="\d{4}-\d\d(?:-\d\d)?"/,
} as const;

describe('ways on', () => {
  const all = ['trail', 'neighbours', 'edit', 'day'];
  // A kind of page, its pages, what all of them have, and where every one of them leads to beside its own list.
  it.each([
    ['plans', planIds, all, []],
    ['patterns', patternIds, all, ['patterns/']],
    ['examples', exampleIds, exampleIds.length > 1 ? all : ['trail', 'edit', 'day'], ['plans/', 'formats/', 'patterns/']],
    ['guide', guideIds, all, []],
    ['rules', ruleIds, all, ['formats/']],
    // Made from a template, whose history is the repository's.
    ['formats', formats, ['trail', 'edit'], ['plans/', 'formats/']],
    ['reference', ['prices', 'limits'], ['trail', 'edit', 'day'], []],
    // Computed from all their plans, so that there is no one file and no one day.
    ['projects', projectIds, ['trail'], ['plans/', 'guide/']],
    ['registers', ['technologies', 'decisions', 'assumptions', 'revisit-triggers'], ['trail'], ['plans/']],
  ] as const)('stand on every page of the %s', (kind, ids, expected, targets) => {
    for (const id of ids) {
      const text = html(`${kind}/${id}/`);
      const found = Object.entries(ways).filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
      expect(found, id).toEqual(expected);
      const links = [...linksOf(`${kind}/${id}/`)];
      expect(links, id).toContain(`${kind}/`);
      for (const target of targets) expect(links.some((link) => link.startsWith(target) && link !== target), `${id} to ${target}`).toBe(true);
    }
  });

  it('go both ways between plans and patterns, plans and examples, rules and patterns', () => {
    const pairs: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
      ['examples', exampleIds, 'plans', planIds],
      ['plans', planIds, 'patterns', patternIds],
      ['rules', ruleIds, 'patterns', patternIds],
    ];
    for (const [kind, ids, other, others] of pairs) {
      const side = (path: string, part: string) => new Set(sideLinks(path).filter((link) => link.startsWith(part)));
      const forth = ids.flatMap((id) => others.filter((to) => side(`${kind}/${id}/`, `${other}/`).has(`${other}/${to}/`)).map((to) => [id, to] as const));
      expect(forth.length, `${kind} to ${other}`).toBeGreaterThan(0);
      for (const [id, to] of forth) expect([...linksOf(`${other}/${to}/`)], `${to} back to ${id}`).toContain(`${kind}/${id}/`);
    }
  });
});

describe.each(['plans/', 'patterns/', 'guide/'])('from the first entry of %s', (section) => {
  it('to the last, "next" leads over all others', () => {
    const links = (path: string, within: RegExp) => elementsIn(parse(html(path))).filter(({ tagName }) => within.test(tagName)).flatMap((element) => [element, ...elementsIn(element)]).filter(({ tagName }) => tagName === 'a');
    const hrefs = links(section, /^(?:h2|h3|ol)$/).map((link) => attribute(link, 'href') ?? '');
    const entries = [...new Set(hrefs.filter((href) => href.startsWith(base + section)))];
    const seen = entries.slice(0, 1);
    for (let at: string | undefined = seen[0]; at !== undefined;) {
      const next = links(at.slice(base.length), /^a$/).find((link) => attribute(link, 'rel') === 'next');
      at = next && attribute(next, 'href');
      if (at !== undefined) seen.push(at);
    }
    expect(seen).toEqual(entries);
    expect(seen.length).toBeGreaterThan(2);
  });
});

/** What a page names as belonging to it: its lists at the sides, its sheets and its related entries, not links in a text. */
function sideLinks(path: string): string[] {
  const text = html(path).replace(/<div class="prose[\s\S]*?(?=<nav [^>]*aria-label="Previous and next"|<section aria-labelledby="rule_links"|<p class="origin")/, '');
  return Array.from(text.matchAll(new RegExp(`<a [^>]*href="${base}([^"#?]+)`, 'g')), ([, link = '']) => link);
}
