import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'open-questions-bounded';
const questions = (count: number) => [['openQuestions'], Array.from({ length: count }, (_, index) => `How many users are there in year ${index + 1}?`)] as const;

describe(rule, () => {
  it.each([0, 1, 2, 3])('lets %d questions pass', (count) => {
    expect(findingsOf(rule, 'architecture', questions(count))).toEqual([]);
  });

  it.each(formats)('reports the fourth question once, however many follow: %s', (format) => {
    expect(findingsOf(rule, format, questions(4))).toEqual(['openQuestions.3: Too many open questions, found 4, maximum 3']);
    expect(findingsOf(rule, format, questions(9))).toEqual(['openQuestions.3: Too many open questions, found 9, maximum 3']);
  });
});
