import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'secrets-managed';
const secrets = (text: string) => [['security', 'secrets'], text] as const;
const found = (text: string) => findingsOf(rule, 'architecture', secrets(text));

describe('secrets-managed', () => {
  it.each([
    ['API keys are hard-coded', 'hard-coded'],
    ['The key is stored in the repository', 'is stored in the repository'],
    ['In code', 'In code'],
    ['Hardcoded for now, Secrets Manager later', 'Hardcoded'],
    ['API keys in environment variables', 'environment variables'],
    ['The token is in a .env file', '.env'],
    ['Passwords live in a config file', 'config file'],
  ])('reports "%s"', (text, place) => {
    expect(found(text)).toEqual([`security.secrets: Expected a store for secrets, found "${place}"`]);
  });

  it.each([
    'AWS Secrets Manager, never in code or environment variables',
    'SSM Parameter Store, injected as environment variables by ECS',
    'There are none; the table name is in an environment variable and no secret is stored in code',
    'None are kept in code',
    'IAM roles only',
    'The table name comes from an environment variable',
  ])('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('asks where the password of a database lives', () => {
    const model = { type: 'relational', tables: [{ name: 'tasks', columns: ['id uuid'] }], accessPatterns: [{ name: 'Read', operation: 'get' }] };
    expect(findingsOf(rule, 'architecture', [['dataModel'], model], secrets('None'))).toEqual([
      'security.secrets: Expected where the credentials of "Tasks table" live, found "None"',
    ]);
    const kind = (text: string) => findingsOf(rule, 'architecture', [['dataModel'], model], [['components', 4, 'kind'], text], secrets('None'));
    expect(kind('external')).toEqual(['security.secrets: Expected where the credentials of "Tasks table" live, found "None"']);
    expect(kind('storage')).toEqual([]);
    expect(findingsOf(rule, 'architecture', [['dataModel'], model], secrets('None: IAM authentication'))).toEqual([]);
  });
});
