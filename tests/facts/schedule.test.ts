import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSchedule, type Schedule, type ScheduledTask } from '../../src/plan/facts/schedule.ts';
import { roadmap, roadmaps, type Sketch } from './roadmaps.ts';
import { taskRoadmap } from './contract-plans.ts';

/** Tasks as `id first-last`, in days. */
const days = ({ tasks }: Schedule) => tasks.map(({ id, startDay, endDay }) => `${id} ${startDay}-${endDay}`);
const find = ({ tasks }: Schedule, id: string) => tasks.find((task) => task.id === id) as ScheduledTask;

describe('the schedule of the contract’s roadmap', () => {
  const schedule = deriveSchedule(taskRoadmap);

  it('has 20 working days in four weeks', () => {
    expect(schedule).toMatchObject({ totalDays: 20, weeks: 4, teamSize: 1 });
  });

  it('has its milestones on days 1 to 10, 11 to 15 and 16 to 20', () => {
    expect(schedule.milestones).toEqual([
      { id: 'mvp', title: 'MVP', startDay: 1, endDay: 10, startWeek: 1, endWeek: 2, workingDays: 10 },
      { id: 'hardening', title: 'Security and error handling', startDay: 11, endDay: 15, startWeek: 3, endWeek: 3, workingDays: 5 },
      { id: 'production', title: 'Production-ready', startDay: 16, endDay: 20, startWeek: 4, endWeek: 4, workingDays: 5 },
    ]);
  });

  it('has a critical path of 17 days that ends with the load test', () => {
    expect(schedule.criticalDays).toBe(17);
    expect(schedule.criticalPath).toEqual([
      'infrastructure', 'sign-in', 'task-routes', 'mvp-tests', 'mvp-deploy', 'errors', 'unit-tests', 'alarms', 'load-test',
    ]);
  });

  it('has slack where the critical path doesn’t go', () => {
    const slack = schedule.tasks.filter((task) => !task.critical).map(({ id, slack }) => [id, slack]);
    expect(slack).toEqual([['least-privilege', 1], ['docs', 1]]);
  });
});

describe('placing tasks', () => {
  it.each<[string, number, Sketch[], string[]]>([
    ['follows the task before it where there is no `after`', 3, [['a', 2], ['b', 1]], ['a 1-2', 'b 3-3']],
    ['starts at once with an empty `after`', 2, [['a', 2], ['b', 1, []]], ['a 1-2', 'b 1-1']],
    ['follows the last task of the milestone before', 2, [['a', 2], 'next', ['b', 1]], ['a 1-2', 'b 3-3']],
    ['waits for a free person', 1, [['a', 2], ['b', 1, []]], ['a 1-2', 'b 3-3']],
    ['waits for the last of several', 9, [['a', 1], ['b', 4, []], ['c', 1, ['a', 'b']]], ['a 1-1', 'b 1-4', 'c 5-5']],
    ['shares a day between half-day tasks', 1, [['a', 0.5], ['b', 1], ['c', 0.5]], ['a 1-1', 'b 1-2', 'c 2-2']],
    ['fills the wait of somebody who is free for the whole task', 2, [['a', 5], ['b', 1], ['c', 5, []]], ['a 1-5', 'b 6-6', 'c 1-5']],
    ['does not fill a wait that is too short', 2, [['a', 2], ['b', 3, []], ['c', 3, ['a']], ['d', 3, []]], ['a 1-2', 'b 1-3', 'c 3-5', 'd 4-6']],
    ['places a task that waits for a later one right after it', 1, [['a', 1, ['b']], ['b', 1, []], ['c', 1, []]], ['a 2-2', 'b 1-1', 'c 3-3']],
    ['counts a task named twice in `after` once', 1, [['a', 1], ['b', 1, ['a', 'a']]], ['a 1-1', 'b 2-2']],
  ])('%s', (_, teamSize, tasks, expected) => {
    expect(days(deriveSchedule(roadmap(teamSize, tasks)))).toEqual(expected);
  });

  it('counts weeks of five working days, and half days inside them', () => {
    const schedule = deriveSchedule(roadmap(1, [['a', 4.5], ['b', 1], ['c', 5]]));
    expect(schedule).toMatchObject({ totalDays: 10.5, weeks: 3 });
    expect(find(schedule, 'b')).toMatchObject({ start: 4.5, end: 5.5, startDay: 5, endDay: 6, startWeek: 1, endWeek: 2 });
    expect(find(schedule, 'c')).toMatchObject({ startDay: 6, endDay: 11, startWeek: 2, endWeek: 3 });
  });

  it('throws where nobody says how many people there are', () => {
    const context = { ...taskRoadmap.context, teamSize: undefined };
    expect(() => deriveSchedule({ ...taskRoadmap, context })).toThrow('Missing "teamSize"');
  });
});

