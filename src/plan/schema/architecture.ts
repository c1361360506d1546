import { z } from 'zod';
import { shared } from './shared.ts';
import { dataModel } from './data-model.ts';
import { amount, id, line, prose, whole } from './text.ts';

export const componentKinds = [
  'client', 'gateway', 'compute', 'database', 'queue', 'topic', 'bus', 'stream',
  'storage', 'identity', 'cache', 'cdn', 'scheduler', 'workflow', 'external',
] as const;

const measure = z
  .strictObject({
    metric: line(120).describe('What is measured.'),
    max: amount('').optional().describe('Largest value that is good enough.'),
    min: amount('').optional().describe('Smallest value that is good enough.'),
    unit: line(40).describe('Unit of the number.'),
  })
  .refine((value) => value.max !== undefined || value.min !== undefined, { message: 'Missing "max" or "min" in a measure' })
  .meta({ id: 'Measure' });

const requirements = z.strictObject({
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

const componentConfig = z
  .strictObject({
    runtime: line(40).optional().describe('Runtime identifier, such as `nodejs24.x`.'),
    timeoutSeconds: amount('s').optional().describe('Longest time that one request or invocation may take.'),
    memoryMb: whole('MB').optional().describe('Memory.'),
    throttlePerSecond: amount('requests/s').optional().describe('Requests let through.'),
    concurrency: whole('executions').optional().describe('Most executions at once.'),
    visibilitySeconds: amount('s').optional().describe('Time for which a received message is hidden from other consumers.'),
    deadLetterQueue: z.union([z.boolean(), line(120)]).optional().describe('Whether failed messages are kept, or the name of the queue.'),
    maxReceives: whole('receives').optional().describe('Deliveries before a message is moved to the dead-letter queue.'),
    batchSize: whole('messages').optional().describe('Messages that the consumer gets at once.'),
    partialBatch: z.boolean().optional().describe('Whether the consumer reports failed messages of a batch one by one.'),
    retentionDays: amount('days').optional().describe('How long messages, items or logs are kept.'),
    inVpc: z.boolean().optional().describe('Whether it runs inside a VPC.'),
    maxConnections: whole('connections').optional().describe('Connections that it accepts.'),
    poolSize: whole('connections').optional().describe('Connections that one instance opens.'),
  })
  .meta({ id: 'ComponentConfig' });

const component = z
  .strictObject({
    id: id.describe('Name that flows and alternatives refer to.'),
    name: line(80).describe('Name in diagrams and tables.'),
    kind: z.enum(componentKinds).describe('What it is.'),
    technology: line(120).optional().describe('Product or service.'),
    role: line(300).describe('What it does here.'),
    why: line(400).optional().describe('Why this choice.'),
    config: componentConfig.optional().describe('Settings that the review checks against limits.'),
  })
  .meta({ id: 'Component' });

const flow = z
  .strictObject({
    from: id.describe('Component that starts it.'),
    to: id.describe('Component that it goes to.'),
    protocol: line(60).describe('How they talk.'),
    label: line(80).describe('What goes over it, as the diagram prints it.'),
    mode: z.enum(['sync', 'async']).describe('Whether the sender waits for the answer.'),
    timeoutSeconds: amount('s').optional().describe('How long the sender waits.'),
    retries: whole('retries', 0, 100).optional().describe('Further attempts after the first.'),
    payloadKb: amount('KB').optional().describe('Largest payload.'),
    idempotent: z.boolean().optional().describe('Whether doing it twice is the same as doing it once.'),
    serves: z.array(id).max(60).optional().describe('Functional requirements that it serves.'),
  })
  .meta({ id: 'Flow' });

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
