import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'milestone-tested';
const task = (milestone: number, index: number, value: unknown) => [['milestones', milestone, 'tasks', index], value] as const;
const tidy = (id: string, after: string) => ({ id, title: 'Tidy up', kind: 'feature', days: 1, after: [after], steps: ['Split the handler'] });

describe('milestone-tested', () => {
  it('lets milestones with tests and a deployed first one pass', () => {
    expect(findingsOf(rule, 'roadmap')).toEqual([]);
  });

  it('reports a milestone without a test', () => {
    expect(findingsOf(rule, 'roadmap', task(1, 2, tidy('unit-tests', 'errors')))).toEqual(['milestones.1.tasks: Missing a task of kind "test" in "Security and error handling"']);
  });

  it('takes a step that tests or deploys', () => {
    expect(findingsOf(rule, 'roadmap', task(1, 2, { ...tidy('unit-tests', 'errors'), steps: ['Integration tests for both routes'] }))).toEqual([]);
    expect(findingsOf(rule, 'roadmap', task(0, 4, tidy('mvp-deploy', 'mvp-tests')))).toEqual([]);
  });

  it('lets a milestone of documentation pass', () => {
    const docs = { id: 'handover', title: 'Handover', intent: 'Others can run it.', tasks: [{ id: 'runbook', title: 'Runbook', kind: 'documentation', days: 1, steps: ['Write it'] }], successCriteria: ['A colleague deploys alone'] };
    expect(findingsOf(rule, 'roadmap', [['milestones', 3], docs])).toEqual([]);
  });

  it('reports a first milestone that is neither tested nor deployed, twice', () => {
    expect(findingsOf(rule, 'roadmap', task(0, 0, tidy('infrastructure', 'sign-in')), task(0, 1, { ...tidy('sign-in', ''), after: [] }), task(0, 3, tidy('mvp-tests', 'task-routes')), task(0, 4, tidy('mvp-deploy', 'mvp-tests')))).toEqual([
      'milestones.0.tasks: Missing a task of kind "test" in "MVP"',
      'milestones.0.tasks: Missing a task of kind "deploy" in "MVP", the first milestone',
    ]);
  });
});
