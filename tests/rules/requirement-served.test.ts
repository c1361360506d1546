import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'requirement-served';
const promise = (index: number, id: string) => [['requirements', 'functional', index], { id, text: 'A user downloads all data' }] as const;
const message = (id: string) => `Expected a flow or access pattern that serves "${id}" ("A user downloads all data"), found none`;

describe(rule, () => {
  it('lets requirements pass that flows and access patterns serve', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
  });

  it('lets a requirement pass that only an access pattern serves', () => {
    expect(findingsOf(rule, 'architecture', promise(3, 'export'), [['dataModel', 'accessPatterns', 2, 'serves'], ['export']])).toEqual([]);
  });

  it('reports a requirement that nothing serves, at its id', () => {
    expect(findingsOf(rule, 'architecture', promise(3, 'export'))).toEqual([`requirements.functional.3.id: ${message('export')}`]);
  });

  it('reports each', () => {
    expect(findingsOf(rule, 'architecture', promise(3, 'export'), promise(4, 'erase'))).toEqual([
      `requirements.functional.3.id: ${message('export')}`,
      `requirements.functional.4.id: ${message('erase')}`,
    ]);
  });

  it('warns once where nothing says what it serves', () => {
    const unsaid = [...[0, 1, 2, 3].map((index) => [['flows', index, 'serves'], undefined] as const), ...[0, 1, 3].map((index) => [['dataModel', 'accessPatterns', index, 'serves'], undefined] as const)];
    expect(reviewChanged('architecture', ...unsaid).findings.filter((finding) => finding.rule === rule).map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', ['requirements', 'functional']],
    ]);
  });
});
