import { patternLevels } from '../plan/schema/pattern.ts';
import type { RowFacts } from './facets.ts';
import type { ExampleEntry, PatternEntry } from './library.ts';
import { projectOf, type PlanSheet } from './plans.ts';
import type { RuleSheet } from './rules.ts';
import { severities } from './severities.ts';

/** What the index of the pattern library narrows and sorts by. */
export function patternFacts({ data }: PatternEntry): RowFacts {
  const { title, category, level, services, reviewed } = data;
  return { title, category, level, service: services, rank: patternLevels.indexOf(level), date: reviewed };
}

/** What the index of the plans narrows and sorts by. Money is USD a month. */
export function planFacts(sheet: PlanSheet): RowFacts {
  const { plan, facts } = sheet;
  return {
    title: plan.title,
    format: plan.format,
    status: plan.status,
    project: projectOf(sheet),
    technology: plan.context.stack ?? [],
    cost: facts.format === 'architecture' ? facts.cost?.usd : undefined,
    days: facts.format === 'roadmap' ? facts.schedule.totalDays : undefined,
    users: plan.context.users,
    date: plan.updated ?? plan.date,
  };
}

/** What the index of the worked examples narrows and sorts by. */
export function exampleFacts({ data }: ExampleEntry): RowFacts {
  const { title, level, tags, reviewed } = data;
  return { title, level, tag: tags, date: reviewed };
}

/** What the index of the review rules narrows and sorts by. */
export function ruleFacts({ id, subject, severity, formats }: RuleSheet): RowFacts {
  return { title: id, subject, severity, format: formats, rank: Object.keys(severities).indexOf(severity) };
}
