import { z } from 'zod';
import { shared } from './shared.ts';
import { amount, code, id, line, prose, whole } from './text.ts';

const cause = z
  .strictObject({
    id: id.describe('Name that actions refer to.'),
    title: line(120).describe('The cause.'),
    evidence: prose(1000).describe('What was seen.'),
    confirm: prose(1000).optional().describe('How to make sure.'),
    why: prose(1000).describe('Why this happens.'),
    fix: z
      .strictObject({
        text: prose(1000).describe('What to do.'),
        bad: code.optional().describe('The code as it is.'),
        good: code.optional().describe('The code as it should be.'),
      })
      .describe('The fix.'),
  })
  .meta({ id: 'Cause' });

/** "Why is X slow or failing?" */
export const debuggingSchema = z.strictObject({
  format: z.literal('debugging').describe('Selects this format.'),
  ...shared,
  problem: z
    .strictObject({
      statement: prose(1000).describe('The problem in a sentence.'),
      symptom: z
        .strictObject({
          metric: line(80).describe('What is measured.'),
          before: amount('').describe('How it was.'),
          now: amount('').describe('How it is.'),
          unit: line(40).describe('Unit of both.'),
        })
        .describe('The symptom in numbers.'),
    })
    .describe('What is wrong.'),
  causes: z.array(cause).min(1).max(20).describe('Likely causes, most likely first.'),
  actions: z
    .array(
      z
        .strictObject({
          priority: whole('', 1, 3).describe('1 is first.'),
          text: line(300).describe('What to do now.'),
          fixes: id.optional().describe('Cause that it removes.'),
          impact: z
            .strictObject({
              metric: line(80).describe('What changes.'),
              from: amount('').describe('Value today.'),
              to: amount('').describe('Value expected.'),
              unit: line(40).describe('Unit of both.'),
            })
            .optional()
            .describe('What it should bring.'),
        })
        .meta({ id: 'Action' }),
    )
    .min(1)
    .max(40)
    .describe('What to do now.'),
  prevention: z
    .array(
      z
        .strictObject({
          kind: z.enum(['monitor', 'test', 'design', 'process']).describe('How it prevents.'),
          title: line(120).describe('Title.'),
          text: prose(1000).describe('What to do, with numbers.'),
        })
        .meta({ id: 'Prevention' }),
    )
    .min(1)
    .max(20)
    .describe('What keeps it from coming back.'),
  results: z
    .array(
      z
        .strictObject({
          metric: line(80).describe('What is measured.'),
          before: amount('').describe('Value before the fixes.'),
          after: amount('').describe('Value expected after them.'),
          unit: line(40).describe('Unit of both.'),
          better: z.enum(['lower', 'higher']).describe('Which direction is better.'),
        })
        .meta({ id: 'ExpectedResult' }),
    )
    .min(1)
    .max(20)
    .describe('What should be true after the fixes; the improvement is computed.'),
});
