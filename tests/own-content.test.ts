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
  it('show each format', () => {
    expect(reading.findings).toEqual([]);
    expect(new Set(reviews.map(({ plan }) => plan?.format))).toEqual(new Set(['architecture', 'comparison', 'debugging', 'roadmap']));
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

  it('are patterns, examples, guide pages, and a page for each rule and a document for each plan', () => {
    const count = (kind: string) => Array.from(texts.keys()).filter((file) => file.split('/').at(-2) === kind).length;
    expect(count('patterns')).toBe(library.patterns.size);
    expect(count('examples')).toBeGreaterThan(0);
    expect(count('guide')).toBeGreaterThan(0);
    expect(count('rules')).toBe(ruleIds.length);
    expect(documents.size).toBe(reviews.length);
  });

  it('pass the check of the content, with the sections of the plans that they show', () => {
    expect(findings).toEqual([]);
  });

  it('are the patterns that plans may name, those of every architect among them', () => {
    expect([...library.patterns.keys()]).toEqual(expect.arrayContaining(['api-gateway-lambda-rest', 'circuit-breaker', 'cqrs', 'event-driven', 'single-table-design']));
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
