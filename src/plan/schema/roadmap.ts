import { z } from 'zod';
import { shared, step } from './shared.ts';
import { id, line, link } from './text.ts';

export const taskKinds = [
  'infrastructure', 'security', 'feature', 'data', 'test', 'deploy',
  'observability', 'documentation', 'optimisation', 'design',
] as const;

const task = z
  .strictObject({
    id: id.describe('Name that `after` refers to; unique in the whole roadmap.'),
    title: line(120).describe('What is done.'),
    kind: z.enum(taskKinds).describe('What sort of work it is.'),
    days: z.number().min(0.5).max(260).multipleOf(0.5).meta({ unit: 'working days' }).describe('Working days, in halves.'),
    after: z
      .array(id)
      .max(60)
      .optional()
      .describe('Tasks that must be done first. Without this field: the task before it; an empty list: none.'),
    serves: z
      .array(id)
      .max(60)
      .optional()
      .describe('Functional requirements of the `designs` that this task builds, or tests where its kind is `test`.'),
    steps: z.array(line(300)).min(1).max(40).describe('Checklist.'),
  })
  .meta({ id: 'Task' });

const milestone = z
  .strictObject({
    id: id.describe('Name of the milestone for links.'),
    title: line(120).describe('Title.'),
    intent: line(300).describe('What is true when it is done, in one sentence.'),
    tasks: z.array(task).min(1).max(60).describe('Work, in the order in which it is placed.'),
    successCriteria: z.array(line(300)).min(1).max(20).describe('How to tell that it is done.'),
  })
  .meta({ id: 'Milestone' });

/** "Where do I start?" */
export const roadmapSchema = z.strictObject({
  format: z.literal('roadmap').describe('Selects this format.'),
  ...shared,
  goal: line(400).describe('What is built, in one sentence.'),
  designs: z.array(id).max(20).optional().describe('Ids of the architecture plans that this roadmap builds.'),
  milestones: z.array(milestone).min(1).max(20).describe('Milestones, in order.'),
  startToday: z.array(step).max(20).optional().describe('What to do today, the first step within an hour.'),
  resources: z
    .array(
      z
        .strictObject({
          title: line(160).describe('Title of the page.'),
          url: link.describe('Its address.'),
        })
        .meta({ id: 'Resource' }),
    )
    .max(40)
    .optional()
    .describe('What to read.'),
});
