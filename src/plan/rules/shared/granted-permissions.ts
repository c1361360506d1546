import { findUnnegated } from './unnegated.ts';

/** More permission than is needed. */
export interface Excess {
  readonly expected: string;
  readonly found: string;
  /** Whether it opens the whole account, or is a key that never expires. */
  readonly grave: boolean;
}

const statement = /\b(?:effect|statements?|policystatement|policydocument|iamrolestatements)\b|\baws_iam_/i;
const anyAction = /\bactions?["']?\s*[:=]\s*(?:\[\s*|-\s+)?["']\*(?::\*)?["']/gi;
const anyResource = /\bresources?["']?\s*[:=]\s*(?:\[\s*|-\s+)?["']\*["']/gi;
const wholeService = /(?<=["'\s])(?:dynamodb|s3|sqs|sns|secretsmanager|kms|lambda|ssm|iam|rds|ec2|events|states|cognito-idp):\*(?=["'\s]|$)/gi;
const onResource = /["'\s](?:dynamodb|s3|sqs|sns|secretsmanager|lambda|events|states|iam):(?!list|describe)[a-z*]/i;
const policies = /\b(?:AdministratorAccess|PowerUserAccess|IAMFullAccess)\b/g;
const servicePolicies = /\b(?:Amazon\w{2,40}|AWSLambda_)FullAccess\b/g;
const forPeople = /\bidentity ?center\b|\bpermission[- ]?sets?\b|\bsso\b|\bsso-admin\b|\bbreak-?glass\b/i;

/** Excess permission that code or a template grants; statements that deny, or say who may use a resource, don't count. */
export function excessInCode(code: string): Excess | undefined {
  // Most code holds none of what follows.
  if (!/\*|access|AWS::IAM|aws_iam|create-user/i.test(code)) return undefined;
  if (!forPeople.test(code)) {
    const policy = findUnnegated(code, policies);
    if (policy !== undefined) return { expected: 'the permissions that are needed', found: policy, grave: true };
  }
  const user = /\baws iam (?:create-access-key|create-user)\b|\bAWS::IAM::(?:AccessKey|User)\b|\baws_iam_(?:access_key|user)\b/.exec(code)?.[0];
  if (user !== undefined) return { expected: 'a role or IAM Identity Center', found: user, grave: /key/i.test(user) };
  if (statement.test(code)) {
    if (allowed(code, anyAction)) return { expected: 'the actions that are needed', found: '*', grave: true };
    const service = allowed(code, wholeService);
    if (service && !/\bprincipals?\b/i.test(around(code, service))) return { expected: 'the actions that are needed', found: service[0], grave: false };
    const resource = allowed(code, anyResource);
    if (resource && onResource.test(around(code, resource)) && !/\bprincipals?\b/i.test(around(code, resource))) {
      return { expected: 'the resources that are needed', found: '*', grave: false };
    }
  }
  const policy = findUnnegated(code, servicePolicies);
  return policy === undefined ? undefined : { expected: 'the permissions that are needed', found: policy, grave: false };
}

/** First match in a statement that doesn't deny: the nearest effect decides, and without one it allows. */
function allowed(code: string, pattern: RegExp): RegExpExecArray | undefined {
  const effects = [...code.matchAll(/\beffect["']?\s*[:=]\s*["']?(?:[\w.]*\.)?(allow|deny)\b/gi)];
  for (const match of code.matchAll(pattern)) {
    const distance = (effect: RegExpExecArray) => Math.abs(effect.index - match.index);
    const nearest = effects.reduce<RegExpExecArray | undefined>((best, effect) => (best && distance(best) <= distance(effect) ? best : effect), undefined);
    if (nearest?.[1]?.toLowerCase() !== 'deny') return match;
  }
  return undefined;
}

function around(code: string, { index }: RegExpExecArray): string {
  return code.slice(Math.max(0, index - 250), index + 250);
}

const cloud = /\bIAM\b|\bAWS\b|\bLambda\b|\baccess keys?\b|\b(?:execution|deploy(?:ment)?|service|function(?:'s)?|CI) (?:role|user)\b|\b(?:pipeline|GitHub Actions)\b|\bgive(?:s)? (?:the|each|every|it)? ?functions?\b/i;
const adminAccess = /\badmin(?:istrator)?[- ](?:access|rights|permissions|privileges|polic(?:y|ies))\b|\bfull[- ]access polic(?:y|ies)\b|\b(?:AdministratorAccess|PowerUserAccess|IAMFullAccess)\b|\b(?:Amazon\w{2,40}|AWSLambda_)FullAccess\b/gi;
const fullAccess = /\b(?:roles?|functions?|lambdas?)\b[^.;]{0,40}\bfull access\b[^.;]{0,40}\b(?:AWS|DynamoDB|S3|SQS|SNS|all (?:services|resources|tables|actions))\b/gi;
const serviceWildcard = /(?<![\w-])(?:dynamodb|s3|sqs|sns|secretsmanager|kms|lambda|ssm|iam):\*/gi;
const makesUser = /\b(?:create|set up|add|make|use|configure)\b[^.;]{0,30}\bIAM users?\b/gi;
const makesKey = /\b(?:create|generate|download|store|copy|paste|use|add|save|put)\b[^.;]{0,40}\b(?:(?:long-lived|static|permanent) (?:AWS )?(?:credentials|keys?)|(?:AWS|IAM) access keys?|access keys? (?:id|of|for) (?:\w+ ){0,3}(?:IAM|AWS|CI|GitHub|pipeline))\b|\bIAM users?\b[^.;]{0,60}\b(?:access|long-lived|static) keys?\b/gi;

/** Excess permission that an instruction tells the reader to grant. */
export function excessInText(text: string): Excess | undefined {
  if (!/admin|access|:\*|\bIAM\b|keys?\b|credentials/i.test(text)) return undefined;
  if (!cloud.test(text) && !/FullAccess|AdministratorAccess|:\*/.test(text)) return undefined;
  const admin = forPeople.test(text) ? undefined : (findUnnegated(text, adminAccess) ?? findUnnegated(text, fullAccess));
  if (admin !== undefined) return { expected: 'only the permissions that are needed', found: admin, grave: !/Amazon\w+FullAccess|AWSLambda_FullAccess/.test(admin) };
  const key = findUnnegated(text, makesKey);
  if (key !== undefined) return { expected: 'a role or IAM Identity Center', found: key, grave: true };
  const user = forPeople.test(text) ? undefined : findUnnegated(text, makesUser);
  if (user !== undefined) return { expected: 'a role or IAM Identity Center', found: user, grave: false };
  const service = findUnnegated(text, serviceWildcard);
  return service === undefined ? undefined : { expected: 'the actions that are needed', found: service, grave: false };
}
