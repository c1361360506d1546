import { deliveriesOf, type Delivery } from '../facts/deliveries.ts';
import { graphOf, type Node } from '../facts/graph.ts';
import { serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';

export const partialBatchReported = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'A function that takes several messages of a queue or stream at once reports the failed ones one by one.',
  source: 'AWS Lambda developer guide: reporting batch item failures.',
  *check({ plan }) {
    const seen = new Set<Node>();
    for (const { source, consumer } of deliveriesOf(graphOf(plan)).filter(isBatched)) {
      if (seen.has(consumer)) continue;
      // Some write the settings of the mapping at the queue, some at the function.
      const owner = [consumer, source].find(({ component }) => (component.config?.batchSize ?? 0) > 1);
      const parts = [consumer.component.config?.partialBatch, source.component.config?.partialBatch];
      if (owner === undefined || parts.includes(true)) continue;
      seen.add(consumer);
      const refused = [consumer, source].find(({ component }) => component.config?.partialBatch === false);
      yield {
        path: refused === undefined ? settingPath(owner, 'batchSize') : settingPath(refused, 'partialBatch'),
        message: `${refused === undefined ? 'Missing "partialBatch" for' : 'Expected "partialBatch" for'} the batches of ${owner.component.config?.batchSize ?? 0} that ${quote(consumer.component.name)} takes${refused === undefined ? '' : ', found false'}`,
        hint: 'Return the ids of the failed messages (ReportBatchItemFailures), or one bad message repeats the whole batch.',
      };
    }
  },
});

/** Whether Lambda itself reads the source in batches; what polls by its own code deletes each message by itself. */
function isBatched({ source, consumer, edge }: Delivery): boolean {
  const { kind } = source.component;
  const service = serviceOf(consumer.component);
  const isFunction = service === 'lambda' || (service === undefined && consumer.component.technology === undefined && edge.to === consumer);
  return isFunction && (kind === 'queue' || kind === 'stream' || kind === 'database');
}