describe('the critical path', () => {
  it('ignores how many people there are', () => {
    const schedule = deriveSchedule(roadmap(1, [['a', 1], ['b', 3, []], ['c', 1, ['a']]]));
    expect(schedule).toMatchObject({ totalDays: 5, criticalDays: 3, criticalPath: ['b'] });
    expect(schedule.tasks.map(({ slack }) => slack)).toEqual([1, 0, 1]);
  });

  it('is the first of several in the order of the file', () => {
    expect(deriveSchedule(roadmap(2, [['a', 1], ['b', 1, []], ['c', 1, ['b', 'a']], ['d', 1, ['a']]])).criticalPath).toEqual(['a', 'c']);
  });
});

describe('every roadmap', () => {
  const schedules = roadmaps.map(deriveSchedule);

  it('starts no task before what it waits for is done', () => {
    fc.assert(fc.property(schedules, (schedule) => {
      for (const task of schedule.tasks) {
        for (const id of task.after) expect(task.start).toBeGreaterThanOrEqual(find(schedule, id).end);
      }
    }));
  });

  it('never has more tasks running than people', () => {
    fc.assert(fc.property(schedules, ({ tasks, teamSize, totalDays }) => {
      for (let noon = 0.25; noon < totalDays; noon += 0.5) {
        expect(tasks.filter(({ start, end }) => start < noon && noon < end).length).toBeLessThanOrEqual(teamSize);
      }
    }));
  });

  it('never finishes before the critical path, nor later than one person would', () => {
    fc.assert(fc.property(schedules, ({ tasks, totalDays, criticalDays }) => {
      expect(totalDays).toBeGreaterThanOrEqual(criticalDays);
      expect(totalDays).toBeLessThanOrEqual(tasks.reduce((sum, task) => sum + task.days, 0));
    }));
  });

  it('takes as long as the critical path with a person for each task', () => {
    fc.assert(fc.property(roadmaps, (plan) => {
      const schedule = deriveSchedule({ ...plan, context: { ...plan.context, teamSize: 100 } });
      expect(schedule.totalDays).toBe(schedule.criticalDays);
    }));
  });

  it('has a critical path of tasks without slack, each waiting for the one before, as long as its days', () => {
    fc.assert(fc.property(schedules, (schedule) => {
      const path = schedule.criticalPath.map((id) => find(schedule, id));
      expect(path.reduce((sum, task) => sum + task.days, 0)).toBe(schedule.criticalDays);
      path.forEach((task, index) => {
        expect(task).toMatchObject({ slack: 0, critical: true });
        if (index > 0) expect(task.after).toContain(path[index - 1]?.id);
      });
    }));
  });

  it('has as much slack as a task can grow without making the critical path longer', () => {
    fc.assert(fc.property(roadmaps, fc.nat(), (plan, pick) => {
      const schedule = deriveSchedule(plan);
      const { id, slack } = schedule.tasks[pick % schedule.tasks.length] as ScheduledTask;
      const grown = (by: number) => deriveSchedule({
        ...plan,
        milestones: plan.milestones.map((milestone) => ({
          ...milestone,
          tasks: milestone.tasks.map((task) => (task.id === id ? { ...task, days: task.days + by } : task)),
        })),
      }).criticalDays;
      expect(grown(slack)).toBe(schedule.criticalDays);
      expect(grown(slack + 0.5)).toBe(schedule.criticalDays + 0.5);
    }));
  });

  it('places each task as early as the ones placed before it allow', () => {
    fc.assert(fc.property(schedules, ({ tasks, teamSize }) => {
      tasks.forEach((task, index) => {
        // `roadmaps` waits for earlier tasks only, so this is the order in which they were placed.
        const before = tasks.slice(0, index);
        const ready = Math.max(0, ...before.filter(({ id }) => task.after.includes(id)).map(({ end }) => end));
        for (let start = ready; start < task.start; start += 0.5) {
          const halves = Array.from({ length: task.days * 2 }, (_, half) => start + half / 2 + 0.25);
          const full = halves.some((at) => before.filter((one) => one.start < at && at < one.end).length >= teamSize);
          expect(full).toBe(true);
        }
      });
    }));
  });

  it('spans each milestone from its first task to its last', () => {
    fc.assert(fc.property(schedules, ({ tasks, milestones }) => {
      for (const milestone of milestones) {
        const own = tasks.filter((task) => task.milestone === milestone.id);
        expect(milestone.startDay).toBe(Math.min(...own.map(({ startDay }) => startDay)));
        expect(milestone.endDay).toBe(Math.max(...own.map(({ endDay }) => endDay)));
        expect(milestone.workingDays).toBe(own.reduce((sum, task) => sum + task.days, 0));
      }
    }));
  });
});
