import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'recommendation-has-reasons';
const reasons = (...bases: string[]) => [['recommendation', 'reasons'], bases.map((basis, index) => ({ basis, text: `Reason number ${index + 1}.` }))] as const;

describe(rule, () => {
  it.each([[['requirement', 'cost']], [['complexity', 'team']], [['risk', 'context', 'context']]])('lets reasons on %j pass', (bases) => {
    expect(findingsOf(rule, 'comparison', reasons(...bases))).toEqual([]);
  });

  it('reports a single reason', () => {
    expect(findingsOf(rule, 'comparison', reasons('requirement'))).toEqual(['recommendation.reasons: Too few reasons, found 1, minimum 2']);
  });

  it('reports reasons that would hold for everybody', () => {
    expect(findingsOf(rule, 'comparison', reasons('complexity', 'risk'))).toEqual([
      'recommendation.reasons: Expected a reason with the basis "requirement", "context", "cost" or "team", found only "complexity" and "risk"',
    ]);
  });

  it('reports reasons that are all of one kind', () => {
    expect(findingsOf(rule, 'comparison', reasons('cost', 'cost', 'cost'))).toEqual([
      'recommendation.reasons: Expected reasons of more than one basis, found only "cost"',
    ]);
  });

  it('reports both that there is one reason and that it holds for everybody', () => {
    expect(findingsOf(rule, 'comparison', reasons('risk'))).toHaveLength(2);
  });

  it('reports a reason that is said twice, at the second', () => {
    const twice = [{ basis: 'cost', text: 'It is cheaper.' }, { basis: 'team', text: 'it is cheaper' }];
    expect(findingsOf(rule, 'comparison', [['recommendation', 'reasons'], twice])).toEqual(['recommendation.reasons.1.text: Duplicate reason "it is cheaper"']);
  });
});
