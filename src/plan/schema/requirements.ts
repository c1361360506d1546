import { z } from 'zod';
import { amount, id, line } from './text.ts';

const measure = z
  .strictObject({
    metric: line(120).describe('What is measured.'),
    max: amount('').optional().describe('Largest value that is good enough.'),
    min: amount('').optional().describe('Smallest value that is good enough.'),
    unit: line(40).describe('Unit of the number.'),
  })
  .refine((value) => value.max !== undefined || value.min !== undefined, { message: 'Missing "max" or "min" in a measure' })
  .meta({ id: 'Measure' });

/** What a system must do, and how well. */
export const requirements = z.strictObject({
  functional: z
    .array(
      z
        .strictObject({
          id: id.describe('Name that flows and access patterns refer to in `serves`.'),
          text: line(300).describe('What the system must do.'),
        })
        .meta({ id: 'FunctionalRequirement' }),
    )
    .min(1)
    .max(60)
    .describe('What the system must do.'),
  nonFunctional: z
    .array(
      z
        .strictObject({
          kind: z.enum(['performance', 'scale', 'security', 'cost', 'availability']).describe('What it is about.'),
          text: line(300).describe('The requirement in words.'),
          measure: measure.optional().describe('How to tell that it is met.'),
        })
        .meta({ id: 'NonFunctionalRequirement' }),
    )
    .max(40)
    .describe('How well it must do it.'),
});
