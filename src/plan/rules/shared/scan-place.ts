import { graphOf, type Graph, type Node } from '../../facts/graph.ts';
import { backgroundPath, isCall, requestPath } from '../../facts/request-path.ts';
import { serviceOf } from '../../facts/services.ts';
import type { ArchitecturePlan } from '../../schema/plan.ts';

type AccessPattern = ArchitecturePlan['dataModel']['accessPatterns'][number];

const batchWords = /\b(?:nightly|daily|weekly|monthly|batch|background|exports?|backups?|migrat\w+|backfill\w*|clean ?-?ups?|reindex\w*|one-off|archiv\w+|job)\b/i;

/** Who runs an access pattern: a client waits for it, nobody does, or the plan leaves it open. */
export function scanPlace(plan: ArchitecturePlan, { name, serves = [] }: AccessPattern): 'request' | 'background' | 'open' {
  const graph = graphOf(plan);
  const request = requestPath(graph);
  const intoStores = storesOf(plan, graph).flatMap(({ incoming }) => incoming);
  const isServed = (edge: { flow: { serves?: string[] | undefined } }) => edge.flow.serves?.some((id) => serves.includes(id)) === true;

  const own = intoStores.filter(isServed);
  if (own.length > 0) return own.some(({ from }) => request.has(from)) ? 'request' : 'background';
  const served = graph.edges.filter(isServed);
  if (served.length > 0) return served.some((edge) => isCall(edge) && request.has(edge.from)) ? 'request' : 'background';

  if (batchWords.test(name)) return 'background';
  const background = backgroundPath(graph);
  const callers = intoStores.map(({ from }) => from);
  if (callers.some((caller) => request.has(caller))) return callers.some((caller) => background.has(caller)) ? 'open' : 'request';
  if (callers.length > 0) return 'background';
  return graph.nodes.some(({ component: { kind } }) => kind === 'client' || kind === 'gateway') ? 'open' : 'background';
}

/** The databases that the data model is about: those of its type or, where none says so, all. */
function storesOf({ dataModel }: ArchitecturePlan, { nodes }: Graph): Node[] {
  const databases = nodes.filter(({ component }) => component.kind === 'database');
  const ofType = databases.filter(({ component }) => serviceOf(component) === dataModel.type);
  return ofType.length > 0 ? ofType : databases;
}
