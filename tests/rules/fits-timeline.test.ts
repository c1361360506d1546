import { describe, expect, it } from 'vitest';
import { spanClaim, timeClaims } from '../../src/plan/rules/shared/time-claims.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'fits-timeline';
const weeks = (count: number) => [['context', 'timelineWeeks'], count] as const;
const length = 'Expected the computed length, 4 weeks or 20 working days';

describe('fits-timeline', () => {
  it('lets a schedule of exactly the weeks that there are pass', () => {
    expect(findingsOf(rule, 'roadmap')).toEqual([]);
    expect(findingsOf(rule, 'roadmap', [['context', 'timelineWeeks'], undefined])).toEqual([]);
  });

  it('reports a schedule that is too long', () => {
    expect(findingsOf(rule, 'roadmap', weeks(3.5))).toEqual([
      'context.timelineWeeks: Expected a schedule within 3.5 weeks, found 20 working days for one person, which end in week 4',
    ]);
  });

  it('reports sentences that claim another length, each at its field', () => {
    expect(findingsOf(rule, 'roadmap', [['title'], 'Task API in six weeks'], [['summary'], 'Done in thirty-one working days.'], [['goal'], 'Follow this 2-week plan.'])).toEqual([
      `title: ${length}, found "six weeks"`,
      `summary: ${length}, found "thirty-one working days"`,
      `goal: ${length}, found "2-week"`,
    ]);
  });

  it.each(['Task API in 4 weeks', 'MVP in two weeks, production in four weeks', 'Reports every two weeks', 'A three-week-old prototype', 'The first two weeks are set-up', 'Within 2 weeks of the contract'])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'roadmap', [['summary'], text])).toEqual([]);
  });

  it('reports titles that place their work elsewhere than the schedule does', () => {
    expect(
      findingsOf(rule, 'roadmap', [['milestones', 0, 'title'], 'MVP (Week 1-2)'], [['milestones', 1, 'title'], 'Hardening (Week 4)'], [['milestones', 0, 'tasks', 1, 'title'], 'Day 2: sign-in'], [['milestones', 0, 'tasks', 0, 'title'], 'Infrastructure (days 1 to 2)']),
    ).toEqual([
      'milestones.0.tasks.1.title: Expected the computed days 3 to 4, found "Day 2"',
      'milestones.1.title: Expected the computed week 3, found "Week 4"',
    ]);
  });

  it.each([
    ['MVP (Week 1-2)', 1, 2, 'weeks'],
    ['Tests (working days 13 – 14)', 13, 14, 'days'],
    ['Weeks 3 to 4: hardening', 3, 4, 'weeks'],
    ['Hardening, week 3', 3, 3, 'weeks'],
  ])('reads the time in "%s"', (title, first, last, unit) => {
    expect(spanClaim(title)).toMatchObject({ first, last, unit });
  });

  it.each(['Day 2 operations', 'One day 1 run', 'Review of week 3 with users', 'A (2 weeks) spike'])('reads no time in "%s"', (title) => {
    expect(spanClaim(title)).toBeUndefined();
  });

  it('lets the time that there is be named', () => {
    expect(findingsOf(rule, 'roadmap', weeks(6), [['summary'], 'Ship within six weeks.'])).toEqual([]);
  });

  it.each([
    ['in twenty-five working days', 25, 'working days'],
    ['over 1.5 weeks', 1.5, 'weeks'],
    ['takes about twelve weeks', 12, 'weeks'],
  ])('reads "%s"', (text, count, unit) => {
    expect(timeClaims(text).map((claim) => [claim.count, claim.unit])).toContainEqual([count, unit]);
  });
});
