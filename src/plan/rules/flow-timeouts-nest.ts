import { tidy, worstSeconds } from '../facts/attempts.ts';
import { graphOf, type Edge, type Node } from '../facts/graph.ts';
import { limitOf, limitText } from '../facts/limits.ts';
import { isCall } from '../facts/request-path.ts';
import { isAws, serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import { defineRule, type Remark } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';
import { answerSeconds, gatewayLimit, gatewayWait, worstText, type Wait } from './shared/waits.ts';

export const flowTimeoutsNest = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'Along each chain of calls, whoever waits waits longer than what it waits for, all retries counted, and no gateway longer than it can.',
  source: 'Quotas of API Gateway and Lambda; Google SRE book, addressing cascading failures: deadlines.',
  *check({ plan, limits }) {
    const { nodes, edges } = graphOf(plan);
    for (const node of nodes) {
      yield* checkGateway(node, limits);
      yield* checkFunction(node, limits);
      yield* checkSum(node);
    }
    for (const edge of edges) if (isCall(edge)) yield* checkCall(edge, limits);
  },
});

function* checkGateway(node: Node, limits: LimitBook): Generator<Remark> {
  const set = node.component.config?.timeoutSeconds;
  const limit = gatewayLimit(node, limits);
  if (set === undefined || limit === undefined || set <= limit.seconds) return;
  const { technology = '', role, why = '' } = node.component;
  // The quota of these can be raised, and the plan knows it.
  if (limit.raisable && /\b(?:regional|private|raised|quota|increase)\b/i.test(`${technology} ${role} ${why}`)) return;
  yield {
    path: settingPath(node, 'timeoutSeconds'),
    message: `Expected at most ${limit.text}, found ${set} s for ${quote(node.component.name)}`,
    hint: limit.raisable ? 'Do the long work behind a queue, or say that the quota of a Regional REST API is raised.' : 'Answer 202 and do the long work behind a queue.',
    ...(limit.raisable ? { severity: 'warning' as const } : {}),
  };
}

function* checkFunction(node: Node, limits: LimitBook): Generator<Remark> {
  const isLambda = serviceOf(node.component) === 'lambda';
  const set = node.component.config?.timeoutSeconds;
  const path = settingPath(node, 'timeoutSeconds');
  if (set === undefined) {
    if (!isLambda) return;
    const limit = limitText(limitOf(limits, 'lambda-default-timeout'), limits);
    const message = `Missing "timeoutSeconds" of ${quote(node.component.name)}, which is stopped after ${limit} when nothing is set`;
    yield { path, message, hint: 'Set it above the slowest call of the function and below the timeout of whoever waits for it.', severity: 'warning' };
    return;
  }
  const wait = shortestWait(node, limits);
  if (wait === undefined || set <= wait.seconds) return;
  yield {
    path,
    message: `Expected at most ${wait.text}, for which ${quote(wait.gateway)} waits, found ${set} s for ${quote(node.component.name)}`,
    hint: 'The client gets a 504 while the function runs and bills on. Lower the timeout, or answer 202 and do the work behind a queue.',
    ...(isLambda ? {} : { severity: 'warning' as const }),
  };
}

/** The shortest wait of the gateways that call a component; a streamed response may take longer than they wait. */
function shortestWait({ incoming }: Node, limits: LimitBook): (Wait & { gateway: string }) | undefined {
  const waits = incoming.flatMap((edge) => {
    const wait = edge.from.component.kind === 'gateway' && isCall(edge) && !isStreamed(edge) ? gatewayWait(edge.from, limits) : undefined;
    return wait === undefined ? [] : [{ ...wait, gateway: edge.from.component.name }];
  });
  return waits.sort((a, b) => a.seconds - b.seconds)[0];
}

function isStreamed({ flow }: Edge): boolean {
  return /\bstream(?:s|ed|ing)?\b/i.test(`${flow.protocol} ${flow.label}`);
}

