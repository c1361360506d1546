import type { RoadmapPlan } from '../schema/plan.ts';
import { deriveCriticalPath } from './critical-path.ts';
import { placeTasks } from './place-tasks.ts';

/** A task with its place. Days are working days, five a week, and may be halves. */
export interface ScheduledTask {
  readonly id: string;
  readonly title: string;
  readonly kind: RoadmapPlan['milestones'][number]['tasks'][number]['kind'];
  /** Id of its milestone. */
  readonly milestone: string;
  readonly days: number;
  /** Tasks that must be done first; where the file has no `after`, the task before. */
  readonly after: readonly string[];
  /** Working days that have passed when it starts: 0 is the morning of day 1, 0.5 its noon. */
  readonly start: number;
  /** Working days that have passed when it is done. */
  readonly end: number;
  /** First and last day on which it is worked on, counted from 1. */
  readonly startDay: number;
  readonly endDay: number;
  /** The weeks of those days, counted from 1. */
  readonly startWeek: number;
  readonly endWeek: number;
  /** Days by which it could be later without making the critical path longer. */
  readonly slack: number;
  /** Whether its slack is 0. */
  readonly critical: boolean;
}

/** What a milestone takes, from its tasks. */
export interface ScheduledMilestone {
  readonly id: string;
  readonly title: string;
  readonly startDay: number;
  readonly endDay: number;
  readonly startWeek: number;
  readonly endWeek: number;
  /** Sum of the days of its tasks: the effort, not the time. */
  readonly workingDays: number;
}

export interface Schedule {
  /** In the order of the file. */
  readonly tasks: readonly ScheduledTask[];
  /** In the order of the file. */
  readonly milestones: readonly ScheduledMilestone[];
  /** Working days until everything is done; may be a half. */
  readonly totalDays: number;
  /** Weeks begun until then. */
  readonly weeks: number;
  /** Ids of the tasks of the longest chain of `after`, in order; of several the first in the order of the file. */
  readonly criticalPath: readonly string[];
  /** Length of that chain in working days. It ignores how many people there are. */
  readonly criticalDays: number;
  readonly teamSize: number;
}

/**
 * Places every task and finds the critical path.
 *
 * @param plan a roadmap whose references resolve and whose `after` has no circle
 * @throws Error if `context.teamSize` is missing
 */
export function deriveSchedule(plan: RoadmapPlan): Schedule {
  const { teamSize } = plan.context;
  if (teamSize === undefined) throw new Error('Missing "teamSize" in "context" of a roadmap');
  const written = plan.milestones.flatMap(({ id, tasks }) => tasks.map((task) => ({ ...task, milestone: id })));
  const work = written.map((task, index) => {
    const before = written[index - 1];
    return { ...task, after: task.after ?? (before === undefined ? [] : [before.id]) };
  });
  const starts = placeTasks(work, teamSize);
  const { slacks, path, days } = deriveCriticalPath(work);
  const tasks = work.map(({ id, title, kind, milestone, days, after }): ScheduledTask => {
    const start = starts.get(id) ?? 0;
    const slack = slacks.get(id) ?? 0;
    const end = start + days;
    return { id, title, kind, milestone, days, after, start, end, ...span(Math.floor(start) + 1, Math.ceil(end)), slack, critical: slack === 0 };
  });
  const milestones = plan.milestones.map(({ id, title }): ScheduledMilestone => {
    const own = tasks.filter((task) => task.milestone === id);
    const days = span(Math.min(...own.map(({ startDay }) => startDay)), Math.max(...own.map(({ endDay }) => endDay)));
    return { id, title, ...days, workingDays: own.reduce((sum, task) => sum + task.days, 0) };
  });
  const totalDays = Math.max(...tasks.map(({ end }) => end));
  return { tasks, milestones, totalDays, weeks: weekOf(Math.ceil(totalDays)), criticalPath: path, criticalDays: days, teamSize };
}

function span(startDay: number, endDay: number) {
  return { startDay, endDay, startWeek: weekOf(startDay), endWeek: weekOf(endDay) };
}

function weekOf(day: number): number {
  return Math.ceil(day / 5);
}
