import { isDeadLetterQueue } from '../facts/dead-letters.ts';
import { deliveriesOf } from '../facts/deliveries.ts';
import { graphOf } from '../facts/graph.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

// Words with which a plan says in a text what the field says in data.
const twice = /\bidempoten|\bduplicat|\bdedup|\b(?:arriv|deliver|com|process|handl|receiv|run)\w*\b[^.]{0,20}\btwice\b|\brepeated (?:message|event|delivery)|\bexactly once\b|\bat least once\b/i;

export const consumerIdempotent = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'Each flow that delivers work while nobody waits says that doing the work twice is the same as doing it once.',
  source: 'AWS Well-Architected Serverless Lens, REL 2; SQS, SNS and EventBridge deliver at least once.',
  *check({ plan }) {
    const { failures = [] } = plan;
    const graph = graphOf(plan);
    for (const { source, consumer, edge } of deliveriesOf(graph)) {
      if (edge.flow.idempotent === true || isDeadLetterQueue(source, graph)) continue;
      const names = `what ${quote(source.component.name)} delivers to ${quote(consumer.component.name)}`;
      const hint = 'Deliveries are repeated: after a crash, a timeout, or by the broker itself. Remember what is done under the id of the event, or write so that a second time changes nothing, then set "idempotent: true".';
      if (edge.flow.idempotent === false) {
        yield { path: [...edge.path, 'idempotent'], message: `Expected ${names}, at least once, to be idempotent, found false`, hint };
      } else {
        const told = twice.test(`${consumer.component.role} ${edge.flow.label}`) || failures.some(({ when, handling }) => twice.test(`${when} ${handling}`));
        yield { path: edge.path, message: `Missing "idempotent" for ${names}, at least once`, hint, severity: told ? 'suggestion' : 'warning' };
      }
    }
  },
});
