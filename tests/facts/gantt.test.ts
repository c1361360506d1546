import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveGantt } from '../../src/plan/facts/gantt.ts';
import { ganttTitle } from '../../src/plan/facts/gantt-title.ts';
import { deriveSchedule } from '../../src/plan/facts/schedule.ts';
import type { RoadmapPlan } from '../../src/plan/schema/plan.ts';
import { decoded } from './decoded.ts';
import { roadmap, roadmaps, type Sketch } from './roadmaps.ts';
import { taskRoadmap } from './contract-plans.ts';

const ganttOf = (plan: RoadmapPlan) => deriveGantt(plan, deriveSchedule(plan));
const linesOf = (plan: RoadmapPlan, start: string) => ganttOf(plan).split('\n').map((line) => line.trim()).filter((line) => line.startsWith(start));

/** Bars as start and end in milliseconds, with their titles decoded. */
function barsOf(plan: RoadmapPlan) {
  return [...ganttOf(plan).matchAll(/^ {4}([^:]*):(crit, )?t(\d+), (\d+), (\d+)ms$/gm)].map(([, title = '', crit, id, start, length]) => ({
    title: decoded(title), critical: crit !== undefined, id: Number(id), start: Number(start), end: Number(start) + Number(length),
  }));
}

describe('the Gantt', () => {
  it('is this for the contract’s roadmap', () => {
    expect(ganttOf(taskRoadmap)).toBe(`gantt
  accTitle: Schedule in working days
  accDescr: #50;0 working days with 1 person#46; MVP#58; days 1 to 10#46; Security and error handling#58; days 11 to 15#46; Production#45;ready#58; days 16 to 20#46; Critical path#44; 17 days#58; Set up infrastructure#44; Add sign#45;in#44; Build the task routes#44; Test the flow#44; Deploy and try it#44; Give every failure a clear answer#44; Unit tests#44; Alarms and logs and Load test#46;
  dateFormat x
  axisFormat Week %s
  tickInterval 1second
  todayMarker off
  section #49; MVP
    #83;et up infrastructure:crit, t1, 1000, 400ms
    #65;dd sign-in:crit, t2, 1400, 400ms
    #66;uild the task routes:crit, t3, 1800, 800ms
    #84;est the flow:crit, t4, 2600, 200ms
    #68;eploy and try it:crit, t5, 2800, 200ms
  section #50; Security and<br>#101;rror handling
    #71;ive every failure a clear answer:crit, t6, 3000, 400ms
    #76;east privilege:t7, 3400, 200ms
    #85;nit tests:crit, t8, 3600, 400ms
  section #51; Production#45;<br>#114;eady
    #65;larms and logs:crit, t9, 4000, 400ms
    #76;oad test:crit, t10, 4400, 200ms
    #68;ocumentation:t11, 4600, 399ms`);
  });

  it('counts days on the axis up to ten, and then weeks, with about ten marks', () => {
    const axis = (days: number) => [...linesOf(roadmap(1, [['a', days]]), 'axisFormat'), ...linesOf(roadmap(1, [['a', days]]), 'tickInterval')];
    expect([10, 10.5, 55, 260].map(axis)).toEqual([
      ['axisFormat Day %s', 'tickInterval 1second'],
      ['axisFormat Week %s', 'tickInterval 1second'],
      ['axisFormat Week %s', 'tickInterval 2second'],
      ['axisFormat Week %s', 'tickInterval 10second'],
    ]);
  });

  it('draws half days where they are', () => {
    const plan = roadmap(2, [['a', 0.5], ['b', 1.5], ['c', 0.5, ['a']]]);
    expect(barsOf(plan).map(({ start, end }) => [start, end])).toEqual([[1000, 1500], [1500, 2999], [1500, 2000]]);
  });

  it('ends a millisecond before the next mark, so that the axis doesn’t begin a week that the plan hasn’t', () => {
    expect(barsOf(roadmap(1, [['a', 20]]))[0]).toMatchObject({ start: 1000, end: 4999 });
  });

  it('keeps milestones of the same title apart', () => {
    const plan = roadmap(1, [['a', 1], 'next', ['b', 1]]);
    const same = { ...plan, milestones: plan.milestones.map((milestone) => ({ ...milestone, title: 'Build' })) };
    expect(linesOf(same, 'section').map(decoded)).toEqual(['section 1 Build', 'section 2 Build']);
  });

  it.each([
    ['Production and more of it', 1, ['1 Production and', 'more of it']],
    ['Incomprehensibilities', 2, ['1', 'Incomprehensibil', 'ities']],
    ['One title that is far too long for its one task', 1, ['1 One title that', 'is far too long…']],
  ])('breaks the milestone "%s" beside %i tasks into lines', (title, tasks, expected) => {
    const plan = roadmap(1, Array.from({ length: tasks }, (_, index): Sketch => [`t${index}`, 1]));
    const [section = ''] = linesOf({ ...plan, milestones: plan.milestones.map((milestone) => ({ ...milestone, title })) }, 'section');
    expect(section.replace('section ', '').split('<br>').map(decoded)).toEqual(expected);
  });

  it.each(['title x', 'section y', 'end', 'a: b', '#35; &amp; %% x', 'click t1', '2026-01-01', '<br>', 'crit, t9, 0, 1ms', '🚀 "it\'s" {x} [y] (z)'])(
    'shows the task title "%s" as it is',
    (title) => {
      const plan = roadmap(1, [['a', 1]]);
      const named = { ...plan, milestones: plan.milestones.map((one) => ({ ...one, tasks: one.tasks.map((task) => ({ ...task, title })) })) };
      expect(barsOf(named).map((bar) => bar.title)).toEqual([title]);
    },
  );

  it('draws every task of every roadmap where the schedule has it', () => {
    fc.assert(
      fc.property(roadmaps, (plan) => {
        const schedule = deriveSchedule(plan);
        const unit = schedule.totalDays <= 10 ? 1000 : 200;
        expect(barsOf(plan)).toEqual(
          schedule.tasks.map((task, index) => ({
            title: task.title, critical: task.critical, id: index + 1,
            start: 1000 + task.start * unit, end: 1000 + task.end * unit - (task.end === schedule.totalDays ? 1 : 0),
          })),
        );
      }),
    );
  });
});

describe('titles of tasks', () => {
  const long = 'Move every customer of the old platform over to the new one, a tenth of them each day';

  it.each([
    ['at the right of an early bar', 0, 0.05, long],
    ['at the left of a late bar', 0.9, 1, long],
    ['inside a long bar', 0, 1, long],
    ['in the middle, as far as it fits', 0.3, 0.7, 'Move every customer of the old p…'],
  ])('stand %s', (_, start, end, expected) => {
    expect(ganttTitle(long, start, end)).toBe(expected);
  });

  it('are never cut to fewer than 15 characters of plain text', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(ganttTitle(long, Math.min(one, other), Math.max(one, other)).length).toBeGreaterThan(15);
      }),
    );
  });
});
