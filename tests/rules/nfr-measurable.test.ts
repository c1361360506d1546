import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'nfr-measurable';
const at = (index: number, field: string) => ['requirements', 'nonFunctional', index, field];

describe(rule, () => {
  it('lets four kinds pass, of which security has no measure', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
  });

  it('reports all kinds that are missing in one message', () => {
    expect(findingsOf(rule, 'architecture', [['requirements', 'nonFunctional'], []])).toEqual([
      'requirements.nonFunctional: Missing a non-functional requirement about "performance", "scale", "security" and "cost"',
    ]);
  });

  it.each([
    ['scale', 1, 'warning'],
    ['security', 2, 'error'],
    ['cost', 3, 'warning'],
  ])('is milder where the context holds the number: %s', (_kind, index, severity) => {
    const { findings } = reviewChanged('architecture', [['requirements', 'nonFunctional', index], undefined]);
    expect(findings.filter((finding) => finding.rule === rule).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('reports a measure that is missing, at its requirement', () => {
    expect(findingsOf(rule, 'architecture', [at(0, 'measure'), undefined])).toEqual([
      'requirements.nonFunctional.0: Missing "measure" for the performance requirement "Fast enough to feel instant"',
    ]);
  });

  it('reports each one, availability too', () => {
    const over = [['requirements', 'nonFunctional', 4], { kind: 'availability', text: 'Always open' }] as const;
    expect(findingsOf(rule, 'architecture', over, [at(3, 'measure'), undefined])).toHaveLength(2);
  });

  it.each([['Fast', 'warning'], ['p95 below 200 ms', 'suggestion']])('is milder where the text can be measured: %s', (text, severity) => {
    const { findings } = reviewChanged('architecture', [at(0, 'measure'), undefined], [at(0, 'text'), text]);
    expect(findings.filter((finding) => finding.rule === rule).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('reports a measure that nothing can meet', () => {
    expect(findingsOf(rule, 'architecture', [at(0, 'measure'), { metric: 'p95', min: 300, max: 200, unit: 'ms' }])).toEqual([
      'requirements.nonFunctional.0.measure.min: Expected at most 200, the "max" of this measure, found 300',
    ]);
  });
});
