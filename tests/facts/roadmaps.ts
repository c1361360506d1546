import fc from 'fast-check';
import type { RoadmapPlan } from '../../src/plan/schema/plan.ts';
import { taskRoadmap } from './contract-plans.ts';

/** A task as `[id, days, after]`, or the word that begins the next milestone. */
export type Sketch = readonly [id: string, days: number, after?: string[]] | 'next';

/** The contract's roadmap with other tasks; their titles are their ids in capitals. */
export function roadmap(teamSize: number, sketches: readonly Sketch[]): RoadmapPlan {
  const groups: Exclude<Sketch, 'next'>[][] = [[]];
  for (const sketch of sketches) {
    if (sketch === 'next') groups.push([]);
    else groups.at(-1)?.push(sketch);
  }
  return {
    ...taskRoadmap,
    context: { ...taskRoadmap.context, teamSize },
    milestones: groups.map((tasks, index) => ({
      id: `m${index + 1}`,
      title: `Milestone ${index + 1}`,
      intent: 'Done.',
      successCriteria: ['It is done.'],
      tasks: tasks.map(([id, days, after]) => ({
        id, title: id.toUpperCase(), kind: 'feature', days, steps: ['Do it'], ...(after === undefined ? {} : { after }),
      })),
    })),
  };
}

/** Roadmaps of up to fourteen tasks in half days, each waiting for earlier ones or saying nothing, for one to four people. */
export const roadmaps: fc.Arbitrary<RoadmapPlan> = fc
  .record({
    teamSize: fc.integer({ min: 1, max: 4 }),
    tasks: fc.array(
      fc.record({ halves: fc.integer({ min: 1, max: 9 }), after: fc.option(fc.array(fc.nat(20), { maxLength: 3 })), next: fc.boolean() }),
      { minLength: 1, maxLength: 14 },
    ),
  })
  .map(({ teamSize, tasks }) =>
    roadmap(
      teamSize,
      tasks.flatMap(({ halves, after, next }, index): Sketch[] => {
        const ids = after?.flatMap((number) => (index === 0 ? [] : [`t${number % index}`]));
        const task: Sketch = ids === undefined ? [`t${index}`, halves / 2] : [`t${index}`, halves / 2, ids];
        return next && index > 0 ? ['next', task] : [task];
      }),
    ),
  );
