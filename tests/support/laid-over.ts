import { reviewExample } from './rule-page.ts';

/**
 * The findings of one rule in the contract's architecture with a fragment laid over it (`merge` says how),
 * as `severity path: message`. A fault of the shape is a mistake of the test.
 */
export function findingsOver(rule: string, fragment: Record<string, unknown>): string[] {
  const review = reviewExample({ section: '', format: 'architecture', fragment });
  if (review.plan === undefined) throw new Error(review.findings.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return review.findings.filter((finding) => finding.rule === rule).map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`);
}

type Settings = Record<string, unknown>;

/** A component for a fragment. */
export function part(id: string, kind: string, technology?: string, config?: Settings): Settings {
  return { id, name: id, kind, role: 'Works.', why: 'It fits.', ...(technology === undefined ? {} : { technology }), ...(config === undefined ? {} : { config }) };
}

/** A flow for a fragment, as `from -> to` (sync) or `from ~> to` (async). */
export function way(text: string, more: Settings = {}): Settings {
  const [from, arrow, to] = text.split(' ');
  return { from, to, protocol: 'AWS SDK', label: 'something', mode: arrow === '~>' ? 'async' : 'sync', ...more };
}

/** The contract's function puts work on a queue (component 5, flow 4) from which a worker (6, flow 5) takes it; all of it is sound. */
export function queued(queue: Settings = {}, worker: Settings = {}, delivery: Settings = {}): Record<string, unknown> {
  return {
    components: [
      part('queue', 'queue', 'Amazon SQS', { visibilitySeconds: 360, deadLetterQueue: true, maxReceives: 5, ...queue }),
      part('worker', 'compute', 'AWS Lambda', { timeoutSeconds: 60, batchSize: 5, partialBatch: true, ...worker }),
    ],
    flows: [way('api ~> queue'), way('queue ~> worker', { idempotent: true, ...delivery })],
    observability: { alarms: [{ metric: 'messages in the dead-letter queue', threshold: 'above 0' }] },
  };
}
