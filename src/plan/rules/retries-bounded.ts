import { attemptsOf } from '../facts/attempts.ts';
import { graphOf, type Edge, type Graph } from '../facts/graph.ts';
import { isCall, requestPath } from '../facts/request-path.ts';
import { quote } from '../quote.ts';
import { defineRule, type Remark } from './rule.ts';

/** Retries of one call after which more do harm: three attempts in all. */
const enough = 2;

// Their SDK repeats calls by itself, quickly and with a budget of its own.
const stores = new Set(['database', 'storage', 'queue', 'topic', 'bus', 'stream', 'cache', 'identity']);

export const retriesBounded = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'A call is tried three times at most, and only one layer of a chain of calls tries again.',
  source: 'Google SRE book, handling overload: at most three attempts, and retries at one layer only.',
  *check({ plan }) {
    const graph = graphOf(plan);
    for (const edge of graph.edges) {
      // A workflow tries again as a queue does: later, and with a record of it.
      if (!isCall(edge) || edge.from.component.kind === 'workflow' || (edge.flow.retries ?? 0) === 0) continue;
      const retries = edge.flow.retries ?? 0;
      if (retries > enough) yield tooMany(edge, retries, graph);
      const deeper = innerRetry(edge);
      // What can be repeated without harm may be repeated from the outside as well as by the SDK.
      if (deeper === undefined || (isStore(deeper) && edge.flow.idempotent === true)) continue;
      const [outer, inner] = [attemptsOf(edge.flow), attemptsOf(deeper.flow)];
      yield {
        path: [...edge.path, 'retries'],
        message: `Expected retries in one layer, found ${retries} here and ${deeper.flow.retries ?? 0} from ${quote(deeper.from.component.name)} to ${quote(deeper.to.component.name)}: ${outer} × ${inner} = ${outer * inner} attempts`,
        hint: 'Try again only where the call that fails is made, and let the layers above pass the error on.',
        ...(isStore(deeper) ? { severity: 'suggestion' as const } : {}),
      };
    }
  },
});

/** In the background there is more time, but what is down is kept down all the same. */
function tooMany({ path, from, to }: Edge, retries: number, graph: Graph): Remark {
  return {
    path: [...path, 'retries'],
    message: `Too many retries of ${quote(to.component.name)}, found ${retries}, maximum ${enough} (${enough + 1} attempts)`,
    hint: 'Try again twice, with growing pauses and jitter, then answer with an error or put the work on a queue.',
    ...(requestPath(graph).has(from) ? {} : { severity: 'suggestion' as const }),
  };
}

/** A flow further down the chain that is tried again too; rather one that is no call to a store. */
function innerRetry(outer: Edge): Edge | undefined {
  const seen = new Set([outer.to]);
  let found: Edge | undefined;
  for (const node of seen) {
    for (const edge of node.outgoing) {
      if (!isCall(edge)) continue;
      if ((edge.flow.retries ?? 0) > 0 && edge !== outer) {
        if (!isStore(edge)) return edge;
        found ??= edge;
      }
      seen.add(edge.to);
    }
  }
  return found;
}

function isStore({ to }: Edge): boolean {
  return stores.has(to.component.kind);
}
