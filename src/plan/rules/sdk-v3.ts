import { quote } from '../quote.ts';
import { formats, type Plan } from '../schema/plan.ts';
import type { WrittenText } from '../texts.ts';
import { defineRule } from './rule.ts';
import { codeIn, instructionsIn, isFarewell } from './shared/instructions.ts';

// The package of v2 and nothing that only begins or ends like it: not "@aws-sdk/client-s3", not "aws-sdk-client-mock".
const inCode = [
  /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]aws-sdk(?:\/[^'"]*)?['"]/,
  /\b(?:npm|pnpm|yarn|bun)\s+(?:install|i|add)\b[^\n;&|]*?\saws-sdk(?=@[^3\s]|[\s"']|$)/m,
  /"aws-sdk"\s*:\s*"/,
  /\bAWS\.config\.update\(|\b(?:AWS\.)?DynamoDB\.DocumentClient\b/,
] as const;

const client = /\bnew AWS\.[A-Z]\w+\s*\(/;
const promise = /\)\s*\.promise\(\)/;
// Other libraries have a promise() too; this text must be about AWS.
const aboutAws = /\b(?:AWS|dynamo\w*|ddb|doc(?:ument)?Client|s3|sqs|sns|ses|kms|ssm|lambda|cognito\w*|secretsManager|eventBridge|stepFunctions|kinesis|TableName|Bucket|QueueUrl|TopicArn|FunctionName|SecretId)\b/i;

const inWords = /(?<![@\w/-])aws-sdk(?![\w/-]|@3)|\bAWS SDK (?:for JavaScript )?v2\b/;
const uses = /\b(?:install\w*|add|us(?:e|es|ing)|imports?|requires?|set up|initiali[sz]e|dependenc(?:y|ies)|with)\b/i;

export const sdkV3 = defineRule({
  formats,
  subject: 'fit',
  severity: 'error',
  checks: 'No code, command or step uses version 2 of the AWS SDK for JavaScript.',
  source: 'AWS Developer Tools Blog: end of support for the AWS SDK for JavaScript v2.',
  *check({ plan }) {
    for (const { path, found } of usesOfV2(plan)) {
      yield {
        path,
        message: `Expected the AWS SDK v3, found v2 in ${quote(found)}`,
        hint: 'Install the client that is needed, such as "@aws-sdk/client-dynamodb", and call client.send(new QueryCommand(…)); it returns a promise.',
      };
    }
  },
});

function* usesOfV2(plan: Plan): Generator<WrittenText & { found: string }> {
  for (const place of codeIn(plan)) {
    const found = inCodeText(place.text);
    if (found !== undefined) yield { ...place, found };
  }
  for (const place of instructionsIn(plan)) {
    const found = inWords.exec(place.text)?.[0];
    if (found !== undefined && uses.test(place.text) && !isFarewell(place.text)) yield { ...place, found };
  }
  if (plan.format !== 'architecture') return;
  for (const [index, { technology, why, role }] of plan.components.entries()) {
    for (const [field, text] of Object.entries({ technology, role, why })) {
      const found = text === undefined || isFarewell(text) ? undefined : inWords.exec(text)?.[0];
      if (found !== undefined && text !== undefined) yield { path: ['components', index, field], text, found };
    }
  }
  for (const [index, { protocol }] of plan.flows.entries()) {
    const found = inWords.exec(protocol)?.[0];
    if (found !== undefined) yield { path: ['flows', index, 'protocol'], text: protocol, found };
  }
}

function inCodeText(code: string): string | undefined {
  if (!/aws-sdk|AWS\.|DocumentClient|\.promise\(\)/.test(code)) return undefined;
  const text = code.replace(/(^|\s)(?:\/\/|#).*$/gm, '$1');
  for (const sign of inCode) {
    const found = sign.exec(text)?.[0];
    if (found !== undefined) return found.trim();
  }
  // A name AWS may stand for a client of v3: import * as AWS from '@aws-sdk/client-s3'.
  if (text.includes('@aws-sdk/')) return undefined;
  const found = client.exec(text)?.[0];
  if (found !== undefined) return found.slice(0, found.indexOf('(')).trim();
  return promise.test(text) && aboutAws.test(text) && !/\bmysql|createPool|createConnection/i.test(text) ? '.promise()' : undefined;
}
