import { z } from 'zod';
import { shared } from './shared.ts';
import { id, line, prose, whole } from './text.ts';

const option = z
  .strictObject({
    id: id.describe('Name that criteria and the recommendation refer to.'),
    name: line(60).describe('Name in headings and tables.'),
    what: line(400).describe('What it is.'),
    pros: z.array(line(300)).min(1).max(20).describe('What is good about it, each with its benefit.'),
    cons: z.array(line(300)).min(1).max(20).describe('What is bad about it, each with its impact.'),
    bestFor: z.array(line(200)).min(1).max(20).describe('Where it is the right choice.'),
    example: line(400).describe('A real scenario in which it shines.'),
  })
  .meta({ id: 'Option' });

const criterion = z
  .strictObject({
    id: id.describe('Name of the criterion for links.'),
    name: line(80).describe('Name in the matrix.'),
    weight: whole('', 1, 5).describe('How much it matters, 1 to 5.'),
    values: z.record(id, line(160)).describe('What is true of each option, by its id.'),
    scores: z.record(id, whole('', 1, 5)).describe('How good that is, 1 (poor) to 5 (excellent), by option id.'),
  })
  .meta({ id: 'Criterion' });

/** "Should I use X or Y?" */
export const comparisonSchema = z.strictObject({
  format: z.literal('comparison').describe('Selects this format.'),
  ...shared,
  background: prose(2000).describe('The use case, and why these are compared.'),
  options: z.array(option).min(2).max(4).describe('Two to four options.'),
  criteria: z.array(criterion).min(1).max(30).describe('What they are judged by.'),
  recommendation: z
    .strictObject({
      option: id.describe('The option that is recommended.'),
      reasons: z
        .array(
          z
            .strictObject({
              basis: z
                .enum(['requirement', 'context', 'cost', 'complexity', 'team', 'risk'])
                .describe('What the reason rests on.'),
              text: line(400).describe('The reason.'),
            })
            .meta({ id: 'Reason' }),
        )
        .min(1)
        .max(10)
        .describe('Why, the strongest first.'),
      unless: z
        .strictObject({
          condition: line(400).describe('What would have to change.'),
          option: id.describe('What to use then.'),
        })
        .optional()
        .describe('When to choose differently.'),
    })
    .describe('The one recommendation.'),
  migration: z
    .strictObject({
      from: id.describe('Option to leave.'),
      to: id.describe('Option to go to.'),
      steps: z.array(line(400)).min(1).max(20).describe('What to do, in order.'),
      effort: line(200).describe('How long it takes.'),
    })
    .describe('The way out, if you change your mind later.'),
});
