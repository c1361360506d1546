import { graphOf, type Edge, type Graph } from '../facts/graph.ts';
import { limitOf, limitText } from '../facts/limits.ts';
import { isCall } from '../facts/request-path.ts';
import { serviceOf } from '../facts/services.ts';
import { sizeOver, sizeText } from '../facts/size-text.ts';
import { quote } from '../quote.ts';
import type { Limit, LimitBook } from '../schema/limit-book.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { writtenTexts } from '../texts.ts';
import { defineRule, type Remark } from './rule.ts';
import { transportLimits } from './shared/transports.ts';

export const payloadWithinLimit = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'No payload is larger than what its gateway, function, queue, topic, bus, stream or workflow takes, and large uploads bypass them.',
  source: 'Quotas of API Gateway, Lambda, SQS, SNS, EventBridge, Kinesis and Step Functions, in the limit book.',
  *check({ plan, limits }) {
    const graph = graphOf(plan);
    const tooLarge = new Map(graph.edges.flatMap((edge) => {
      const limit = exceededLimit(edge, limits);
      return limit === undefined ? [] : [[edge, limit] as const];
    }));
    for (const [edge, limit] of tooLarge) {
      // The same payload on its way: reported where it enters.
      if (edge.from.incoming.some((earlier) => tooLarge.has(earlier) && (earlier.flow.payloadKb ?? 0) >= (edge.flow.payloadKb ?? 0))) continue;
      yield {
        path: [...edge.path, 'payloadKb'],
        message: `Expected at most ${limitText(limit, limits)} from ${quote(edge.from.component.name)} to ${quote(edge.to.component.name)}, found ${sizeOver(edge.flow.payloadKb ?? 0, limit.value)}`,
        hint: 'Put the data into S3 and send its key; a client uploads with a presigned URL or POST.',
        ...(limit.certainty === 'confirmed' && limit.kind === 'hard' ? {} : { severity: 'warning' as const }),
      };
    }
    if (tooLarge.size === 0) yield* checkUpload(plan, graph, limits);
  },
});

/** The smallest limit that the payload of a flow exceeds, that of the functions behind its gateway included; one that can be raised counts last. */
function exceededLimit(edge: Edge, limits: LimitBook): Limit | undefined {
  const { payloadKb } = edge.flow;
  if (payloadKb === undefined) return undefined;
  const behind = edge.to.outgoing.filter(isCall);
  const passesOn = isCall(edge) && edge.to.component.kind === 'gateway' && behind.length > 0
    && behind.every(({ flow, to }) => flow.payloadKb === undefined && serviceOf(to.component) === 'lambda');
  const ids = [...transportLimits(edge), ...(passesOn ? behind.flatMap(transportLimits) : [])];
  return ids.map((id) => limitOf(limits, id)).filter(({ value }) => payloadKb > value).sort((a, b) => Number(a.kind !== 'hard') - Number(b.kind !== 'hard') || a.value - b.value)[0];
}

const presigned = /\bpre-?\s?signed?\b|\bsigned (?:URL|POST|upload)|\bmultipart\b|\bdirect(?:ly)? (?:to|into) (?:S3|the bucket|storage)|\bdirect uploads?\b/i;

/** The largest upload must not pass a function, which takes less than a gateway does. */
function* checkUpload(plan: ArchitecturePlan, { nodes, edges }: Graph, limits: LimitBook): Generator<Remark> {
  const mb = plan.context.traits?.largestUploadMb;
  const limit = limitOf(limits, 'lambda-payload-sync');
  if (mb === undefined || mb * 1024 <= limit.value) return;
  const passesFunction = edges.some((edge) => isCall(edge) && edge.from.component.kind === 'gateway' && transportLimits(edge).includes('lambda-payload-sync'));
  if (!passesFunction || edges.some(isUpload) || mentions(plan, presigned)) return;
  const hasStorage = nodes.some(({ component: { kind } }) => kind === 'storage');
  yield {
    path: ['context', 'traits', 'largestUploadMb'],
    message: `Expected a way for uploads of ${sizeText(mb * 1024)} that bypasses the function behind the gateway, which takes ${limitText(limit, limits)}, found none`,
    hint: 'Let the function sign an upload to S3 (presigned POST) and the client send the file there: add the storage and that flow.',
    ...(hasStorage ? { severity: 'warning' as const } : {}),
  };
}

/** Whether by this flow a file gets to a store without passing a function of ours. */
function isUpload({ from, to }: Edge): boolean {
  const [source, target] = [from.component.kind, to.component.kind];
  return target === 'storage' ? source === 'client' || source === 'cdn' || source === 'external' || source === 'gateway' : source === 'client' && target === 'external';
}

function mentions(plan: ArchitecturePlan, words: RegExp): boolean {
  const { components, flows, security, failures, assumptions } = plan;
  return writtenTexts([components, flows, security, failures, assumptions]).some(({ text }) => words.test(text));
}
