import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'sdk-v3';
const code = (text: string) => findingsOf(rule, 'architecture', [['startHere', 0, 'code', 'text'], text]);
const step = (text: string) => findingsOf(rule, 'roadmap', [['milestones', 0, 'tasks', 0, 'steps', 0], text]);

describe(rule, () => {
  it.each([
    ["import AWS from 'aws-sdk';", "from 'aws-sdk'"],
    ['import { DynamoDB }\n  from "aws-sdk/clients/dynamodb";', 'from \\"aws-sdk/clients/dynamodb\\"'],
    ["const S3 = require('aws-sdk/clients/s3');", "require('aws-sdk/clients/s3'"],
    ['npm install --save express aws-sdk zod', 'npm install --save express aws-sdk'],
    ['yarn add aws-sdk@2', 'yarn add aws-sdk'],
    ['{ "dependencies": { "aws-sdk": "^2.1692.0" } }', '\\"aws-sdk\\": \\"'],
    ['const s3 = new AWS.S3({ region });', 'new AWS.S3'],
    ['const db = new AWS.DynamoDB.DocumentClient();', 'AWS.DynamoDB.DocumentClient'],
    ['const page = await dynamodb.query({\n  TableName,\n}).promise();', '.promise()'],
  ])('reports in code: %s', (text, found) => {
    const [message] = code(text);
    expect(message).toContain('startHere.0.code.text: Expected the AWS SDK v3, found v2 in "');
    expect(message).toContain(found);
  });

  it.each([
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
    "import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';\nDynamoDBDocumentClient.from(client);",
    "import * as AWS from '@aws-sdk/client-s3';\nconst s3 = new AWS.S3({});",
    "import { mockClient } from 'aws-sdk-client-mock';",
    'npm install @aws-sdk/client-s3 && npm install --save-dev aws-sdk-client-mock',
    'npm uninstall aws-sdk && npx aws-sdk-js-codemod --transform v2-to-v3 src/*.ts',
    "// was: import AWS from 'aws-sdk';\nimport { S3Client } from '@aws-sdk/client-s3';",
    "const [rows] = await mysql.createPool(lambdaConfig()).promise().query('select 1');",
    'await animate(box).promise();',
    'Type: AWS::DynamoDB::Table',
  ])('lets pass in code: %s', (text) => {
    expect(code(text)).toEqual([]);
  });

  it('reports a step that installs it', () => {
    expect(step('Initialize project: `npm init`, install dependencies (aws-sdk, express, typescript)')).toEqual([
      'milestones.0.tasks.0.steps.0: Expected the AWS SDK v3, found v2 in "aws-sdk"',
    ]);
  });

  it.each(['Replace aws-sdk with @aws-sdk/client-dynamodb', 'Install @aws-sdk/client-dynamodb and zod', 'Use AWS SDK v3', 'Use aws-sdk-client-mock in tests'])(
    'lets the step "%s" pass',
    (text) => {
      expect(step(text)).toEqual([]);
    },
  );

  it('does not read the code that a fix replaces, nor advice about it', () => {
    const bad = { language: 'typescript', text: "const page = await new AWS.DynamoDB.DocumentClient().scan({ TableName: 'orders' }).promise();" };
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'bad'], bad], [['pitfalls', 0, 'advice'], 'Do not use aws-sdk: it is out of support.'])).toEqual([]);
  });

  it('reports the code of a fix, and each place of an architecture', () => {
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'good', 'text'], "import AWS from 'aws-sdk';"])).toHaveLength(1);
    expect(findingsOf(rule, 'architecture', [['flows', 3, 'protocol'], 'AWS SDK v2'], [['components', 3, 'technology'], 'AWS Lambda (Node.js 24, aws-sdk)'])).toEqual([
      'components.3.technology: Expected the AWS SDK v3, found v2 in "aws-sdk"',
      'flows.3.protocol: Expected the AWS SDK v3, found v2 in "AWS SDK v2"',
    ]);
  });
});
