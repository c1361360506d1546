import { describe, expect, it } from 'vitest';
import type { LocatedFinding, Severity } from '../../src/plan/finding.ts';
import { reviewCounts, reviewFigure, reviewNotes } from '../../src/site/review-notes.ts';

const finding = (severity: Severity, rule: string, line = 1, more: Partial<LocatedFinding> = {}): LocatedFinding => ({
  rule, severity, message: `Expected less of ${rule}`, path: [], file: 'x.yaml', line, column: 1, ...more,
});
const waived = (rule: string, line: number, reason = 'Agreed.') => ({ ...finding('error', rule, line), reason });

describe('reviewNotes', () => {
  it('puts the severest first, in the order of the file, and what is waived last', () => {
    const findings = [finding('suggestion', 'a', 1), finding('warning', 'b', 2, { hint: 'Do.' }), finding('warning', 'c', 3, { message: 'Really?' })];
    expect(reviewNotes({ findings, waived: [waived('d', 4)], passed: [] })).toEqual([
      { tone: 'warning', word: 'Warning', rule: 'b', remarks: [{ text: 'Expected less of b.', line: 2 }], hint: 'Do.', reason: undefined },
      { tone: 'warning', word: 'Warning', rule: 'c', remarks: [{ text: 'Really?', line: 3 }], hint: undefined, reason: undefined },
      { tone: 'suggestion', word: 'Suggestion', rule: 'a', remarks: [{ text: 'Expected less of a.', line: 1 }], hint: undefined, reason: undefined },
      { tone: 'waived', word: 'Waived', rule: 'd', remarks: [{ text: 'Expected less of d.', line: 4 }], hint: undefined, reason: 'Agreed.' },
    ]);
  });

  it('tells the reason of a waiver once for all that it silences', () => {
    const notes = reviewNotes({ findings: [], waived: [waived('a', 1), waived('b', 2, 'Cheap.'), waived('a', 3)], passed: [] });
    expect(notes.map(({ rule, reason, remarks }) => [rule, reason, remarks.map(({ line }) => line)])).toEqual([
      ['a', 'Agreed.', [1, 3]],
      ['b', 'Cheap.', [2]],
    ]);
  });
});

describe('reviewCounts', () => {
  it.each<[Severity[], string[], string[]]>([
    [[], [], []],
    [['warning'], [], ['1 warning']],
    [['suggestion', 'warning', 'suggestion'], [], ['1 warning', '2 suggestions']],
    [['suggestion'], ['a', 'a', 'b'], ['1 suggestion', '2 waived']],
  ])('counts %j beside waived findings of %j', (severities, rules, expected) => {
    const findings = severities.map((severity) => finding(severity, 'x'));
    expect(reviewCounts({ findings, waived: rules.map((rule) => waived(rule, 1)), passed: [] })).toEqual(expected);
  });
});

describe('reviewFigure', () => {
  const passed = ['a', 'b'];
  it.each<[Severity[], object]>([
    [[], { label: 'Review', value: '2 passed', tone: 'ok' }],
    [['suggestion'], { label: 'Review', value: '2 passed', unit: '1 suggestion', tone: 'ok' }],
    [['suggestion', 'warning', 'warning'], { label: 'Review', value: '2 passed', unit: '2 warnings, 1 suggestion' }],
  ])('counts what passed and, beside it, %j', (severities, expected) => {
    expect(reviewFigure({ findings: severities.map((severity) => finding(severity, 'x')), waived: [], passed })).toEqual(expected);
  });
});
