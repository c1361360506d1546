import { describe, expect, it } from 'vitest';
import { withBase, withoutBase } from '../../src/site/href.ts';

describe('withBase', () => {
  it.each([
    ['/', '/plans/', '/plans/'],
    ['/docs', '/plans/', '/docs/plans/'],
    ['/docs/', '/plans/', '/docs/plans/'],
    ['/a/b/', '/', '/a/b/'],
  ])('puts base %s before %s', (base, path, expected) => {
    expect(withBase(base, path)).toBe(expected);
  });

  it.each(['plans/', '//evil.example/', 'https://evil.example/', ''])('refuses %j, which is not root-relative', (path) => {
    expect(() => withBase('/', path)).toThrow('Expected a path that starts with "/"');
  });
});

describe('withoutBase', () => {
  it.each([
    ['/', '/plans/', '/plans/'],
    ['/docs', '/docs/plans/', '/plans/'],
    ['/docs/', '/docs/', '/'],
    ['/docs', '/docsify/', '/docsify/'],
  ])('takes base %s off %s', (base, path, expected) => {
    expect(withoutBase(base, path)).toBe(expected);
  });
});
