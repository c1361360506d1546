import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const blocked = [['components', 3, 'config', 'runtime'], 'nodejs20.x'] as const;
const waive = (...rules: string[]) => [['waivers'], rules.map((rule) => ({ rule, reason: 'It goes next week.' }))] as const;

describe('waiver-used', () => {
  it('lets a waiver of a finding pass, and hides that finding with its reason kept', () => {
    const review = reviewChanged('architecture', blocked, waive('runtime-supported'));
    expect(review.findings).toEqual([]);
    expect(review.waived.map(({ rule, reason }) => ({ rule, reason }))).toEqual([{ rule: 'runtime-supported', reason: 'It goes next week.' }]);
  });

  it('reports a waiver that silences nothing, at its rule', () => {
    expect(findingsOf('waiver-used', 'architecture', waive('runtime-supported'))).toEqual([
      'waivers.0.rule: Expected a waiver of something that was found, found "runtime-supported", which reports nothing here',
    ]);
  });

  it('reports a waiver of an unknown rule with the nearest one, beside one that is used and one that is not', () => {
    expect(findingsOf('waiver-used', 'architecture', blocked, waive('runtime-supported', 'no-placeholder', 'schema', 'no-placeholder-left'))).toEqual([
      'waivers.1.rule: Unknown rule "no-placeholder", did you mean "no-placeholder-left"?',
      'waivers.2.rule: Unknown rule "schema"',
      'waivers.3.rule: Expected a waiver of something that was found, found "no-placeholder-left", which reports nothing here',
    ]);
  });
});
