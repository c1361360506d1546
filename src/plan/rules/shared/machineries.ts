/** Something that costs a team weeks to learn and to run, and that a small system rarely needs. */
export interface Machinery {
  readonly name: string;
  readonly found: RegExp;
  /** The simpler option, as it follows "Say why … isn't enough". */
  readonly simpler: string;
  /** How people write of a simpler option. */
  readonly alternative: RegExp;
  /** Whether somebody must operate it day and night, beside having built it. */
  readonly operated?: boolean;
}

/** All of it that rules look for. */
export const machineries: readonly Machinery[] = [
  {
    name: 'Kubernetes',
    found: /\b(?:Kubernetes|K8s|EKS|GKE|OpenShift)\b/i,
    simpler: 'Lambda, or a container on Fargate,',
    alternative: /\b(?:Lambdas?|serverless|Fargate|ECS|App Runner|one (?:container|instance|machine|server)|single (?:container|instance|machine|server)|EC2|monolith\w*)\b/i,
    operated: true,
  },
  {
    name: 'a service mesh',
    found: /\b(?:service mesh|Istio|Linkerd|App Mesh|Consul Connect)\b/i,
    simpler: 'a direct call with a timeout',
    alternative: /\b(?:direct\w*|HTTPS?|SDK|load balancer|ALB|VPC Lattice|Service Connect|library|client-side|no mesh|without)\b/i,
    operated: true,
  },
  {
    name: 'Kafka',
    found: /\b(?:Kafka|MSK|Redpanda)\b/i,
    simpler: 'SQS, SNS or EventBridge',
    alternative: /\b(?:SQS|SNS|EventBridge|Kinesis|queues?|Streams)\b/i,
  },
  {
    name: 'CQRS',
    found: /\bCQRS\b|\bcommand query responsibility\b/i,
    simpler: 'one model with an index for the reads',
    alternative: /\b(?:ind(?:ex|exes|ices)|GSI|(?:one|single|same|shared) (?:table|model|store|database|schema)|cach\w+|read replicas?|views?|quer(?:y|ies) (?:on|over|against|from) the)\b/i,
  },
  {
    name: 'event sourcing',
    found: /\bevent[- ]sourc(?:ing|ed)\b|\bEventStoreDB\b|\bKurrentDB\b/i,
    simpler: 'a record with its present state, and a history table beside it,',
    alternative: /\b(?:audit|histor\w+|versions?|(?:current|present|latest) state|CRUD|plain|update in place|log table|DynamoDB Streams)\b/i,
  },
  {
    name: 'several regions',
    found: /\bmulti[- ]?region\b|\bactive[-/ ]active\b|\bglobal tables?\b|\bGlobal Database\b|^(?!.*(?:backup|cop(?:y|ies|ied)|recover|certificate|CloudFront)).*\b[a-z]{2}-[a-z]+-\d\b.*\b[a-z]{2}-[a-z]+-\d\b/i,
    simpler: 'one region with backups',
    alternative: /\b(?:(?:one|single) region|backups?|restores?|point-in-time|PITR|pilot light|standby|multi-AZ|CloudFront|CDN)\b/i,
    operated: true,
  },
  {
    name: 'GraphQL federation',
    found: /\bGraphQL federation\b|\bApollo (?:Federation|Router)\b|\bfederated (?:GraphQL|graph)\b|\bsupergraph\b/i,
    simpler: 'one GraphQL schema, or REST,',
    alternative: /\b(?:REST|(?:one|single) (?:GraphQL )?(?:schema|graph|API|server)|AppSync|BFF|backend for frontend)\b/i,
  },
];
