import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'least-privilege';
const step = (text: string) => findingsOf(rule, 'roadmap', [['milestones', 0, 'tasks', 0, 'steps', 0], text]);
const code = (text: string) => findingsOf(rule, 'architecture', [['startHere', 0, 'code', 'text'], text]);

describe('least-privilege', () => {
  it('lets the plans of the contract pass', () => {
    for (const format of ['architecture', 'roadmap', 'comparison', 'debugging'] as const) expect(findingsOf(rule, format)).toEqual([]);
  });

  it.each([
    ['Create AWS account, set up IAM user with admin access', 'only the permissions that are needed', 'admin access'],
    ['Give the Lambda role AdministratorAccess for now', 'only the permissions that are needed', 'AdministratorAccess'],
    ['Attach AmazonDynamoDBFullAccess to the role', 'only the permissions that are needed', 'AmazonDynamoDBFullAccess'],
    ['The Lambda role has full access to DynamoDB', 'only the permissions that are needed', 'Lambda role has full access to DynamoDB'],
    ['Create an IAM user with access keys', 'a role or IAM Identity Center', 'IAM user with access keys'],
    ['Set up an IAM user', 'a role or IAM Identity Center', 'Set up an IAM user'],
    ['The role allows dynamodb:* on the table', 'the actions that are needed', 'dynamodb:*'],
  ])('reports the step "%s"', (text, expected, found) => {
    expect(step(text)).toEqual([`milestones.0.tasks.0.steps.0: Expected ${expected}, found "${found}"`]);
  });

  it.each([
    'Sign in through IAM Identity Center with the AdministratorAccess permission set',
    'Add admin access to the dashboard of the shop',
    'Remove admin access from the IAM user',
    'Use IAM roles, not IAM users',
    'Pipeline with an OIDC role and no stored keys',
    'Give support staff admin access to orders',
  ])('lets the step "%s" pass', (text) => {
    expect(step(text)).toEqual([]);
  });

  it.each([
    ["Statement:\n  - Effect: Allow\n    Action: '*'\n    Resource: '*'", 'the actions that are needed', '*'],
    ['{"Statement":[{"Action":["s3:*"],"Effect":"Allow"}]}', 'the actions that are needed', 's3:*'],
    ['{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":"*"}', 'the resources that are needed', '*'],
    ['Policies:\n  - AdministratorAccess', 'the permissions that are needed', 'AdministratorAccess'],
    ['aws iam create-access-key --user-name ci', 'a role or IAM Identity Center', 'aws iam create-access-key'],
  ])('reports the code %j', (text, expected, found) => {
    expect(code(text)).toEqual([`startHere.0.code.text: Expected ${expected}, found "${found}"`]);
  });

  it.each([
    '{"Effect":"Deny","Action":"s3:*","Resource":"*","Principal":"*"}',
    '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"root"},"Action":"kms:*","Resource":"*"}]}',
    '{"Effect":"Allow","Action":["xray:PutTraceSegments"],"Resource":"*"}',
    "Cors: { AllowMethods: '*' }",
  ])('lets the code %j pass', (text) => {
    expect(code(text)).toEqual([]);
  });

  it('lets pitfalls and the code that a fix replaces speak of it', () => {
    expect(findingsOf(rule, 'architecture', [['pitfalls', 0, 'title'], 'An IAM user with admin access for the pipeline'])).toEqual([]);
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'bad', 'text'], '{"Effect":"Allow","Action":"*"}'])).toEqual([]);
  });

  it('reports each place', () => {
    expect(findingsOf(rule, 'roadmap', [['milestones', 0, 'tasks', 0, 'title'], 'IAM user with admin access'], [['startToday', 0, 'code', 'text'], 'aws iam create-user --user-name ci'])).toEqual([
      'milestones.0.tasks.0.title: Expected only the permissions that are needed, found "admin access"',
      'startToday.0.code.text: Expected a role or IAM Identity Center, found "aws iam create-user"',
    ]);
  });
});
