import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlugger, slug } from '../../src/site/slug.ts';

describe('slug', () => {
  it.each([
    ['📋 Requirements Summary', 'requirements-summary'],
    ['🏗️ High-Level Architecture', 'high-level-architecture'],
    ['📊 Trade-Offs & Limitations', 'trade-offs--limitations'],
    ['✅ Immediate Actions (Fix Now)', 'immediate-actions-fix-now'],
    ['Größe der Daten', 'größe-der-daten'],
    ['snake_case', 'snakecase'],
    ['<script>', 'script'],
    ['❓', ''],
  ])('makes %j the anchor %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('never holds an underscore, a space, a quote or an angle bracket', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slug(text)).not.toMatch(/[_\s"'<>&#]/);
      }),
    );
  });
});

describe('createSlugger', () => {
  it('numbers what repeats, also when a number was taken already', () => {
    const slugOf = createSlugger();
    expect(['Tests', 'Tests 1', 'Tests', '🚀', '❓'].map(slugOf)).toEqual(['tests', 'tests-1', 'tests-2', 'section', 'section-1']);
  });

  it('leaves the anchor of the skip link alone', () => {
    expect(createSlugger()('Main')).toBe('main-1');
  });

  it('counts each document anew', () => {
    createSlugger()('Tests');
    expect(createSlugger()('Tests')).toBe('tests');
  });
});
