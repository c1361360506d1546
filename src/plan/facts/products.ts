/** A service that can be bought, as technologies and options name it. */
export interface Product {
  /** Its name without that of its vendor. */
  readonly name: string;
  readonly named: RegExp;
}

// Names that others contain, and names that are spelt in more than one way.
const spellings: Readonly<Record<string, RegExp>> = {
  'Application Load Balancer': /\bALB\b|\bApplication Load Balancer\b/i,
  DynamoDB: /\bDynamo ?DB\b(?! Accelerator)/i,
  Kinesis: /\bKinesis\b(?!.*\b(?:Firehose|Analytics|Video)\b)/i,
  Lambda: /\bLambdas?\b(?!@)/i,
  'MongoDB Atlas': /\bAtlas\b/i,
  'Route 53': /\bRoute ?53\b/i,
  S3: /\bS3\b(?! Glacier)/i,
  SES: /\bSES\b|\bSimple Email Service\b/,
  SNS: /\bSNS\b|\bSimple Notification Service\b/,
  SQS: /\bSQS\b|\bSimple Queue Service\b/,
  'SSM Parameter Store': /\bParameter Store\b/i,
  'Step Functions': /\bStep Functions?\b/i,
};

/** The product of that name. One that is not known is spelt as it is; short names in capitals are no words. */
export function productNamed(name: string): Product {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { name, named: spellings[name] ?? new RegExp(`\\b${literal}\\b`, /^[A-Z]{2,4}$/.test(name) ? '' : 'i') };
}

const known = [
  ...Object.keys(spellings), 'API Gateway', 'AppSync', 'CloudFront', 'CloudWatch', 'Cognito', 'ElastiCache', 'EventBridge', 'Fargate', 'KMS', 'RDS',
  'Secrets Manager', 'WAF', 'X-Ray',
].map(productNamed);

/** Where the words about a product end and those about its use begin. */
const aside = /[(,;:]|\s(?:with|in|behind|for|without)\s/;

/** The product that a technology is, whatever is said about it: `AWS Lambda (Node.js 24)`; nothing for none, and for several. */
export function productOf(technology: string): Product | undefined {
  return onlyOne(technology.split(aside)[0] ?? '') ?? onlyOne(technology);
}

function onlyOne(text: string): Product | undefined {
  const found = known.filter(({ named }) => named.test(text));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The product that an option is: `SQS FIFO queue`, `PostgreSQL on RDS`. An option can also be a way of doing things with a product
 * (`One Lambda per route`, `S3 invoking the function`); then there is none.
 */
export function productOfOption(option: string): Product | undefined {
  const head = withoutVendor((option.split(aside)[0] ?? '').replace(/^\S+ on /i, ''));
  const product = productOf(option);
  const isWay = /\b(?:\w+ing|and|as|by|directly|from|instead|into|per|straight|than|the|through|to)\b(?!-)/i.test(head);
  return product !== undefined && !isWay && head.search(product.named) === 0 ? product : undefined;
}

/** A name without that of its vendor: `AWS Lambda` is `Lambda`. */
export function withoutVendor(name: string): string {
  return name.trim().replace(/^(?:AWS|Amazon)\s+/i, '');
}
