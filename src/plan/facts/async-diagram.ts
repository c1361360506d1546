import type { AsyncChannel } from './async-work.ts';
import { afterText, batchText, channelSentence } from './channel-sentence.ts';
import type { Channel, ChannelEnd } from './channels.ts';
import { durationText } from './duration-text.ts';
import { fitSentences } from './fit-sentences.ts';
import { flowDirection } from './flow-direction.ts';
import { flowchartBox } from './flowchart-box.ts';
import { mermaidLabel } from './mermaid-label.ts';

interface Box {
  readonly kind: Channel['component']['kind'];
  /** What stands in it; the first line is its name. */
  readonly lines: readonly string[];
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
}

/** Boxes by the ids of their components, and arrows between them. */
class Drawing {
  readonly boxes = new Map<string, Box>();
  readonly arrows: Arrow[] = [];
  readonly #flows = new Set<ChannelEnd['flow']>();

  box(id: string, kind: Box['kind'], ...lines: string[]): void {
    // A channel may have been drawn before as the end of another one, without what is written in it.
    if (lines.length > (this.boxes.get(id)?.lines.length ?? 0)) this.boxes.set(id, { kind, lines });
  }

  /** An arrow for a flow; what leads from channel to channel is drawn once. */
  flow(flow: ChannelEnd['flow'], from: string, to: string, ...more: string[]): void {
    if (!this.#flows.has(flow)) this.arrows.push({ from, to, lines: [flow.label, ...more] });
    this.#flows.add(flow);
  }

  /** An arrow from what keeps failed messages to where they end; once, although a consumer may read several channels. */
  failures(from: string, failures: Channel['failures'], maxReceives: number | undefined): void {
    if (failures === undefined || failures === false) return;
    // Ids of components hold no spaces.
    const to = typeof failures === 'object' ? failures.id : failures === true ? `beside ${from}` : `named ${failures}`;
    if (this.arrows.some((arrow) => arrow.from === from && arrow.to === to)) return;
    this.box(to, 'queue', typeof failures === 'object' ? failures.name : failures === true ? 'Dead-letter queue' : failures);
    this.arrows.push({ from, to, lines: [maxReceives === undefined ? 'what failed' : afterText(maxReceives)] });
  }
}

/**
 * Writes channels as a Mermaid flowchart: what sends, what is sent to, and the queue in which failed messages end. A
 * channel bears how long it hides a message, an arrow out of it how many messages are handed over at once.
 *
 * @param described the same channels in words and numbers
 * @returns lines joined by `\n`; all text of the plan is coded, and ids are `n1`, `n2` …
 */
export function asyncDiagram(channels: readonly Channel[], described: readonly AsyncChannel[]): string {
  const drawing = new Drawing();
  channels.forEach((channel, index) => {
    const words = described[index];
    if (words !== undefined) drawChannel(channel, words, drawing);
  });
  const { arrows } = drawing;
  const boxes = [...drawing.boxes];
  const nodes = new Map(boxes.map(([id], index) => [id, `n${index + 1}`]));
  const node = (id: string) => nodes.get(id) ?? '';
  const direction = flowDirection({
    components: boxes.map(([id, { lines }]) => ({ id, name: lines[0] ?? '' })),
    flows: arrows.map(({ from, to, lines }) => ({ from, to, label: lines[0] ?? '' })),
  });
  return [
    `flowchart ${direction}`,
    '  accTitle: Asynchronous work',
    `  accDescr: ${mermaidLabel(fitSentences(described.map(channelSentence)))}`,
    ...boxes.map(([id, { kind, lines }]) => `  ${node(id)}${flowchartBox(kind, ...lines)}`),
    ...arrows.map(({ from, to, lines }) => `  ${node(from)} -.->|"${lines.map(mermaidLabel).join('<br>')}"| ${node(to)}`),
  ].join('\n');
}

function drawChannel(channel: Channel, { visibilitySeconds }: AsyncChannel, drawing: Drawing): void {
  const { id, kind, name, config } = channel.component;
  for (const { component } of channel.producers) drawing.box(component.id, component.kind, component.name);
  drawing.box(id, kind, name, ...(visibilitySeconds === null ? [] : [`${durationText(visibilitySeconds)} hidden`]));
  for (const { component } of channel.consumers) drawing.box(component.id, component.kind, component.name);
  for (const { component, flow } of channel.producers) drawing.flow(flow, component.id, id);
  for (const { component, flow, config: own } of channel.consumers) {
    const size = own?.batchSize ?? config?.batchSize;
    drawing.flow(flow, id, component.id, ...(size === undefined ? [] : [batchText(size)]));
  }
  drawing.failures(id, channel.failures, config?.maxReceives);
  for (const { component, config: own, failures } of channel.consumers) drawing.failures(component.id, failures, own?.maxReceives ?? config?.maxReceives);
}
