import { graphOf, type Edge, type Graph, type Node } from '../facts/graph.ts';
import { isCall } from '../facts/request-path.ts';
import { isAws } from '../facts/services.ts';
import { quote } from '../quote.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { isSameWord, wordsOf } from './shared/words.ts';

export const externalFailureHandled = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'Each call to an outside system states its timeout and retries, and the plan says what happens when that system fails.',
  source: 'Azure Well-Architected RE:03, failure mode analysis; guide "The four-phase method", phase 3.',
  *check({ plan }) {
    const graph = graphOf(plan);
    const calls = graph.edges.filter(isOurCall);
    for (const edge of calls) {
      if (edge.to.component.kind === 'external') yield* checkFlow(edge);
    }
    yield* checkFailures(plan, graph, calls);
  },
});

function* checkFlow({ flow, path, to }: Edge): Generator<Remark> {
  const absent = (['timeoutSeconds', 'retries'] as const).filter((field) => flow[field] === undefined);
  if (absent.length === 0) return;
  yield {
    path,
    message: `Missing ${absent.map((field) => quote(field)).join(' and ')} of the call to ${quote(to.component.name)}`,
    hint: 'State how long the caller waits and how often it tries again; "retries: 0" is an answer too.',
    ...milder(to),
  };
}

function* checkFailures({ status, failures = [] }: ArchitecturePlan, { nodes }: Graph, calls: readonly Edge[]): Generator<Remark> {
  if (failures.length === 0) {
    if (status === 'draft' || calls.length === 0) return;
    yield {
      path: ['failures'],
      message: `Missing "failures": what happens when ${quote(calls[0]?.to.component.name)} fails or is slow`,
      hint: 'For each thing that the system calls, say what happens when it fails, and what the user sees.',
    };
    return;
  }
  const called = nodes.filter((node) => node.component.kind === 'external' && node.incoming.some(({ from }) => works(from)));
  if (called.length === 0) return;
  const mentioned = [...new Set(failures.flatMap(({ when, handling }) => wordsOf(`${when} ${handling}`)))];
  if (mentioned.some((word) => general.has(word))) return;
  for (const node of called) {
    if (wordsFor(node).some((word) => mentioned.some((other) => isSameWord(word, other)))) continue;
    yield {
      path: node.path,
      message: `Missing ${quote(node.component.name)} in "failures"`,
      hint: 'Say what happens when it is down or slow: what the user sees, what is tried again, and where the work waits.',
      ...milder(node),
    };
  }
}

// "The provider is down" names whichever there is.
const general = new Set(['provider', 'providers', 'vendor', 'partner', 'partners', 'external', 'upstream', 'third', 'outside', 'dependency', 'dependencies']);

const empty = new Set(['api', 'apis', 'the', 'and', 'for', 'with', 'our', 'its', 'service', 'services', 'system', 'server', 'amazon', 'aws', 'http', 'https', 'rest', 'json', 'call', 'calls', 'request', 'requests', 'data', 'user', 'users']);

/** Words by which a failure may name an outside system: its own, and those of what goes to it. */
function wordsFor({ component, incoming }: Node): string[] {
  const texts = [component.id, component.name, component.technology ?? '', ...incoming.filter(({ from }) => works(from)).map(({ flow }) => flow.label)];
  return texts.flatMap(wordsOf).filter((word) => word.length > 2 && !empty.has(word));
}

/** A call that our own code makes; what a browser calls, or a bus delivers, has no timeout of ours. */
function isOurCall(edge: Edge): boolean {
  return isCall(edge) && works(edge.from);
}

function works({ component: { kind } }: Node): boolean {
  return kind === 'compute' || kind === 'workflow';
}

/** The SDK tries again by itself, and AWS is down less often than others. */
function milder({ component }: Node): { severity?: 'suggestion' } {
  return isAws(component) ? { severity: 'suggestion' } : {};
}
