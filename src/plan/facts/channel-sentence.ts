import type { AsyncChannel } from './async-work.ts';
import { counted } from './counted.ts';
import { durationText } from './duration-text.ts';
import { listed } from './listed.ts';
import { numberText } from './number-text.ts';

/**
 * Says a channel in words: `Orders sends to Payments; it hands messages to Cashier, up to 5 at once; …`. Plain text.
 */
export function channelSentence({ name, producers, consumers, batches, visibilitySeconds, maxReceives, failed }: AsyncChannel): string {
  const when = maxReceives === null ? '' : ` ${afterText(maxReceives)}`;
  const parts = [
    producers.length === 0 ? name : `${listed(producers)} ${producers.length === 1 ? 'sends' : 'send'} to ${name}`,
    ...(consumers.length === 0 ? [] : [[`it hands messages to ${listed(consumers)}`, ...batches.map(batchText)].join(', ')]),
    ...(visibilitySeconds === null ? [] : [`a received message is hidden for ${durationText(visibilitySeconds)}`]),
    ...(failed === null ? [] : [`what failed${when} ${failed === 'lost' ? 'is lost' : `goes to ${failed}`}`]),
  ];
  return `${parts.join('; ')}.`;
}

/** `one at a time` or `up to 5 at once`. */
export function batchText(size: number): string {
  return size === 1 ? 'one at a time' : `up to ${numberText(size)} at once`;
}

/** `after 1 delivery` or `after 5 deliveries`. */
export function afterText(receives: number): string {
  return `after ${counted(receives, 'deliveries')}`;
}
