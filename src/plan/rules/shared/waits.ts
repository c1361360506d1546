import { attemptsOf, tidy, worstSeconds } from '../../facts/attempts.ts';
import type { Flow, Node } from '../../facts/graph.ts';
import { limitOf, limitText } from '../../facts/limits.ts';
import { isCall } from '../../facts/request-path.ts';
import { serviceOf } from '../../facts/services.ts';
import type { LimitBook } from '../../schema/limit-book.ts';

/** How long a gateway waits for what it calls, and the words for it. */
export interface Wait {
  readonly seconds: number;
  /** `30 s (hard limit of …)` or, where the plan sets less, `15 s`. */
  readonly text: string;
}

// A gateway of unknown kind may be an HTTP API, which waits a second longer than a REST API.
const limitIds = {
  'http-api': 'apigw-http-timeout',
  'api-gateway': 'apigw-http-timeout',
  'rest-api': 'apigw-rest-timeout',
  'websocket-api': 'apigw-ws-timeout',
} as const;

/** The longest that a gateway of its kind waits without a raised quota; nothing for gateways that the limit book doesn't know. */
export function gatewayLimit(gateway: Node, limits: LimitBook): (Wait & { readonly raisable: boolean }) | undefined {
  const service = serviceOf(gateway.component);
  if (service === undefined || !(service in limitIds)) return undefined;
  const limit = limitOf(limits, limitIds[service as keyof typeof limitIds]);
  // What is called "API Gateway" alone may be a REST API, of which the quota can be raised.
  return { seconds: limit.value, text: limitText(limit, limits), raisable: limit.kind === 'soft' || service === 'api-gateway' };
}

/** How long a gateway waits: what the plan sets, and no longer than it can. */
export function gatewayWait(gateway: Node, limits: LimitBook): Wait | undefined {
  const limit = gatewayLimit(gateway, limits);
  const set = gateway.component.config?.timeoutSeconds;
  if (set === undefined || (limit !== undefined && !limit.raisable && set >= limit.seconds)) return limit;
  return limit?.seconds === set ? limit : { seconds: set, text: `${set} s` };
}

/**
 * The longest that a component may work before it has answered: the timeout of a function, and for a gateway that of
 * the slowest function behind it. Nothing where one of these is not stated.
 */
export function answerSeconds(node: Node, limits: LimitBook, seen: readonly Node[] = []): number | undefined {
  const { kind, config } = node.component;
  if (kind === 'compute') return config?.timeoutSeconds;
  if ((kind !== 'gateway' && kind !== 'cdn') || seen.includes(node)) return undefined;
  const targets = node.outgoing.filter((edge) => isCall(edge) && ['compute', 'gateway'].includes(edge.to.component.kind));
  const answers = targets.map(({ to }) => answerSeconds(to, limits, [...seen, node]));
  if (answers.length === 0 || answers.includes(undefined)) return undefined;
  const slowest = Math.max(...answers.map((answer) => answer ?? 0));
  return Math.min(slowest, kind === 'gateway' ? (gatewayWait(node, limits)?.seconds ?? Infinity) : Infinity);
}

/** What a call takes at worst in words: `2 s × 3 attempts = 6 s`, or `5 s` for a single attempt. */
export function worstText(flow: Flow): string {
  const once = `${tidy(flow.timeoutSeconds ?? 0)} s`;
  return attemptsOf(flow) === 1 ? once : `${once} × ${attemptsOf(flow)} attempts = ${worstSeconds(flow) ?? 0} s`;
}
