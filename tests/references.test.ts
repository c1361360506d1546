import { describe, expect, it } from 'vitest';
import type { Path } from '../src/plan/finding.ts';
import { formats, type Format } from '../src/plan/schema/plan.ts';
import { planSchema } from '../src/plan/schema/plan.ts';
import { parseWith } from '../src/plan/schema/faults.ts';
import { checkReferences } from '../src/plan/schema/references.ts';
import { change } from './support/change.ts';
import { planData } from './support/contract-plans.ts';

const known = {
  patterns: new Set(['api-gateway-lambda-rest', 'single-table-design']),
  plans: new Set(['task-management-api', 'task-api-roadmap', 'this-one']),
  prices: new Set(['apigw-http', 'lambda-requests', 'lambda-gbs-arm', 'ddb-wru', 'ddb-rru', 'cognito-essentials', 'cw-logs-in']),
  templates: new Set(['architecture', 'roadmap', 'comparison', 'debugging']),
  self: 'this-one',
};

function faultsAfter(format: Format, ...changes: [Path, unknown][]): string[] {
  const data = changes.reduce((plan, [path, value]) => change(plan, path, value), planData(format));
  const { value, faults } = parseWith(planSchema, data);
  if (value === undefined) throw new Error(faults.map(({ message }) => message).join());
  return checkReferences(value, known).map((fault) => `${fault.path.join('.')}: ${fault.message}`);
}

const task = (id: string, after?: string[]) => ({ id, title: id, kind: 'feature', days: 1, steps: ['x'], ...(after && { after }) });

