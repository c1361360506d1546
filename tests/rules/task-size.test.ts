import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const days = (milestone: number, task: number, value: number) => [['milestones', milestone, 'tasks', task, 'days'], value] as const;

describe('task-size', () => {
  it('lets a week pass', () => {
    expect(findingsOf('task-size', 'roadmap', days(0, 2, 5))).toEqual([]);
  });

  it('reports each longer task', () => {
    expect(findingsOf('task-size', 'roadmap', days(0, 2, 5.5), days(2, 0, 12))).toEqual([
      'milestones.0.tasks.2.days: Expected at most 5 working days for "Build the task routes", found 5.5',
      'milestones.2.tasks.0.days: Expected at most 5 working days for "Alarms and logs", found 12',
    ]);
  });
});
