import { describe, expect, it } from 'vitest';
import { groupRules } from '../../src/site/group-rules.ts';
import type { PatternEntry } from '../../src/site/library.ts';
import type { PlanSheet } from '../../src/site/plans.ts';
import { rulePages } from '../../src/site/rule-pages.ts';
import type { RuleSheet } from '../../src/site/rules.ts';

// Only what the pages look at; rules and plans have tests of their own.
function rule(id: string, subject: string, severity: string, data: object = {}): RuleSheet {
  return { id, subject, severity, formats: [], checks: '', source: '', entry: { data } } as unknown as RuleSheet;
}
function sheet(id: string, review: { findings?: string[]; waived?: string[]; passed?: string[] }): PlanSheet {
  const of = (rules: string[] = []) => rules.map((name) => ({ rule: name, reason: `Why ${name}.` }));
  return { id, findings: of(review.findings), waived: of(review.waived), passed: review.passed ?? [] } as unknown as PlanSheet;
}

const rules = [rule('b', 'cost', 'error'), rule('a', 'cost', 'suggestion'), rule('c', 'fit', 'warning'), rule('d', 'cost', 'error')];

describe('groupRules', () => {
  it('orders subjects as the registry does and rules by severity, then id', () => {
    expect(groupRules(rules).map(({ id, name, rules: group }) => [id, name, group.map((each) => each.id)])).toEqual([
      ['fit', 'Fit', ['c']],
      ['cost', 'Cost', ['b', 'd', 'a']],
    ]);
  });

  it('leaves the list that it was given as it was', () => {
    groupRules(rules);
    expect(rules.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });
});

describe('rulePages', () => {
  it('leads to the neighbours within the subject', () => {
    expect(rulePages(rules, [], []).map(({ rule: { id }, previous, next }) => [previous?.id, id, next?.id])).toEqual([
      [undefined, 'c', undefined],
      [undefined, 'b', 'd'],
      ['b', 'd', 'a'],
      ['d', 'a', undefined],
    ]);
  });

  it('resolves related rules and patterns', () => {
    const patterns = [{ id: 'cqrs' }] as PatternEntry[];
    const [, page] = rulePages([...rules, rule('e', 'voice', 'error', { related: ['a', 'c'], patterns: ['cqrs'] })], patterns, []);
    expect(page?.related.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(page?.patterns).toEqual(patterns);
  });

  it.each([
    [{ related: ['x'] }, 'Unknown rule "x" in rule "e"'],
    [{ patterns: ['x'] }, 'Unknown pattern "x" in rule "e"'],
  ])('throws for a page that refers to nothing: %j', (data, message) => {
    expect(() => rulePages([rule('e', 'fit', 'error', data)], [], [])).toThrow(message);
  });

  it('gathers the plans that are told something by it, waive it or pass it', () => {
    const sheets = [
      sheet('told', { findings: ['c', 'c', 'a'] }),
      sheet('waives', { waived: ['c', 'c'] }),
      sheet('passes', { passed: ['c', 'a'] }),
      sheet('other', { findings: ['a'] }),
    ];
    const [page] = rulePages(rules, [], sheets);
    expect(page?.traces.map(({ sheet: { id }, findings, reason }) => [id, findings, reason])).toEqual([
      ['told', 2, undefined],
      ['waives', 0, 'Why c.'],
    ]);
    expect(page?.passed).toBe(1);
  });
});
