import type { AsyncChannel, AsyncDelivery } from './async-work.ts';
import { counted } from './counted.ts';
import { durationText } from './duration-text.ts';
import { listed } from './listed.ts';
import { numberText } from './number-text.ts';

/**
 * Says a channel in words: `Orders sends to Payments; it hands messages to Cashier, up to 5 at once; …`. Plain text.
 */
export function channelSentence({ name, producers, visibilitySeconds, deliveries }: AsyncChannel): string {
  const hidden = visibilitySeconds === null ? [] : [`a received message is hidden for ${durationText(visibilitySeconds)}`];
  const parts = [
    producers.length === 0 ? name : `${listed(producers)} ${producers.length === 1 ? 'sends' : 'send'} to ${name}`,
    // With several ways to get messages, each is said to its end before the next one.
    ...(deliveries.length === 1 ? deliveries.flatMap((way) => [...handedText(way), ...hidden, ...failedText(way)]) : []),
    ...(deliveries.length > 1 ? [...deliveries.map((way) => [...handedText(way), ...failedText(way)].join(', and ')), ...hidden] : []),
  ];
  return `${parts.join('; ')}.`;
}

function handedText({ consumers, batchSize }: AsyncDelivery): string[] {
  if (consumers.length === 0) return [];
  return [[`it hands messages to ${listed(consumers)}`, ...(batchSize === null ? [] : [batchText(batchSize)])].join(', ')];
}

function failedText({ maxReceives, failed }: AsyncDelivery): string[] {
  if (failed === null) return [];
  return [`what failed${maxReceives === null ? '' : ` ${afterText(maxReceives)}`} ${failed === 'lost' ? 'is lost' : `goes to ${failed}`}`];
}

/** `one at a time` or `up to 5 at once`. */
export function batchText(size: number): string {
  return size === 1 ? 'one at a time' : `up to ${numberText(size)} at once`;
}

/** `after 1 delivery` or `after 5 deliveries`. */
export function afterText(receives: number): string {
  return `after ${counted(receives, 'deliveries')}`;
}
