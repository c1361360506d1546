import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../src/plan/rules/shared/find-secrets.ts';
import { growth } from '../support/growth.ts';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'no-secret-in-text';
const found = (text: string) => findSecrets(text).map(({ what }) => what);

// Put together here, so that no scanner of repositories takes them for real.
const joined = (...parts: readonly string[]) => parts.join('');
const planted: readonly (readonly [string, string])[] = [
  ['an AWS access key id', joined('AKIA', 'IOSFODNN7EXAMPLE')],
  ['a secret key', joined('aws_secret_access_key=', 'wJalrXUtnFEMI/K7MDENG', '/bPxRfiCYEXAMPLEKEY')],
  ['a private key', joined('-----', 'BEGIN RSA PRIVATE', ' KEY-----\nMIIEowIBAAKCAQEA')],
  ['a GitHub token', joined('ghp', '_', 'a1B2'.repeat(9))],
  ['a GitLab token', joined('glpat', '-', 'a1B2c'.repeat(4))],
  ['an npm token', joined('npm', '_', 'a1B2'.repeat(9))],
  ['a Slack token', joined('xoxb', '-2345678901-abcdefABCDEF')],
  ['a Slack webhook', joined('https://hooks.slack.com/', 'services', '/T1A2B3C4D/B1A2B3C4D/aB3dE5fG7hI9jK1lM3nO5pQ7')],
  ['a Stripe key', joined('sk', '_live_4eC39HqLyjWDarjtT1zdp7dc')],
  ['a Google key', joined('AIza', 'SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY')],
  ['a SendGrid key', joined('SG', '.', 'a1B2c3D4e5F'.repeat(2), '.', 'a1B2c3D4e5F6g7H8i9J0k'.repeat(2), 'x')],
  ['an API key', joined('sk', '-proj-A1b2C3d4E5f6G7h8I9j0')],
  ['a JSON web token', joined('eyJ', 'hbGciOiJIUzI1NiJ9.', 'eyJ', 'zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N')],
  ['a connection string with a password', 'mongodb+srv://user:pass@cluster0.abcde.mongodb.net'],
  ['a connection string with a password', 'postgres://app:s3cret@db.internal:5432/orders'],
  ['a password', 'password = "hunter2!"'],
  ['a password', 'DB_PASSWORD=SuperSecret123'],
  ['a password', 'mysql --password Sup3rSecret'],
  ['a password', 'MasterUserPassword: Passw0rd!'],
  ['a secret key', "JWT_SECRET='a8f5f167f44f'"],
  ['a key or token', 'apiKey: "8f14e45fceea167a5a36dedd4bea2543"'],
];

const harmless = [
  'mongodb+srv://<user>:<password>@cluster0.abcde.mongodb.net',
  'postgres://${USER}:${DB_PASSWORD}@db.internal/orders',
  'postgres://postgres:postgres@localhost:5432/app',
  "password: '{{resolve:secretsmanager:orders:SecretString:password1}}'",
  'Password: argon2id with 64 MB',
  'Database password: AWS Secrets Manager',
  'const password = process.env.DB_PASSWORD1;',
  'password: z.string().min(12)',
  'password: string;',
  'The password must have 12 characters',
  'docker login --password-stdin',
  'curl -d \'{"email":"ada@example.com","password":"Passw0rd!"}\'',
  'apiKey: x-api-key',
  'secret: prod/orders-db-2',
  'risk-based-authentication-for-ABC-123-users',
  'arn:aws:iam::123456789012:role/orders',
  'git@github.com:org/repository.git',
];

describe('no-secret-in-text', () => {
  it.each(planted)('finds %s', (what, text) => {
    expect(found(text)).toEqual([what]);
  });

  it.each(harmless)('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds every planted secret inside any prose', () => {
    const prose = fc.array(fc.lorem({ mode: 'sentences', maxCount: 2 }), { maxLength: 3 }).map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(prose, fc.constantFrom(...planted), prose, (before, [what, secret], after) => {
        expect(found(`${before} ${secret} ${after}`)).toContain(what);
      }),
    );
  });

  it('finds nothing in prose, names and numbers', () => {
    const word = fc.oneof(fc.lorem({ maxCount: 1 }), fc.nat().map(String), fc.constantFrom('password', 'secret', 'token', 'key', 'API', 'sk-', 'https://docs.aws.amazon.com/lambda', 'orders-table', 'userId', '=', ':', '"', 'p95'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(found(words.join(' '))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows more than four characters, or a quarter, of a secret', () => {
    for (const [, text] of planted) {
      for (const { shown } of findSecrets(text)) expect(shown.length - 1).toBeLessThanOrEqual(4);
    }
    expect(findSecrets('password = "hunter2!"').map(({ shown }) => shown)).toEqual(['hu…']);
  });

  it.each(['eyJ-', ':', 'password', 'a-', 'key: ', '--a-', 'x://', "password='", 'secret '])('is not kept busy by %s over and over', (part) => {
    expect(growth((share) => findSecrets(`${part.repeat((share * 20_000) / part.length)}password:`))).toBeLessThan(10);
  });

  it('marks what it finds, so that no report shows the text again', () => {
    const { findings } = reviewChanged('architecture', [['summary'], `Use ${planted[0]?.[1] ?? ''}`]);
    expect(findings.map(({ secret }) => secret)).toEqual([true]);
  });

  it('reports each place, in every format, and doesn’t repeat the secret', () => {
    const key = planted[0]?.[1] ?? '';
    const message = 'Expected no secret in a published text, found an AWS access key id ("AKIA…")';
    expect(findingsOf(rule, 'architecture', [['startHere', 0, 'code', 'text'], `export AWS_ACCESS_KEY_ID=${key}`], [['nextSteps', 0], `Use ${key}`])).toEqual([
      `startHere.0.code.text: ${message}`,
      `nextSteps.0: ${message}`,
    ]);
    for (const format of ['roadmap', 'comparison', 'debugging'] as const) expect(findingsOf(rule, format, [['summary'], key])).toEqual([`summary: ${message}`]);
  });
});
