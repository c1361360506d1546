import { expect, it } from 'vitest';
import { contentSecurityPolicy, renderHeadersFile, securityHeaders } from '../../src/site/security-headers.ts';

it('allows nothing inline and nothing from another host', () => {
  const sources = Object.values(contentSecurityPolicy).flatMap((value) => value.split(' '));
  expect(sources.filter((source) => !["'none'", "'self'", "'wasm-unsafe-eval'", 'data:'].includes(source))).toEqual([]);
  expect(contentSecurityPolicy['default-src']).toBe("'none'");
});

it('writes every header for every path into the _headers file', () => {
  const [first, ...lines] = renderHeadersFile().trimEnd().split('\n');
  expect(first).toBe('/*');
  expect(lines).toEqual(Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`));
});
