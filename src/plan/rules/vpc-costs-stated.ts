import { graphOf, type Node } from '../facts/graph.ts';
import { isAws, serviceOf } from '../facts/services.ts';
import { quote } from '../quote.ts';
import { defineRule, type Remark } from './rule.ts';
import { settingPath } from './shared/setting-path.ts';

// Reached over public addresses unless an interface endpoint is paid for. DynamoDB and S3 have free endpoints.
const publicKinds = new Set(['queue', 'topic', 'bus', 'stream', 'workflow', 'identity']);

const privateProducts = /\b(?:RDS|Aurora|Postgre\w*|MySQL|MariaDB|SQL Server|ElastiCache|Redis|Valkey|Memcached|OpenSearch|EFS|MSK|Kafka|DocumentDB|Neptune|Redshift|private|internal|VPC|VPN|peering|on-premises?|PrivateLink)\b/i;

export const vpcCostsStated = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'warning',
  checks: 'A function is inside a VPC only to reach something private, and what functions and containers need to reach the outside from there is in the estimate.',
  source: 'AWS agent toolkit: serverless; price of NAT gateways and interface endpoints, in the price book.',
  *check({ plan }) {
    const prices = plan.cost?.lines.map(({ price }) => price);
    const nodes = graphOf(plan).nodes.filter(({ component }) => component.config?.inVpc === true);
    const inside = nodes.filter(({ component }) => serviceOf(component) === 'lambda');
    for (const node of inside.filter((candidate) => !hasPrivateNeighbour(candidate))) {
      yield {
        path: settingPath(node, 'inVpc'),
        message: `Expected something private that ${quote(node.component.name)} reaches, found none of its flows to lead to a database server, a cache or anything else in a VPC`,
        hint: 'Take the function out of the VPC: DynamoDB, S3, SQS and outside systems are reached without it, and without a NAT gateway.',
      };
    }
    // One way out serves all functions, so its absence is one fault; a NAT gateway is a way to everything.
    const ways = inside.filter(hasPrivateNeighbour).flatMap(waysOut).sort((a, b) => Number(b.toInternet) - Number(a.toInternet));
    const [way] = ways;
    const enough = way?.toInternet === true ? /^nat/ : /^(?:nat|vpce-interface)/;
    if (prices === undefined) return;
    if (way === undefined) {
      yield* containers(nodes, prices);
      return;
    }
    if (prices.some((price) => enough.test(price))) return;
    yield {
      path: settingPath(way.from, 'inVpc'),
      message: `Missing the cost of reaching ${quote(way.to.component.name)} from inside the VPC: ${way.toInternet ? '' : 'an interface endpoint ("vpce-interface") or '}a NAT gateway ("nat-hour")`,
      hint: 'Add the line to "cost", or take the function out of the VPC. A NAT gateway often costs more than the rest of a small system.',
    };
  },
});

/** Containers of AWS may have public addresses of their own instead; these are paid for as well. */
function* containers(nodes: readonly Node[], prices: readonly string[]): Generator<Remark> {
  const ours = nodes.filter(({ component: { name, technology } }) => /\b(?:Fargate|ECS|EKS|EC2)\b/i.test(technology ?? name));
  const way = ours.flatMap(waysOut).find(({ toInternet }) => toInternet);
  if (way === undefined || prices.some((price) => /^(?:nat|ipv4)/.test(price))) return;
  yield {
    path: settingPath(way.from, 'inVpc'),
    message: `Missing the cost of reaching ${quote(way.to.component.name)} from inside the VPC: a NAT gateway ("nat-hour") or public addresses ("ipv4")`,
    hint: 'Add the line to "cost". Public addresses cost about a tenth of a NAT gateway, if the containers may stand in a public subnet.',
    severity: 'suggestion',
  };
}

interface WayOut { readonly from: Node; readonly to: Node; readonly toInternet: boolean }

/** What something inside a VPC reaches over public addresses. */
function waysOut(from: Node): WayOut[] {
  return from.outgoing.flatMap(({ to }) => {
    const { component } = to;
    const toInternet = component.kind === 'external' && !isAws(component);
    const isPublic = toInternet || isAws(component) || publicKinds.has(component.kind);
    return isPublic && !isPrivate(to) ? [{ from, to, toInternet }] : [];
  });
}

/** Whether a flow joins it to something that is reached inside a VPC only. */
function hasPrivateNeighbour(node: Node): boolean {
  const text = `${node.component.role} ${node.component.why ?? ''}`;
  return privateProducts.test(text.replace(/\bVPC\b/gi, '')) || [...node.outgoing.map(({ to }) => to), ...node.incoming.map(({ from }) => from)].some(isPrivate);
}

function isPrivate({ component }: Node): boolean {
  const { kind, config, name, technology = '', role } = component;
  if (config?.inVpc === true || kind === 'cache') return true;
  if (kind === 'database') return serviceOf(component) !== 'dynamodb';
  return serviceOf(component) === 'container' || privateProducts.test(`${name} ${technology} ${role}`);
}
