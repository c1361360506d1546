import { counted } from '../facts/counted.ts';
import type { Facts } from '../facts/facts.ts';
import { wrapWords } from '../facts/fit-words.ts';
import { numberText } from '../facts/number-text.ts';
import type { Context, Plan } from '../schema/plan.ts';
import { dataModelText } from './data-model-text.ts';

/** What a template can name: the plan as written, the facts, and look-ups by id. */
export interface Scope {
  readonly plan: Plan;
  readonly facts: Facts;
  /** Names of components, options, tasks and causes by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** Titles of the pattern library by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Team and scale in a few words; empty when the plan states neither. */
  readonly context_line: string;
  /** Scheduled tasks by id (roadmap). */
  readonly tasks?: Readonly<Record<string, unknown>>;
  /** Requirements that tasks serve, in few words, by id; those of designs that weren't read are missing (roadmap). */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Keys, collections or tables as plain text (architecture). */
  readonly data_model?: string;
  /** Priorities of the actions that there are, ascending (debugging). */
  readonly priorities?: readonly number[];
  /** Names of the options, in order (comparison). */
  readonly option_letters?: readonly string[];
}

/** Gathers what a template of the plan's format can name. */
export function scopeFor(plan: Plan, facts: Facts, titles: ReadonlyMap<string, string>): Scope {
  const scope = { plan, facts, names: namesOf(plan), titles: Object.fromEntries(titles), context_line: contextLine(plan.context, facts.loadUnit) };
  if (plan.format === 'architecture') return { ...scope, data_model: dataModelText(plan.dataModel) };
  if (facts.format === 'roadmap') {
    const requirements = Object.fromEntries((facts.requirements ?? []).map(({ id, text }) => [id, fewWords(text)]));
    return { ...scope, tasks: Object.fromEntries(facts.schedule.tasks.map((task) => [task.id, task])), requirements };
  }
  if (plan.format === 'debugging') {
    return { ...scope, priorities: [...new Set(plan.actions.map((action) => action.priority))].sort((a, b) => a - b) };
  }
  return { ...scope, option_letters: ['A', 'B', 'C', 'D'] };
}

/** A requirement where it is only named, in characters. */
const nameLength = 80;

/** The whole text, or as much as fits: to the last comma or semicolon in it, else to the last word. */
function fewWords(text: string): string {
  const [start = '', rest] = wrapWords(text, nameLength, 2);
  if (rest === undefined) return start;
  const clause = /^(.{20,})[,;:]\s/s.exec(`${start} `)?.[1] ?? start;
  return `${clause.replace(/[\s,;:.–-]+$/, '')} …`;
}

function contextLine({ skillLevel, teamSize, users, requestsPerDay, budgetUsdPerMonth }: Context, loadUnit: string): string {
  const team = [skillLevel === 'mid' ? 'mid-level' : skillLevel, skillLevel !== undefined || teamSize !== undefined ? 'team' : undefined, teamSize === undefined ? undefined : `of ${teamSize}`];
  return [
    team.filter((word) => word !== undefined).join(' '),
    users === undefined ? '' : counted(users, 'users'),
    requestsPerDay === undefined ? '' : `${counted(requestsPerDay, loadUnit)} a day`,
    budgetUsdPerMonth === undefined ? '' : `${numberText(budgetUsdPerMonth)} USD a month`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function namesOf(plan: Plan): Record<string, string> {
  switch (plan.format) {
    case 'architecture':
      return Object.fromEntries(plan.components.map(({ id, name }) => [id, name]));
    case 'roadmap':
      return Object.fromEntries(plan.milestones.flatMap(({ tasks }) => tasks.map(({ id, title }) => [id, title])));
    case 'comparison':
      return Object.fromEntries(plan.options.map(({ id, name }) => [id, name]));
    case 'debugging':
      return Object.fromEntries(plan.causes.map(({ id, title }) => [id, title]));
  }
}
