import type { Finding, Path } from '../finding.ts';
import { quote } from '../quote.ts';
import { findCircles } from './circle.ts';
import { NameCheck, type KnownNames } from './name-check.ts';
import { formats, type ArchitecturePlan, type ComparisonPlan, type DebuggingPlan, type Plan, type RoadmapPlan } from './plan.ts';

/**
 * Checks what a schema cannot say: ids are unique, references lead somewhere, `after` has no circle,
 * and the numbers that a computation multiplies by are there.
 *
 * @returns findings with the rule `schema`
 */
export function checkReferences(plan: Plan, known: KnownNames): Finding[] {
  const check = new NameCheck();
  plan.patterns?.forEach((pattern, index) => {
    check.known(pattern.id, known.patterns, 'pattern', ['patterns', index, 'id']);
  });
  plan.related?.forEach((id, index) => { check.otherPlan(id, known, ['related', index]); });
  const { supersedes } = plan;
  if (typeof supersedes === 'string') check.otherPlan(supersedes, known, ['supersedes']);
  else supersedes?.forEach((id, index) => { check.otherPlan(id, known, ['supersedes', index]); });
  checkTemplate(plan, known, check);

  switch (plan.format) {
    case 'architecture':
      checkArchitecture(plan, known, check);
      break;
    case 'roadmap':
      checkRoadmap(plan, known, check);
      break;
    case 'comparison':
      checkComparison(plan, check);
      break;
    case 'debugging':
      checkDebugging(plan, check);
      break;
  }
  return check.findings;
}

/** A template of another format asks for fields that this one lacks. */
function checkTemplate({ format, template }: Plan, known: KnownNames, check: NameCheck): void {
  if (template === undefined) return;
  const other = formats.find((name) => name === template && name !== format);
  if (other === undefined) check.known(template, known.templates, 'template', ['template']);
  else check.fault(['template'], `Expected a template for the format ${quote(format)}, found that of ${quote(other)}`, 'Remove the field, or name a template of your own.');
}

function checkArchitecture(plan: ArchitecturePlan, known: KnownNames, check: NameCheck): void {
  const requirements = check.unique(plan.requirements.functional, 'requirement', (index) => ['requirements', 'functional', index, 'id']);
  const components = check.unique(plan.components, 'component', (index) => ['components', index, 'id']);
  const serves = (ids: readonly string[] | undefined, path: Path) => {
    ids?.forEach((id, index) => { check.known(id, requirements, 'functional requirement', [...path, 'serves', index]); });
  };
  plan.flows.forEach((flow, index) => {
    check.known(flow.from, components, 'component', ['flows', index, 'from']);
    check.known(flow.to, components, 'component', ['flows', index, 'to']);
    serves(flow.serves, ['flows', index]);
  });
  plan.alternatives?.forEach((alternative, index) => {
    if (alternative.insteadOf !== undefined) {
      check.known(alternative.insteadOf, components, 'component', ['alternatives', index, 'insteadOf']);
    }
  });
  const indexes = new Set(indexNames(plan.dataModel));
  plan.dataModel.accessPatterns.forEach((pattern, index) => {
    const path = ['dataModel', 'accessPatterns', index];
    if (pattern.index !== undefined) check.known(pattern.index, indexes, 'index', [...path, 'index']);
    serves(pattern.serves, path);
  });
  plan.cost?.lines.forEach((line, index) => {
    const path = ['cost', 'lines', index];
    check.known(line.price, known.prices, 'price', [...path, 'price']);
    if (line.perRequest !== undefined) check.needs(plan.context.requestsPerDay, 'requestsPerDay', path, 'a cost line multiplies it');
    if (line.perUser !== undefined) check.needs(plan.context.users, 'users', path, 'a cost line multiplies it');
  });
}

/** Names of indexes that access patterns may use; an index written as plain text is its own name. */
function indexNames(model: ArchitecturePlan['dataModel']): string[] {
  if (model.type === 'dynamodb') return (model.indexes ?? []).map((index) => index.name);
  const holders = model.type === 'mongodb' ? model.collections : model.tables;
  return holders.flatMap((holder) => holder.indexes ?? []).map((index) => (typeof index === 'string' ? index : index.name));
}

/** More than this nobody reads, and no Gantt shows. */
const maximumTasks = 200;

function checkRoadmap(plan: RoadmapPlan, known: KnownNames, check: NameCheck): void {
  check.unique(plan.milestones, 'milestone', (index) => ['milestones', index, 'id']);
  const places = plan.milestones.flatMap((milestone, m) => milestone.tasks.map((task, t) => ({ task, path: ['milestones', m, 'tasks', t] as Path })));
  if (places.length > maximumTasks) {
    check.fault(['milestones'], `Too many tasks, found ${places.length}, maximum ${maximumTasks}`, 'Split the roadmap into several.');
  }
  const tasks = check.unique(places.map(({ task }) => task), 'task', (index) => [...(places[index]?.path ?? []), 'id']);
  places.forEach(({ task, path }) => {
    task.after?.forEach((id, index, all) => {
      if (all.indexOf(id) < index) check.fault([...path, 'after', index], `Duplicate task ${quote(id)} in "after"`, 'Name it once.');
      else check.known(id, tasks, 'task', [...path, 'after', index]);
    });
    if (task.serves !== undefined && (plan.designs ?? []).length === 0) {
      check.fault([...path, 'serves'], 'Missing "designs"', 'Name the architecture plans whose requirements the tasks serve.');
    }
  });
  plan.designs?.forEach((id, index) => { check.known(id, known.plans, 'plan', ['designs', index]); });
  check.needs(plan.context.teamSize, 'teamSize', ['milestones'], 'the schedule depends on it');
  // Of two tasks with one id nobody knows which is meant; what leads nowhere closes no circle.
  for (const circle of tasks.size === places.length ? findCircles(plan) : []) {
    const chain = circle.ids.map((id) => `"${id}"`).join(' → ');
    check.fault(circle.path, `Expected no circle in "after", found ${chain}`, 'Remove one of these dependencies.');
  }
}

function checkComparison(plan: ComparisonPlan, check: NameCheck): void {
  const options = check.unique(plan.options, 'option', (index) => ['options', index, 'id']);
  check.unique(plan.criteria, 'criterion', (index) => ['criteria', index, 'id']);
  plan.criteria.forEach((criterion, index) => {
    for (const field of ['values', 'scores'] as const) {
      const path = ['criteria', index, field];
      for (const id of options) {
        if (!Object.hasOwn(criterion[field], id)) {
          check.fault([...path, id], `Missing "${id}"`, `Every option needs an entry in "${field}".`);
        }
      }
      for (const id of Object.keys(criterion[field])) check.known(id, options, 'option', [...path, id]);
    }
  });
  check.known(plan.recommendation.option, options, 'option', ['recommendation', 'option']);
  if (plan.recommendation.unless) check.known(plan.recommendation.unless.option, options, 'option', ['recommendation', 'unless', 'option']);
  check.known(plan.migration.from, options, 'option', ['migration', 'from']);
  check.known(plan.migration.to, options, 'option', ['migration', 'to']);
}

function checkDebugging(plan: DebuggingPlan, check: NameCheck): void {
  const causes = check.unique(plan.causes, 'cause', (index) => ['causes', index, 'id']);
  plan.actions.forEach((action, index) => {
    if (action.fixes !== undefined) check.known(action.fixes, causes, 'cause', ['actions', index, 'fixes']);
  });
}
