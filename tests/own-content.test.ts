import { describe, expect, it } from 'vitest';
import { checkContentFolder } from '../scripts/check-content.mts';
import { inProject, readLibrary } from '../scripts/read-library.mts';
import { readPlans } from '../scripts/read-plans.mts';
import { fillPlans } from '../scripts/write-plans.mts';
import { reviewPlan } from '../src/plan/review.ts';
import { ruleIds } from '../src/plan/rules/registry.ts';

const library = readLibrary(new Set());
const reading = readPlans([inProject('content/plans')]);
const reviews = reading.inputs.map((input) => reviewPlan(input, library));

describe('our own plans', () => {
  it('are four, one of each format', () => {
    expect(reading.findings).toEqual([]);
    expect(reviews.map(({ plan }) => plan?.format).sort()).toEqual(['architecture', 'comparison', 'debugging', 'roadmap']);
  });

  it.each(reviews)('pass the review without an error, a warning or a waiver: $id', ({ findings, waived }) => {
    expect(findings.filter(({ severity }) => severity !== 'suggestion')).toEqual([]);
    expect(waived).toEqual([]);
  });
});

describe('our own entries', () => {
  const documents = new Map(
    fillPlans(reviews, library).flatMap(({ name, text }) => (name.endsWith('.md') ? [[name.slice(0, -'.md'.length), text] as const] : [])),
  );
  const { findings, texts } = checkContentFolder({ documents });

  it('are five patterns, one example, four guide pages and a page for each rule', () => {
    const folders = Array.from(texts.keys(), (file) => file.split('/').at(-2));
    expect(Object.fromEntries(['patterns', 'examples', 'guide', 'rules'].map((kind) => [kind, folders.filter((folder) => folder === kind).length]))).toEqual({
      patterns: 5,
      examples: 1,
      guide: 4,
      rules: ruleIds.length,
    });
    expect(documents.size).toBe(4);
  });

  it('pass the check of the content, with the sections of the plans that they show', () => {
    expect(findings).toEqual([]);
  });

  it('are the patterns that plans may name', () => {
    expect([...library.patterns.keys()]).toEqual(['api-gateway-lambda-rest', 'circuit-breaker', 'cqrs', 'event-driven', 'single-table-design']);
    expect(library.patterns.get('cqrs')?.entry?.title).toBe('CQRS: separate models for writing and reading');
  });
});

describe('our own reference', () => {
  it('holds prices and limits that can be read', () => {
    expect(library.prices.size).toBeGreaterThan(10);
    expect(Object.keys(library.limits).length).toBeGreaterThan(0);
  });

  it('holds a template for each format', () => {
    expect([...library.templates.keys()].filter((name) => !name.startsWith('_'))).toEqual(['architecture', 'comparison', 'debugging', 'roadmap']);
  });
});
