import { z } from 'zod';
import { component, flow } from './component.ts';
import { dataModel } from './data-model.ts';
import { requirements } from './requirements.ts';
import { shared } from './shared.ts';
import { amount, id, line, prose } from './text.ts';

/** "How do I build X?" */
export const architectureSchema = z.strictObject({
  format: z.literal('architecture').describe('Selects this format.'),
  ...shared,
  requirements: requirements.describe('Functional and non-functional requirements.'),
  components: z.array(component).min(1).max(60).describe('Parts of the system.'),
  flows: z.array(flow).max(200).describe('What goes between them.'),
  deployment: z
    .strictObject({
      model: line(60).describe('Serverless, containers or machines.'),
      region: line(60).optional().describe('Region.'),
      tool: line(80).optional().describe('Tool that deploys it.'),
      why: line(400).optional().describe('Why this way.'),
    })
    .optional()
    .describe('How it is deployed.'),
  alternatives: z
    .array(
      z
        .strictObject({
          option: line(120).describe('What was considered.'),
          insteadOf: id.optional().describe('Component that it would replace.'),
          whyNot: line(600).describe('Why it was not chosen.'),
        })
        .meta({ id: 'Alternative' }),
    )
    .max(30)
    .optional()
    .describe('What was considered and not chosen.'),
  dataModel: dataModel.describe('Schema and access patterns of the main store.'),
  security: z
    .strictObject({
      authentication: prose(1000).describe('How callers prove who they are.'),
      authorization: prose(1000).describe('How it is decided what they may do.'),
      inputValidation: prose(1000).describe('How input is checked, and where.'),
      secrets: prose(1000).describe('Where secrets live.'),
      encryption: prose(1000).describe('What is encrypted, at rest and in transit.'),
    })
    .describe('Security considerations.'),
  failures: z
    .array(
      z
        .strictObject({
          when: line(300).describe('What goes wrong.'),
          handling: prose(1000).describe('What happens then.'),
        })
        .meta({ id: 'Failure' }),
    )
    .max(40)
    .optional()
    .describe('What goes wrong and what happens then.'),
  cost: z
    .strictObject({
      lines: z
        .array(
          z
            .strictObject({
              price: id.describe('Id in the price book.'),
              perRequest: amount('units/request').optional().describe('Units for each request.'),
              perUser: amount('units/user').optional().describe('Units for each user and month.'),
              fixed: amount('units/month').optional().describe('Units a month, whatever the load.'),
              note: line(200).optional().describe('Where the quantity comes from.'),
            })
            .refine((value) => value.perRequest !== undefined || value.perUser !== undefined || value.fixed !== undefined, {
              message: 'Missing "perRequest", "perUser" or "fixed" in a cost line',
            })
            .meta({ id: 'CostLine' }),
        )
        .min(1)
        .max(100)
        .describe('What is billed: quantity = perRequest x requestsPerDay x 30 + perUser x users + fixed.'),
    })
    .optional()
    .describe('What it costs a month; the totals are computed.'),
  tradeOffs: z
    .strictObject({
      pros: z.array(line(400)).min(1).max(20).describe('What is good about it.'),
      cons: z
        .array(
          z
            .strictObject({
              text: line(400).describe('What is bad about it.'),
              mitigation: line(400).optional().describe('What makes it bearable.'),
            })
            .meta({ id: 'Con' }),
        )
        .min(1)
        .max(20)
        .describe('What is bad about it.'),
      revisitWhen: z
        .array(
          z
            .strictObject({
              metric: line(80).describe('What to watch: a field of `context` or any other number.'),
              above: amount('').optional().describe('Revisit above this.'),
              below: amount('').optional().describe('Revisit below this.'),
              then: line(400).describe('What to do then.'),
            })
            .refine((value) => (value.above === undefined) !== (value.below === undefined), {
              message: 'Expected one of "above" and "below"',
            })
            .meta({ id: 'RevisitTrigger' }),
        )
        .max(20)
        .optional()
        .describe('When to think again.'),
    })
    .describe('Trade-offs and limitations.'),
});