function* checkCall(edge: Edge, limits: LimitBook): Generator<Remark> {
  const { flow, from, to } = edge;
  const worst = worstSeconds(flow);
  const own = from.component.kind === 'gateway' ? undefined : from.component.config?.timeoutSeconds;
  const answer = answerSeconds(to, limits);
  if (worst === undefined) {
    if (own === undefined || to.component.kind !== 'compute' || answer === undefined || answer <= own) return;
    yield {
      path: edge.path,
      message: `Expected ${quote(to.component.name)} to answer within the ${own} s of ${quote(from.component.name)}, found a timeout of ${answer} s`,
      hint: 'Give the flow a timeout below that of its caller, and the function that is called a shorter one still.',
      severity: 'warning',
    };
    return;
  }
  const path = [...edge.path, 'timeoutSeconds'];
  const found = `found ${worstText(flow)} for ${quote(to.component.name)}`;
  const wait = from.component.kind === 'gateway' && !isStreamed(edge) ? gatewayWait(from, limits) : undefined;
  if (wait !== undefined && worst > wait.seconds) {
    yield { path, message: `Expected at most ${wait.text}, for which ${quote(from.component.name)} waits, ${found}`, hint: 'Answer 202 and do the long work behind a queue.' };
  } else if (own !== undefined && worst >= own) {
    yield {
      path,
      message: `Expected less than the ${own} s of ${quote(from.component.name)}, ${found}`,
      hint: 'Shorten the attempts or make fewer, so that there is time left to answer after the last one.',
      ...(worst > own ? {} : { severity: 'warning' as const }),
    };
  }
  // A function that outlasts its gateway has been reported at its own timeout.
  if (answer === undefined || (flow.timeoutSeconds ?? 0) >= answer || (wait !== undefined && answer > wait.seconds) || hasLongerTwin(edge)) return;
  yield {
    path,
    message: `Expected at least the ${answer} s that ${quote(to.component.name)} may take, found ${flow.timeoutSeconds ?? 0} s`,
    hint: `${quote(from.component.name)} gives up while the work goes on, and a second attempt does it twice. Let each layer wait longer than the one below it.`,
    ...(from.component.kind === 'gateway' ? {} : { severity: 'warning' as const }),
  };
}

/** Whether another flow the same way waits longer, so that the slow work goes over that one. */
function hasLongerTwin({ flow, from, to }: Edge): boolean {
  return from.outgoing.some((other) => other.to === to && isCall(other) && (other.flow.timeoutSeconds ?? Infinity) > (flow.timeoutSeconds ?? 0));
}

/** Stores answer in milliseconds, so only a function that also calls something slower is worth a look. */
function* checkSum(node: Node): Generator<Remark> {
  const own = node.component.config?.timeoutSeconds;
  if (node.component.kind !== 'compute' || own === undefined) return;
  const slowest = new Map<Node, number>();
  for (const edge of node.outgoing) {
    const worst = isCall(edge) ? worstSeconds(edge.flow) : undefined;
    if (worst !== undefined && worst > (slowest.get(edge.to) ?? 0)) slowest.set(edge.to, worst);
  }
  const worsts = [...slowest.values()];
  const sum = tidy(worsts.reduce((total, worst) => total + worst, 0));
  const slow = [...slowest.keys()].some(({ component }) => ['external', 'compute', 'gateway'].includes(component.kind) && !isAws(component));
  if (!slow || worsts.length < 2 || sum <= own || worsts.some((worst) => worst >= own)) return;
  yield {
    path: settingPath(node, 'timeoutSeconds'),
    message: `Expected time for the calls of ${quote(node.component.name)} one after the other, ${worsts.join(' s + ')} s = ${sum} s, found ${own} s`,
    hint: 'If one request makes them all, shorten them or give it more time; if it makes one of them only, leave it.',
    severity: 'suggestion',
  };
}
