import type { ArchitecturePlan } from '../schema/plan.ts';
import { counted } from './counted.ts';
import { durationText } from './duration-text.ts';
import { graphOf, type Edge } from './graph.ts';
import { isHandover } from './request-path.ts';
import { sizeText } from './size-text.ts';

/**
 * Says each flow in words, in the order of the file. Plain text.
 *
 * @param plan an architecture whose flows lead from component to component
 */
export function deriveSentences(plan: ArchitecturePlan): string[] {
  return graphOf(plan).edges.map(sentenceOf);
}

function sentenceOf(edge: Edge): string {
  const { flow, from, to } = edge;
  const what = flow.payloadKb === undefined ? flow.label : `${flow.label} (up to ${sizeText(flow.payloadKb)})`;
  const parts = [`${from.component.name} ${flow.mode === 'sync' ? 'calls' : 'sends to'} ${to.component.name} over ${flow.protocol}: ${what}`];
  if (flow.mode === 'async') {
    const takes = isHandover(edge) ? flow.timeoutSeconds : undefined;
    parts.push(takes === undefined ? 'without waiting' : `without waiting for the work, handed over within ${durationText(takes)}`);
  } else if (flow.timeoutSeconds !== undefined) parts.push(`waits up to ${durationText(flow.timeoutSeconds)}`);
  if (flow.retries !== undefined && flow.retries > 0) parts.push(counted(flow.retries, 'retries'));
  const sentence = parts.join(', ');
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
