import type { Schedule, ScheduledTask } from '../facts/schedule.ts';
import type { RoadmapPlan } from '../schema/plan.ts';

/** What a task is exported with, beside its place in the schedule. */
interface Words {
  readonly milestone: string;
  readonly steps: readonly string[];
}

/** Columns in their order: the name at the top, and what a task has there. */
const columns: readonly (readonly [name: string, cell: (task: ScheduledTask, words: Words) => string | number])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['milestone', (_, { milestone }) => milestone],
  ['kind', ({ kind }) => kind],
  ['days', ({ days }) => days],
  ['start day', ({ startDay }) => startDay],
  ['end day', ({ endDay }) => endDay],
  ['start week', ({ startWeek }) => startWeek],
  ['end week', ({ endWeek }) => endWeek],
  ['after', ({ after }) => after.join(' ')],
  ['slack', ({ slack }) => slack],
  ['critical', ({ critical }) => (critical ? 'yes' : 'no')],
  ['steps', (_, { steps }) => steps.join('\n')],
];

/**
 * Writes a roadmap as a table for spreadsheets (RFC 4180, lines end with CRLF): one row for each task, in the order of
 * the file. Days are working days, weeks have five; `after` holds ids parted by spaces, `steps` one step a line.
 * A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function roadmapCsv(plan: RoadmapPlan, schedule: Schedule): string {
  const words = new Map<string, Words>();
  for (const { title, tasks } of plan.milestones) {
    for (const { id, steps } of tasks) words.set(id, { milestone: title, steps });
  }
  const rows = schedule.tasks.map((task) => columns.map(([, cell]) => cell(task, words.get(task.id) ?? { milestone: '', steps: [] })));
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

// What spreadsheets take for a formula, also behind spaces and quotation marks, and in full width.
const formula = /^["'\s]*[=+\-@＝＋－＠\t\r\n]/;

/** One cell: a number as it is, a text quoted where it must be and never a formula. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
