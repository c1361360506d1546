import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../src/site/security-headers.ts';

const article = readFileSync(new URL('../content/guide/publishing.mdx', import.meta.url), 'utf8');

/** The code block of a language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(article)?.[1] ?? '';
}

function pairs(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries(Array.from(text.matchAll(pattern), ([, name = '', value = '']) => [name, value]));
}

/** Where the article says the headers, and how they are written there. */
const places: Readonly<Record<string, Record<string, string>>> = {
  nginx: pairs(block('nginx'), /^ {2}add_header (\S+) "([^"]*)" always;$/gm),
  Caddy: pairs(/^ {2}header \{\n([\s\S]*?)^ {2}\}$/m.exec(block('caddy'))?.[1] ?? '', /^ {4}(\S+) "([^"]*)"$/gm),
  'the table': pairs(/^## The headers$([\s\S]*?)^## /m.exec(article)?.[1] ?? '', /^\| `([^`]+)` \| `([^`]+)` \|$/gm),
};

describe('the article on publishing', () => {
  it.each(Object.keys(places))('has the headers that the site is tested with, no more and no fewer, in %s', (place) => {
    expect(places[place]).toEqual(securityHeaders);
  });

  it('says the same of keeping files for nginx, Caddy and in its table', () => {
    for (const text of [block('nginx'), block('caddy'), article.slice(article.indexOf('## What browsers may keep'))]) {
      expect(text).toContain('public, max-age=31536000, immutable');
      expect(text).toMatch(/\/_astro\/.*\/diagrams\/|~\^\/_astro\/[\s\S]*~\^\/diagrams\//);
      expect(text).toContain('no-cache');
    }
  });
});
