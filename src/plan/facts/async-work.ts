import type { ArchitecturePlan } from '../schema/plan.ts';
import { asyncDiagram } from './async-diagram.ts';
import { channelsOf, type Channel, type ConsumerEnd } from './channels.ts';
import type { Failures } from './dead-letters.ts';
import { graphOf } from './graph.ts';
import { listed } from './listed.ts';

/** One channel of asynchronous work: what puts messages in, and how they are handed over. */
export interface AsyncChannel {
  readonly name: string;
  readonly kind: Channel['component']['kind'];
  /** Names of the components that send to it, each once. */
  readonly producers: readonly string[];
  /** How long a received message is hidden from others, in seconds; null where the plan doesn't say. */
  readonly visibilitySeconds: number | null;
  /** How it hands messages over: consumers that get them in the same way are one entry. Never empty. */
  readonly deliveries: readonly AsyncDelivery[];
}

/** How some consumers get their messages, and what becomes of those that fail. */
export interface AsyncDelivery {
  /** Names of the components, each once; none where nothing reads the channel. */
  readonly consumers: readonly string[];
  /** Most messages that a consumer gets at once; null where the plan doesn't say. */
  readonly batchSize: number | null;
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
  const groups = new Map<string, AsyncDelivery>();
  for (const consumer of channel.consumers.length === 0 ? [undefined] : channel.consumers) {
    const { consumers, ...way } = describeDelivery(channel, consumer);
    const key = JSON.stringify(way);
    groups.set(key, { consumers: [...new Set([...(groups.get(key)?.consumers ?? []), ...consumers])], ...way });
  }
  const producers = [...new Map(channel.producers.map(({ component }) => [component.id, component.name])).values()];
  return { name, kind, producers, visibilitySeconds: config?.visibilitySeconds ?? null, deliveries: [...groups.values()] };
}

function describeDelivery({ component: { kind, config }, failures }: Channel, consumer: ConsumerEnd | undefined): AsyncDelivery {
  return {
    consumers: consumer === undefined ? [] : [consumer.component.name],
    // Some write the size of a batch at the queue, some at the function that reads it.
    batchSize: consumer?.config?.batchSize ?? config?.batchSize ?? null,
    // A queue counts its deliveries itself.
    maxReceives: (kind === 'queue' ? undefined : consumer?.config?.maxReceives) ?? config?.maxReceives ?? null,
    failed: failedText([consumer?.failures, failures]),
  };
}

/** What fails at a consumer and what its channel can't hand over may end in two places. */
function failedText(all: readonly (Failures | undefined)[]): string | null {
  const kept = all.flatMap((failures) => {
    if (failures === undefined || failures === false) return [];
    return typeof failures === 'object' ? failures.name : failures === true ? 'a dead-letter queue' : failures;
  });
  if (kept.length > 0) return listed([...new Set(kept)]);
  return all.includes(false) ? 'lost' : null;
}
