import type { RoadmapPlan } from '../schema/plan.ts';
import { counted } from './counted.ts';
import { wrapWords } from './fit-words.ts';
import { ganttTitle } from './gantt-title.ts';
import { listed } from './listed.ts';
import { ganttLabel, mermaidLabel } from './mermaid-label.ts';
import type { Schedule, ScheduledTask } from './schedule.ts';

/** Characters in a line of the column of milestones, and lines beside one task. */
const column = { characters: 16, linesPerTask: 2 } as const;

/** Roadmaps up to so many days show days on their axis, longer ones weeks. */
const daysShown = 10;

/**
 * Writes a schedule as a Mermaid Gantt: a section for each milestone, critical tasks marked. The axis counts working
 * days or weeks of five days, because a plan has no calendar: one of them is a second after the epoch, which `%s`
 * counts. Titles that don't fit beside their bar are cut.
 *
 * @returns lines joined by `\n`; all text of the plan is coded, and ids are `t1`, `t2` …
 */
export function deriveGantt(plan: RoadmapPlan, schedule: Schedule): string {
  const axis = schedule.totalDays <= daysShown ? { name: 'Day', days: 1 } : { name: 'Week', days: 5 };
  const tick = tickInterval(schedule.totalDays / axis.days);
  const sections = plan.milestones.flatMap(({ id, title }, index) => {
    const tasks = schedule.tasks.filter(({ milestone }) => milestone === id);
    // The number keeps milestones of the same title apart: Mermaid joins sections by their text.
    const lines = wrapWords(`${index + 1} ${title}`, column.characters, tasks.length * column.linesPerTask);
    return [`  section ${lines.map(mermaidLabel).join('<br>')}`, ...tasks.map((task) => bar(task, schedule, axis.days))];
  });
  return [
    'gantt',
    '  accTitle: Schedule in working days',
    `  accDescr: ${mermaidLabel(description(schedule))}`,
    '  dateFormat x',
    `  axisFormat ${axis.name} %s`,
    ...(tick === undefined ? [] : [`  tickInterval ${tick}second`]),
    '  todayMarker off',
    ...sections,
  ].join('\n');
}

function bar(task: ScheduledTask, schedule: Schedule, unit: number): string {
  const at = (days: number) => 1000 + (days * 1000) / unit;
  // Without its last millisecond the chart doesn't begin one more day or week at its right edge.
  const end = at(task.end) - (task.end === schedule.totalDays ? 1 : 0);
  const title = ganttTitle(task.title, task.start / schedule.totalDays, task.end / schedule.totalDays);
  const id = `t${schedule.tasks.indexOf(task) + 1}`;
  return `    ${ganttLabel(title)}:${task.critical ? 'crit, ' : ''}${id}, ${at(task.start)}, ${end - at(task.start)}ms`;
}

/** Days or weeks from one mark to the next, so that about ten fit; beyond, Mermaid finds a step itself. */
function tickInterval(length: number): number | undefined {
  return [1, 2, 5, 10, 20, 30].find((step) => length / step <= 10);
}

/** The schedule in words, for people who can't see the drawing. */
function description({ milestones, tasks, criticalPath, criticalDays, totalDays, teamSize }: Schedule): string {
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  const days = (first: number, last: number) => (first === last ? `day ${first}` : `days ${first} to ${last}`);
  return [
    `${counted(totalDays, 'working days')} with ${counted(teamSize, 'people')}.`,
    ...milestones.map(({ title, startDay, endDay }) => `${title}: ${days(startDay, endDay)}.`),
    `Critical path, ${counted(criticalDays, 'days')}: ${listed(criticalPath.map((id) => titles.get(id) ?? id))}.`,
  ].join(' ');
}
