import type { Edge, Graph } from '../../facts/graph.ts';
import { entryPoints, isOutside } from '../../facts/request-path.ts';

// Who signs people in is not itself behind a sign-in, and files behind a presigned address or a CDN bring their own.
const openByNature = new Set(['identity', 'cdn', 'storage']);

/**
 * Flows by which the outside reaches what works or stores for it, directly or through a CDN. Signing in and fetching
 * files are not among them.
 */
export function publicEntries(graph: Graph): Edge[] {
  const entries = entryPoints(graph);
  const behindCdn = entries.flatMap(({ to }) => (to.component.kind === 'cdn' ? to.outgoing : []));
  return [...entries, ...behindCdn].filter(({ to }) => !isOutside(to) && !openByNature.has(to.component.kind));
}
