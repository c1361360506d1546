import { graphOf, type Component, type Node } from '../facts/graph.ts';
import { limitOf, limitText } from '../facts/limits.ts';
import { serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import { defineRule, type Remark } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';

/** Share of the connections that callers may use; the rest is for deployments, people and the database itself. */
const share = 0.8;

/** Connections that one running function can use well: it serves one request at a time (rule of thumb). */
const usefulPool = 10;

/** Copies of a container up to which its `concurrency` is read as their number; more must be the requests that it serves at once. */
const mostCopies = 100;

const clusters: readonly (readonly [RegExp, string])[] = [
  [/\bM0\b|\bAtlas Free\b|\bfree tier\b/i, 'atlas-free-conn'],
  [/\bFlex\b/i, 'atlas-flex-conn'],
  [/\bM10\b/i, 'atlas-m10-conn'],
  [/\bM20\b/i, 'atlas-m20-conn'],
  [/\bM30\b/i, 'atlas-m30-conn'],
  [/\bM40\b/i, 'atlas-m40-conn'],
  [/\bM50\b/i, 'atlas-m50-conn'],
];

export const connectionsFit = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'What opens connections to a database, functions and containers, cannot open more of them than it accepts, with a fifth to spare.',
  source: 'MongoDB Atlas service limits; AWS Well-Architected, Serverless Lens: protect what scales less than Lambda.',
  *check({ plan, limits }) {
    for (const database of graphOf(plan).nodes) {
      if (database.component.kind !== 'database') continue;
      const most = mostConnections(database.component, limits);
      const callers = [...new Set(database.incoming.map(({ from }) => from))].filter((node) => isFunction(node) || isFleet(node));
      if (most !== undefined && callers.length > 0) yield* checkDatabase(database, callers, most);
    }
  },
});

interface Most { readonly value: number; readonly text: string; readonly sure: boolean }

/** Connections that a database accepts: what the plan says, or what the limit book knows of its size. */
function mostConnections(component: Component, limits: LimitBook): Most | undefined {
  const { config, technology, name } = component;
  if (config?.maxConnections !== undefined) return { value: config.maxConnections, text: `${config.maxConnections} connections`, sure: true };
  if (serviceOf(component) !== 'mongodb') return undefined;
  const id = clusters.find(([pattern]) => pattern.test(technology ?? name))?.[1];
  if (id === undefined) return undefined;
  const limit = limitOf(limits, id);
  return { value: limit.value, text: limitText(limit, limits), sure: limit.certainty === 'confirmed' };
}

function* checkDatabase(database: Node, callers: readonly Node[], most: Most): Generator<Remark> {
  const known = callers.filter((node) => connectionsOf(node) !== undefined).sort((a, b) => (connectionsOf(b) ?? 0) - (connectionsOf(a) ?? 0));
  const sum = known.reduce((total, node) => total + (connectionsOf(node) ?? 0), 0);
  const ofFunctions = known.filter(isFunction).reduce((total, node) => total + (connectionsOf(node) ?? 0), 0);
  const largest = known[0];
  if (largest !== undefined && sum > most.value * share) {
    const parts = known.map(({ component: { config, name } }) => `${config?.concurrency ?? 0} × ${config?.poolSize ?? 0} of ${quote(name)}`);
    const allowed = sum > most.value ? most.text : `${Math.floor(most.value * share)}, 80 % of ${most.text}`;
    yield {
      path: settingPath(largest, (largest.component.config?.poolSize ?? 0) > usefulPool ? 'poolSize' : 'concurrency'),
      message: `Expected at most ${allowed} for ${quote(database.component.name)}, found ${parts.join(' + ')} = ${sum}`,
      hint: isFunction(largest)
        ? 'A running function serves one request at a time: a pool of 1 to 5 is enough. Limit the concurrency, put a proxy between, or take a larger database.'
        : 'Every copy of a container has a pool of its own. Make the pool smaller, run fewer copies, put a proxy between, or take a larger database.',
      // How many copies of a container run at once is read from a setting that may mean requests.
      ...(ofFunctions > most.value && most.sure ? {} : { severity: 'warning' as const }),
    };
    return;
  }
  for (const node of callers.filter(isFunction)) {
    const absent = (['concurrency', 'poolSize'] as const).filter((field) => node.component.config?.[field] === undefined);
    if (absent.length === 0) continue;
    yield {
      path: settingPath(node, absent[0] ?? 'concurrency'),
      message: `Missing ${absent.map((field) => quote(field)).join(' and ')} of ${quote(node.component.name)}, which opens connections to ${quote(database.component.name)}, maximum ${most.text}`,
      hint: 'Every running function has a pool of its own. State both, so that concurrency × pool stays below 80 % of the maximum.',
      severity: 'suggestion',
    };
  }
}

function isFunction({ component }: Node): boolean {
  return serviceOf(component) === 'lambda';
}

/** Whether it is a container of which so many copies run as its concurrency says. */
function isFleet({ component }: Node): boolean {
  return serviceOf(component) === 'container' && (component.config?.concurrency ?? Infinity) <= mostCopies;
}

function connectionsOf({ component: { config } }: Node): number | undefined {
  return config?.concurrency === undefined || config.poolSize === undefined ? undefined : config.concurrency * config.poolSize;
}
