import { isPoll } from '../../facts/deliveries.ts';
import type { Edge } from '../../facts/graph.ts';
import { serviceOf } from '../../facts/services.ts';

/** Ids in the limit book of the payload limits that a flow meets on its way: those of its sender and of its receiver. */
export function transportLimits(edge: Edge): string[] {
  if (isPoll(edge)) return [];
  const { flow, from, to } = edge;
  const [sender, receiver] = [serviceOf(from.component), serviceOf(to.component)];
  const isSocket = /\bweb ?sockets?\b|\bwss\b/i.test(flow.protocol) || sender === 'websocket-api' || receiver === 'websocket-api';
  const ids: string[] = [];
  if (isSocket && [sender, receiver].some((service) => service === 'websocket-api' || service === 'api-gateway')) ids.push('apigw-ws-message');
  else if ([sender, receiver].some((service) => service === 'http-api' || service === 'rest-api' || service === 'api-gateway')) ids.push('apigw-payload');

  if (receiver === 'sqs') ids.push('sqs-message');
  if (receiver === 'sns' || sender === 'sns') ids.push('sns-message', 'sns-message-default');
  if (receiver === 'eventbridge' || sender === 'eventbridge') ids.push('eb-event');
  if (receiver === 'kinesis') ids.push('kinesis-record-default');
  if (receiver === 'step-functions' || (sender === 'step-functions' && receiver === 'lambda')) ids.push('sfn-payload');
  // An event of a storage holds the key of the object, whatever size the plan states for it.
  if (receiver === 'lambda' && from.component.kind !== 'storage') {
    const isWaitedFor = flow.mode === 'sync' || from.component.kind === 'queue' || from.component.kind === 'stream' || from.component.kind === 'database';
    ids.push(isWaitedFor ? 'lambda-payload-sync' : 'lambda-payload-async');
  }
  return ids;
}
