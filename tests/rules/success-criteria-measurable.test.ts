import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'success-criteria-measurable';
const criteria = (milestone: number, ...texts: string[]) => [['milestones', milestone, 'successCriteria'], texts] as const;

describe('success-criteria-measurable', () => {
  it.each(['Auth works', 'The system is optimised', 'Errors are handled gracefully', 'Tests pass', 'Everything is fine'])('reports "%s" alone', (text) => {
    expect(findingsOf(rule, 'roadmap', criteria(1, text))).toEqual([
      `milestones.1.successCriteria.0: Expected a criterion that somebody else can check, found only "${text}"`,
    ]);
  });

  it.each(['A user can register and sign in', 'Every error answer carries a request id', 'p95 stays under 200 ms', 'All unit tests pass', 'A colleague deploys from the README alone', 'The alarm rings'])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'roadmap', criteria(1, text))).toEqual([]);
  });

  it('is content with one that can be checked', () => {
    expect(findingsOf(rule, 'roadmap', criteria(1, 'Auth works', 'A call without a token answers 401'))).toEqual([]);
  });

  it('reports each milestone once', () => {
    expect(findingsOf(rule, 'roadmap', criteria(0, 'It works', 'It is fast'), criteria(2, 'Done'))).toEqual([
      'milestones.0.successCriteria: Expected a criterion that somebody else can check, found only "It works" and "It is fast"',
      'milestones.2.successCriteria.0: Expected a criterion that somebody else can check, found only "Done"',
    ]);
  });
});