describe('references of a plan', () => {
  it.each(formats)('all resolve in the contract’s %s plan', (format) => {
    expect(faultsAfter(format)).toEqual([]);
  });

  it.each<[Format, Path, unknown, string[]]>([
    ['architecture', ['flows', 0, 'to'], 'identiti', ['flows.0.to: Unknown component "identiti", did you mean "identity"?']],
    ['architecture', ['flows', 0, 'serves'], ['nothing-such'], ['flows.0.serves.0: Unknown functional requirement "nothing-such"']],
    ['architecture', ['alternatives', 0, 'insteadOf'], 'cache', ['alternatives.0.insteadOf: Unknown component "cache"']],
    ['architecture', ['dataModel', 'accessPatterns', 2, 'index'], 'openDu', ['dataModel.accessPatterns.2.index: Unknown index "openDu", did you mean "openDue"?']],
    ['architecture', ['cost', 'lines', 0, 'price'], 'apigw-htp', ['cost.lines.0.price: Unknown price "apigw-htp", did you mean "apigw-http"?']],
    ['architecture', ['patterns', 0, 'id'], 'cqrs', ['patterns.0.id: Unknown pattern "cqrs"']],
    ['architecture', ['related'], ['task-api-roadmp'], ['related.0: Unknown plan "task-api-roadmp", did you mean "task-api-roadmap"?']],
    ['architecture', ['supersedes'], 'old-plan', ['supersedes: Unknown plan "old-plan"']],
    ['debugging', ['related'], ['task-api-roadmap', 'this-one'], ['related.1: Expected another plan, found "this-one", which is this one']],
    ['debugging', ['supersedes'], 'this-one', ['supersedes: Expected another plan, found "this-one", which is this one']],
    ['debugging', ['supersedes'], ['this-one'], ['supersedes.0: Expected another plan, found "this-one", which is this one']],
    ['architecture', ['template'], 'my-format', ['template: Unknown template "my-format"']],
    ['architecture', ['template'], 'architecture', []],
    ['architecture', ['template'], 'roadmap', ['template: Expected a template for the format "architecture", found that of "roadmap"']],
    ['architecture', ['components', 1, 'id'], 'CLIENT', ['components.1.id: Duplicate component id "CLIENT"', 'flows.1.to: Unknown component "gateway"', 'flows.2.from: Unknown component "gateway"']],
    ['roadmap', ['designs'], ['task-api'], ['designs.0: Unknown plan "task-api", did you mean "task-api-roadmap"?']],
    ['roadmap', ['milestones', 0, 'tasks', 1, 'after'], ['infra'], ['milestones.0.tasks.1.after.0: Unknown task "infra", did you mean "infrastructure"?']],
    ['roadmap', ['designs'], undefined, []],
    ['roadmap', ['milestones', 0, 'tasks', 1, 'serves'], ['sign-in'], []],
    ['roadmap', ['context', 'teamSize'], undefined, ['context.teamSize: Missing "teamSize"']],
    ['comparison', ['recommendation', 'option'], 'dynamo', ['recommendation.option: Unknown option "dynamo", did you mean "dynamodb"?']],
    ['comparison', ['criteria', 0, 'scores'], { dynamodb: 5 }, ['criteria.0.scores.mongodb: Missing "mongodb"']],
    ['comparison', ['criteria', 0, 'values'], { dynamodb: 'a', mongodb: 'b', redis: 'c' }, ['criteria.0.values.redis: Unknown option "redis"']],
    ['debugging', ['actions', 0, 'fixes'], 'scans', ['actions.0.fixes: Unknown cause "scans", did you mean "scan"?']],
  ])('%s: %j set to %j', (format, path, value, expected) => {
    expect(faultsAfter(format, [path, value])).toEqual(expected);
  });

  it('asks which designs the tasks serve', () => {
    const serves = [['milestones', 0, 'tasks', 1, 'serves'], ['sign-in']] as [Path, unknown];
    expect(faultsAfter('roadmap', [['designs'], undefined], serves)).toEqual(['milestones.0.tasks.1.serves: Missing "designs"']);
  });

  it('asks for the numbers that cost lines multiply', () => {
    expect(faultsAfter('architecture', [['context', 'users'], undefined])).toEqual(['context.users: Missing "users"']);
  });

  it.each<[string, unknown[], string[]]>([
    ['a task after itself', [task('a', ['a'])], ['milestones.0.tasks.0.after.0: Expected no circle in "after", found "a" → "a"']],
    ['two tasks after each other', [task('a', ['b']), task('b', ['a'])], ['milestones.0.tasks.1.after.0: Expected no circle in "after", found "b" → "a" → "b"']],
    ['a circle through the task before', [task('a', ['b']), task('b')], ['milestones.0.tasks.1.id: Expected no circle in "after", found "b" → "a" → "b"']],
    ['a circle behind others', [task('x', []), task('a', ['x', 'c']), task('b', ['a']), task('c', ['b'])], ['milestones.0.tasks.2.after.0: Expected no circle in "after", found "b" → "c" → "a" → "b"']],
    ['a circle beside a reference to nothing', [task('a', ['zebra', 'b']), task('b', ['a'])], ['milestones.0.tasks.0.after.0: Unknown task "zebra"', 'milestones.0.tasks.1.after.0: Expected no circle in "after", found "b" → "a" → "b"']],
    ['two circles', [task('a', ['b']), task('b', ['a']), task('c', ['d', 'a']), task('d', ['c'])], [
      'milestones.0.tasks.1.after.0: Expected no circle in "after", found "b" → "a" → "b"',
      'milestones.0.tasks.3.after.0: Expected no circle in "after", found "d" → "c" → "d"',
    ]],
    ['a task named twice', [task('a', []), task('b', ['a', 'a'])], ['milestones.0.tasks.1.after.1: Duplicate task "a" in "after"']],
    ['a diamond, which is no circle', [task('a', []), task('b', ['a']), task('c', ['a']), task('d', ['b', 'c'])], []],
  ])('finds %s', (_what, tasks, expected) => {
    const milestone = { id: 'm', title: 'M', intent: 'x', tasks, successCriteria: ['x'] };
    const faults = faultsAfter('roadmap', [['milestones'], [milestone]]);
    expect(faults).toEqual(expected);
  });

  const chain = (count: number) => {
    const tasks = Array.from({ length: count }, (_, index) => task(`t-${index}`));
    return Array.from({ length: Math.ceil(count / 50) }, (_, m) => ({
      id: `m${m}`,
      title: 'M',
      intent: 'x',
      successCriteria: ['x'],
      tasks: tasks.slice(m * 50, m * 50 + 50),
    }));
  };

  it('allows 200 tasks and no more', () => {
    expect(faultsAfter('roadmap', [['milestones'], chain(200)])).toEqual([]);
    expect(faultsAfter('roadmap', [['milestones'], chain(201)])).toEqual(['milestones: Too many tasks, found 201, maximum 200']);
  });
});
