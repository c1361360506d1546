import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'sign-in-first';
const after = (index: number, ...ids: string[]) => [['milestones', 0, 'tasks', index, 'after'], ids] as const;
const late = [after(2, 'infrastructure'), after(1, 'mvp-tests'), after(4, 'sign-in')] as const;

describe('sign-in-first', () => {
  it('lets sign-in before the features pass', () => {
    expect(findingsOf(rule, 'roadmap')).toEqual([]);
  });

  it('reports a feature that is finished before sign-in begins', () => {
    expect(findingsOf(rule, 'roadmap', ...late)).toEqual(['milestones.0.tasks.2: Expected "Add sign-in" before "Build the task routes", found it on day 8']);
  });

  it('counts further features in the same sentence', () => {
    expect(findingsOf(rule, 'roadmap', ...late, [['milestones', 0, 'tasks', 3, 'kind'], 'feature'])).toEqual([
      'milestones.0.tasks.2: Expected "Add sign-in" before "Build the task routes", found it on day 8, with 1 more feature before it',
    ]);
  });

  it('lets public features and work side by side pass', () => {
    expect(findingsOf(rule, 'roadmap', ...late, [['milestones', 0, 'tasks', 2, 'title'], 'Build the public catalogue'])).toEqual([]);
    expect(findingsOf(rule, 'roadmap', after(2, 'infrastructure'), [['context', 'teamSize'], 2])).toEqual([]);
  });

  it('doesn’t take a second way to sign in for the first', () => {
    const social = { id: 'social', title: 'Add social sign-in', kind: 'security', days: 1, steps: ['Google'] };
    expect(findingsOf(rule, 'roadmap', [['milestones', 2, 'tasks', 3], social])).toEqual([]);
  });

  it('asks for sign-in where there are accounts and no word of it', () => {
    const plain = { id: 'domain', title: 'Add a domain', kind: 'security', days: 2, after: ['infrastructure'], steps: ['Buy it'] };
    const silent = [
      [['milestones', 0, 'tasks', 1], plain],
      after(2, 'domain'),
      [['milestones', 0, 'tasks', 0, 'steps', 0], 'Set a budget alarm'],
      [['milestones', 0, 'intent'], 'A flow from end to end.'],
      [['milestones', 0, 'successCriteria'], ['A user can list 20 tasks']],
    ] as const;
    expect(findingsOf(rule, 'roadmap', ...silent)).toEqual(['context.traits.userAccounts: Expected a task that builds sign-in, because "userAccounts" is true, found none']);
    expect(findingsOf(rule, 'roadmap', ...silent, [['assumptions'], ['Sign-in exists already.']])).toEqual([]);
    expect(findingsOf(rule, 'roadmap', ...silent, [['context', 'traits', 'userAccounts'], false])).toEqual([]);
  });
});
