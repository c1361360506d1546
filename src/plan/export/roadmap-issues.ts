import type { Schedule, ScheduledTask } from '../facts/schedule.ts';
import { listed } from '../facts/listed.ts';
import { numberText } from '../facts/number-text.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { issueText } from './issue-text.ts';

/** One task as an issue tracker takes it. */
export interface RoadmapIssue {
  /** Id of the task, unique in the roadmap. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** GitHub-flavoured Markdown: what it is for, the steps as a checklist, and when it is planned. */
  readonly body: string;
  /** Title of the milestone. */
  readonly milestone: string;
  /** The kind of work, and `critical` on the critical path. */
  readonly labels: readonly string[];
  /** Place in the order in which the tasks begin, from 1. */
  readonly order: number;
  /** Ids of the tasks that must be done first. */
  readonly dependsOn: readonly string[];
}

/** Writes a roadmap as issues, in the order in which the tasks begin; of several that begin together as in the file. */
export function roadmapIssues(plan: RoadmapPlan, schedule: Schedule): RoadmapIssue[] {
  const written = new Map(
    plan.milestones.flatMap(({ title, intent, tasks }) => tasks.map(({ id, steps }) => [id, { milestone: title, intent, steps }] as const)),
  );
  const titles = new Map(schedule.tasks.map(({ id, title }) => [id, title]));
  return schedule.tasks
    .toSorted((a, b) => a.start - b.start)
    .map((task, index): RoadmapIssue => {
      const { milestone = '', intent = '', steps = [] } = written.get(task.id) ?? {};
      const { id, title, kind, critical, after } = task;
      const body = [
        issueText(intent),
        steps.map((step) => `- [ ] ${issueText(step)}`).join('\n'),
        placeText(task),
        ...(after.length === 0 ? [] : [`Waits for ${listed(after.map((before) => `*${issueText(titles.get(before) ?? before)}*`))}.`]),
      ].join('\n\n');
      const labels = critical ? [kind, 'critical'] : [kind];
      return { id, title, body: `${body}\n`, milestone, labels, order: index + 1, dependsOn: after };
    });
}

function placeText({ startDay, endDay, startWeek, endWeek, days, slack, critical }: ScheduledTask): string {
  const range = (name: string, first: number, last: number) => (first === last ? `${name} ${first}` : `${name}s ${first} to ${last}`);
  const count = (number: number, unit: string) => `${numberText(number)} ${unit}${number === 1 ? '' : 's'}`;
  const room = critical ? 'on the critical path' : `may be ${count(slack, 'day')} late`;
  return `Planned for ${range('day', startDay, endDay)} (${range('week', startWeek, endWeek)}): ${count(days, 'working day')}, ${room}.`;
}
