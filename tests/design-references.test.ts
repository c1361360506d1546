import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Path } from '../src/plan/finding.ts';
import { reviewPlans } from '../src/plan/review-plans.ts';
import { change } from './support/change.ts';
import { planData } from './support/contract-plans.ts';
import { library } from './support/library.ts';

/** Findings about the roadmap, read together with the other plans after some changes to it. */
function findings(changes: readonly (readonly [Path, unknown])[], others: readonly ('architecture' | 'comparison')[]): string[] {
  const text = (data: unknown) => dump(data, { lineWidth: -1 });
  const roadmap = changes.reduce((plan, [path, value]) => change(plan, path, value), planData('roadmap'));
  const ids = { architecture: 'task-management-api', comparison: 'dynamodb-vs-mongodb-atlas' };
  const inputs = [{ id: 'r', file: 'r.yaml', text: text(roadmap) }, ...others.map((format) => ({ id: ids[format], file: `${format}.yaml`, text: text(planData(format)) }))];
  return reviewPlans(inputs, library).flatMap((review) => review.findings.map(({ rule, severity, file, line, path, message }) => `${file}:${line > 1} ${rule} ${severity} ${path.join('.')}: ${message}`));
}

const task: Path = ['milestones', 0, 'tasks', 1, 'serves'];

describe('what a roadmap says about its designs', () => {
  it.each<[string, readonly (readonly [Path, unknown])[], readonly ('architecture' | 'comparison')[], string[]]>([
    ['nothing wrong as the contract has it', [], ['architecture', 'comparison'], []],
    ['nothing wrong with known requirements', [[task, ['sign-in', 'own-tasks']]], ['architecture'], []],
    ['an unknown requirement', [[task, ['sign-in', 'sing-in']]], ['architecture'], ['r.yaml:true schema error milestones.0.tasks.1.serves.1: Unknown functional requirement "sing-in", did you mean "sign-in"?']],
    ['two unknown ones', [[task, ['x', 'sign-in', 'y']]], ['architecture'], [
      'r.yaml:true schema error milestones.0.tasks.1.serves.0: Unknown functional requirement "x"',
      'r.yaml:true schema error milestones.0.tasks.1.serves.2: Unknown functional requirement "y"',
    ]],
    ['a design that was not read, on trust', [[task, ['x']]], ['comparison'], []],
    ['two designs, one of which was not read, on trust', [[task, ['x']], [['designs'], ['task-management-api', 'slow-order-list']]], ['architecture'], []],
    ['a design that is none', [[['designs'], ['dynamodb-vs-mongodb-atlas']]], ['comparison'], ['r.yaml:true schema error designs.0: Expected the id of an architecture plan, found the comparison "dynamodb-vs-mongodb-atlas"']],
  ])('%s', (_what, changes, others, expected) => {
    expect(findings(changes, others)).toEqual(expected);
  });
});
