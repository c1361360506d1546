import type { ArchitecturePlan } from '../schema/plan.ts';
import { asyncDiagram } from './async-diagram.ts';
import { channelsOf, type Channel } from './channels.ts';

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
  const channels = channelsOf(plan);
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
    failed: failedText(channel),
  };
}

function namesOf(ends: Channel['producers']): string[] {
  return [...new Map(ends.map(({ component: { id, name } }) => [id, name])).values()];
}

/** What the channel says counts, else what those say who work for it; another channel speaks for itself. */
function failedText({ component, consumers, deadLetters }: Channel): string | null {
  if (deadLetters !== undefined) return deadLetters.name;
  const workers = consumers.map((end) => end.component).filter(({ kind }) => kind === 'compute' || kind === 'workflow');
  const setting = [component, ...workers].map(({ config }) => config?.deadLetterQueue).find((value) => value !== undefined);
  if (setting === undefined) return null;
  if (setting === false || /^(?:no|none|false)$/i.test(String(setting).trim())) return 'lost';
  return setting === true ? 'a dead-letter queue' : setting;
}
