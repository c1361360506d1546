import type { ArchitecturePlan } from '../schema/plan.ts';
import { numberText } from './number-text.ts';

type Flow = ArchitecturePlan['flows'][number];

/**
 * Says each flow in words, in the order of the file. Plain text.
 *
 * @param plan an architecture whose flows lead from component to component
 */
export function deriveSentences(plan: ArchitecturePlan): string[] {
  const names = new Map(plan.components.map(({ id, name }) => [id, name]));
  return plan.flows.map((flow) => sentenceOf(flow, names.get(flow.from) ?? flow.from, names.get(flow.to) ?? flow.to));
}

function sentenceOf(flow: Flow, from: string, to: string): string {
  const what = flow.payloadKb === undefined ? flow.label : `${flow.label} (up to ${numberText(flow.payloadKb)} KB)`;
  const parts = [`${from} ${flow.mode === 'sync' ? 'calls' : 'sends to'} ${to} over ${flow.protocol}: ${what}`];
  if (flow.mode === 'async') parts.push('without waiting');
  else if (flow.timeoutSeconds !== undefined) parts.push(`waits up to ${numberText(flow.timeoutSeconds)} s`);
  if (flow.retries !== undefined && flow.retries > 0) parts.push(flow.retries === 1 ? '1 retry' : `${numberText(flow.retries)} retries`);
  const sentence = parts.join(', ');
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
