import { quote } from '../quote.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

type Task = RoadmapPlan['milestones'][number]['tasks'][number];

const tests = /\b(?:tests?|tested|testing|e2e|end-to-end|smoke|curl|vitest|jest|playwright|verif(?:y|ies|ied)|acceptance)\b/i;
const deploys = /\b(?:deploy\w*|releas\w+|roll(?:s|ed)? out|ship(?:s|ped)?|go(?:es)? live|cdk|publish\w*|pipeline)\b/i;

/** Work after which something could be broken that was not before. */
const testable = new Set<Task['kind']>(['feature', 'security', 'data', 'optimisation', 'infrastructure']);

export const milestoneTested = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'warning',
  checks: 'Each milestone that builds something tests it, and the first one is deployed.',
  source: 'Azure Well-Architected OE:09; guide "The four-phase method", phase 4: tests at each stage.',
  *check({ plan }) {
    for (const [index, { title, tasks }] of plan.milestones.entries()) {
      if (!tasks.some(({ kind }) => testable.has(kind)) || tasks.some((task) => task.kind === 'test' || says(task, tests))) continue;
      yield {
        path: ['milestones', index, 'tasks'],
        message: `Missing a task of kind "test" in ${quote(title)}`,
        hint: 'Give the tests a task with days of their own: what was planned as part of something else is what falls away first.',
      };
    }
    const [first] = plan.milestones;
    if (first === undefined || first.tasks.some((task) => task.kind === 'deploy' || says(task, deploys))) return;
    yield {
      path: ['milestones', 0, 'tasks'],
      message: `Missing a task of kind "deploy" in ${quote(first.title)}, the first milestone`,
      hint: 'Deploy in the first days, even if empty: permissions and settings fail then, while there is nothing else that could be wrong.',
    };
  },
});

function says({ title, steps }: Task, pattern: RegExp): boolean {
  return pattern.test(title) || steps.some((step) => pattern.test(step));
}
