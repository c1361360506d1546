import { describe, expect, it } from 'vitest';
import { deriveTrace } from '../../src/plan/facts/traceability.ts';
import type { RoadmapPlan } from '../../src/plan/schema/plan.ts';
import { slowOrderList, taskApi, taskRoadmap } from './contract-plans.ts';

const design = { id: 'task-management-api', plan: taskApi };

/** The contract's roadmap in which some tasks serve something. */
function serving(serves: Record<string, string[]>, changes: Partial<RoadmapPlan> = {}): RoadmapPlan {
  const milestones = taskRoadmap.milestones.map((milestone) => ({
    ...milestone,
    tasks: milestone.tasks.map((task) => ({ ...task, ...(serves[task.id] === undefined ? {} : { serves: serves[task.id] }) })),
  }));
  return { ...taskRoadmap, milestones, ...changes };
}

const trace = (roadmap: RoadmapPlan) => deriveTrace(design, [design, { id: 'r', plan: roadmap }, { id: 'd', plan: slowOrderList }]);

describe('the trace of a requirement', () => {
  it('names flows, components without clients, and access patterns that serve it', () => {
    expect(trace(taskRoadmap).requirements).toEqual([
      { id: 'sign-in', text: 'User registration and sign-in', flows: [{ from: 'Client (Web/Mobile)', to: 'Cognito', label: 'sign in' }], components: ['Cognito'], accessPatterns: [], builds: [], tests: [] },
      {
        id: 'task-crud', text: 'Create, read, update and delete tasks', components: ['API Gateway', 'Task API', 'Tasks table'], accessPatterns: ['List my tasks', 'Create or update a task'], builds: [], tests: [],
        flows: [{ from: 'Client (Web/Mobile)', to: 'API Gateway', label: 'JSON requests' }, { from: 'API Gateway', to: 'Task API', label: 'invoke' }, { from: 'Task API', to: 'Tasks table', label: 'query and write' }],
      },
      {
        id: 'own-tasks', text: 'A user sees only their own tasks', components: ['Task API', 'Tasks table'], accessPatterns: ['List my tasks', 'Read one of my tasks'], builds: [], tests: [],
        flows: [{ from: 'Task API', to: 'Tasks table', label: 'query and write' }],
      },
    ]);
  });

  it('goes on to tasks that say that they serve it, tests apart', () => {
    const { roadmaps, requirements } = trace(serving({ 'sign-in': ['sign-in'], 'task-routes': ['task-crud', 'own-tasks'], 'mvp-tests': ['own-tasks'] }));
    expect(roadmaps).toEqual(['r']);
    expect(requirements.map(({ id, builds, tests }) => [id, builds.map((task) => task.id), tests.map((task) => task.id)])).toEqual([
      ['sign-in', ['sign-in'], []],
      ['task-crud', ['task-routes'], []],
      ['own-tasks', ['task-routes'], ['mvp-tests']],
    ]);
    expect(requirements[2]?.tests).toEqual([{ plan: 'r', id: 'mvp-tests', title: 'Test the flow', milestone: 'MVP' }]);
  });

  it('guesses nothing: a task with the same name as a requirement does not serve it', () => {
    expect(trace(taskRoadmap).requirements.flatMap(({ builds, tests }) => [...builds, ...tests])).toEqual([]);
  });

  it.each<[string, string[] | undefined]>([['another design', ['other']], ['none', undefined]])('ignores a roadmap that names %s', (_what, designs) => {
    const { roadmaps, requirements } = trace(serving({ 'sign-in': ['sign-in'] }, { designs }));
    expect(roadmaps).toEqual([]);
    expect(requirements.every(({ builds }) => builds.length === 0)).toBe(true);
  });
});
