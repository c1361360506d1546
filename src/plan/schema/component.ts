import { z } from 'zod';
import { amount, id, line, whole } from './text.ts';

export const componentKinds = [
  'client', 'gateway', 'compute', 'database', 'queue', 'topic', 'bus', 'stream',
  'storage', 'identity', 'cache', 'cdn', 'scheduler', 'workflow', 'external',
] as const;

const componentConfig = z
  .strictObject({
    runtime: line(40).optional().describe('Runtime identifier, such as `nodejs24.x`.'),
    timeoutSeconds: amount('s').optional().describe('Longest time that one request or invocation may take.'),
    memoryMb: whole('MB').optional().describe('Memory.'),
    throttlePerSecond: amount('requests/s').optional().describe('Requests let through.'),
    concurrency: whole('executions').optional().describe('Most executions at once; for containers, how many of them run.'),
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

/** A part of a system. */
export const component = z
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

/** What goes from one component to another. */
export const flow = z
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
