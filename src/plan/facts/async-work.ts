import type { ArchitecturePlan } from '../schema/plan.ts';
import { asyncDiagram } from './async-diagram.ts';
import { channelsOf, type Channel } from './channels.ts';
import { graphOf } from './graph.ts';

/** One channel of asynchronous work: what puts messages in, what takes them out, and what becomes of failed ones. */
export interface AsyncChannel {
  readonly name: string;
  readonly kind: Channel['component']['kind'];
  /** Names of the components that send to it, each once. */
  readonly producers: readonly string[];
  /** Names of the components that it hands messages to, each once. */
  readonly consumers: readonly string[];
  /** Most messages that a consumer gets at once: one for each number that the plan states. */
  readonly batches: readonly number[];
  /** How long a received message is hidden from others, in seconds; null where the plan doesn't say. */
  readonly visibilitySeconds: number | null;
  /** Deliveries before a message counts as failed; null where the plan doesn't say. */
  readonly maxReceives: number | null;
  /** Where failed messages go: the name of a queue, `a dead-letter queue`, `lost`; null where the plan doesn't say. */
  readonly failed: string | null;
}

/** Work that goes on while nobody waits for it. */
export interface AsyncWork {
  /** Queues, topics, buses and streams in the order of the file. */
  readonly channels: readonly AsyncChannel[];
  /** Mermaid flowchart of the channels and what is around them, with coded labels. */
  readonly diagram: string;
}

/**
 * Gathers the circuit of asynchronous work: producer, channel, consumer, and what becomes of failed messages.
 *
 * @returns nothing for a plan without queue, topic, bus and stream
 */
export function deriveAsyncWork(plan: ArchitecturePlan): AsyncWork | undefined {
  const channels = channelsOf(graphOf(plan));
  if (channels.length === 0) return undefined;
  const described = channels.map(describeChannel);
  return { channels: described, diagram: asyncDiagram(channels, described) };
}

function describeChannel(channel: Channel): AsyncChannel {
  const { name, kind, config } = channel.component;
  const settings = channel.consumers.map(({ component }) => component.config);
  // Some write the size of a batch at the queue, some at the function that reads it.
  const batches = [config, ...settings].flatMap((setting) => setting?.batchSize ?? []);
  return {
    name,
    kind,
    producers: namesOf(channel.producers),
    consumers: namesOf(channel.consumers),
    batches: [...new Set(batches)],
    visibilitySeconds: config?.visibilitySeconds ?? null,
    maxReceives: config?.maxReceives ?? null,
    failed: failedText(channel.failures),
  };
}

function namesOf(ends: Channel['producers']): string[] {
  return [...new Map(ends.map(({ component: { id, name } }) => [id, name])).values()];
}

function failedText(failures: Channel['failures']): string | null {
  if (typeof failures === 'object') return failures.name;
  if (failures === undefined) return null;
  if (failures === false) return 'lost';
  return failures === true ? 'a dead-letter queue' : failures;
}
