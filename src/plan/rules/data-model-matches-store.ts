import { graphOf, type Graph, type Node } from '../facts/graph.ts';
import { listed } from '../facts/listed.ts';
import { isAws, serviceOf } from '../facts/services.ts';
import { oneOf, quote } from '../quote.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

// What else in a design may be such a store; "NoSQL" is none.
const mentions: Readonly<Record<ArchitecturePlan['dataModel']['type'], RegExp>> = {
  dynamodb: /\bDynamo/i,
  mongodb: /\bMongo|\bAtlas\b|\bDocument ?DB\b|\bCosmos/i,
  relational: /(?<!No)SQL|\bRDS\b|\bAurora\b|\bPostgres|\bMaria ?DB\b|\bOracle\b|\brelational\b|\bRDBMS\b|\bNeon\b|\bSupabase\b|\bPlanetScale\b|\bCockroach|\bSpanner\b|\bRedshift\b|\bPrisma\b|\bAthena\b|\bIceberg\b|\bDuck ?DB\b/i,
};

/** Kinds of component that may be the store where a design has no database; files and objects seldom are. */
const keepers = new Set(['database', 'cache', 'external']);

export const dataModelMatchesStore = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'The data model is of the type of a database that the design has.',
  source: 'House rule of this format: the data model is that of the main store.',
  *check({ plan }) {
    const graph = graphOf(plan);
    const { type } = plan.dataModel;
    const databases = graph.nodes.filter(({ component }) => component.kind === 'database').map(({ component }) => component);
    if (!graph.nodes.some(({ component }) => keepers.has(component.kind)) && !textsBeside(graph).some((text) => mentions[type].test(text))) {
      yield {
        path: ['dataModel', 'type'],
        message: `Expected a component of kind "database" for the data model of type ${quote(type)}, found none`,
        hint: 'Add the store and the flows that reach it to the design. Its cost, its credentials and its failures are checked there.',
        severity: graph.nodes.some(({ component }) => component.kind === 'storage') ? 'suggestion' : 'warning',
      };
      return;
    }
    const known = databases.flatMap((database) => serviceOf(database) ?? []);
    if (databases.length === 0 || known.length < databases.length || known.includes(type)) return;
    if (textsBeside(graph).some((text) => mentions[type].test(text))) return;
    // The model may be that of a store which somebody else runs.
    const isPerhapsOutside = graph.nodes.some(({ component }) => component.kind === 'external' && !isAws(component));
    yield {
      path: ['dataModel', 'type'],
      message: `Expected ${oneOf([...new Set(known)])}, the type of ${listed(databases.map(({ name }) => quote(name)))}, found ${quote(type)}`,
      hint: 'Describe the database that stands among the components, or put the one that you describe there. Keys, indexes and limits are checked by this type.',
      ...(isPerhapsOutside ? { severity: 'warning' as const } : {}),
    };
  },
});

/** Where a store of another type may be named. What a database does, and what goes to it, is about that database. */
function textsBeside({ nodes, edges }: Graph): string[] {
  const isDatabase = ({ component }: Node) => component.kind === 'database';
  const parts = nodes.flatMap((node) => {
    const { name, technology = '', role } = node.component;
    return isDatabase(node) ? [name, technology] : [name, technology, role];
  });
  const flows = edges.filter(({ from, to }) => !isDatabase(from) && !isDatabase(to));
  return [...parts, ...flows.flatMap(({ flow }) => [flow.protocol, flow.label])];
}
