import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'public-entry-authenticated';
const authentication = (text: string) => [['security', 'authentication'], text] as const;
const authorization = (text: string) => [['security', 'authorization'], text] as const;
const noAccounts = [['context', 'traits', 'userAccounts'], undefined] as const;
const reached = '"Client (Web/Mobile)" reaches "API Gateway"';

describe('public-entry-authenticated', () => {
  it('lets the contract plan pass', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
  });

  it.each(['None', 'None.', 'Not needed', 'No authentication for now', 'Will be added later', 'Public API'])('reports "%s" as authentication', (text) => {
    expect(findingsOf(rule, 'architecture', authentication(text))).toEqual([`security.authentication: Expected authentication, because ${reached}, found "${text}"`]);
  });

  it.each(['None: the catalogue is public and only read.', 'None for the webhook; its signature is checked.', 'No passwords: magic links by e-mail.'])('lets "%s" pass without accounts', (text) => {
    expect(findingsOf(rule, 'architecture', noAccounts, authentication(text))).toEqual([]);
  });

  it('takes no such reason where people have accounts', () => {
    expect(findingsOf(rule, 'architecture', authentication('None: the data is public.'))).toHaveLength(1);
  });

  it('lets anything pass that nothing outside reaches', () => {
    const inside = [['flows'], [{ from: 'api', to: 'table', protocol: 'AWS SDK', label: 'roll up', mode: 'sync' }]] as const;
    expect(findingsOf(rule, 'architecture', inside, authentication('None'))).toEqual([]);
  });

  it('asks for the name of a way to sign in', () => {
    const withoutCognito = [['components', 2, 'kind'], 'external'] as const;
    expect(findingsOf(rule, 'architecture', withoutCognito, authentication('Users are authenticated.'))).toEqual([
      'security.authentication: Expected a named way to sign in, because "userAccounts" is true, found "Users are authenticated."',
    ]);
  });

  it('reports a missing way to sign in and missing authorization both', () => {
    const withoutCognito = [['components', 2, 'kind'], 'external'] as const;
    expect(findingsOf(rule, 'architecture', withoutCognito, authentication('Users are authenticated.'), authorization('Later'))).toEqual([
      'security.authentication: Expected a named way to sign in, because "userAccounts" is true, found "Users are authenticated."',
      `security.authorization: Expected authorization, because ${reached}, found "Later"`,
    ]);
  });

  it('suggests to say whose data a caller reaches', () => {
    expect(findingsOf(rule, 'architecture', authorization('The authorizer validates the token on every request.'))).toEqual([
      'security.authorization: Expected authorization that says whose data a caller may reach, found "The authorizer validates the token on every request."',
    ]);
  });

  it.each([
    ['The person id comes from the request body.', 'person id comes from the request body'],
    ['The user id is taken from the path.', 'user id is taken from the path'],
    ['The gateway verifies the token, and the owner of a task is read from the query string.', 'owner of a task is read from the query string'],
    ["The tenant's id is sent as a header", "tenant's id is sent as a header"],
    ['The role is passed in the X-Role header.', 'role is passed in the X-Role header'],
    ['The customerId is read from the URL; admins see everything', 'customerId is read from the URL'],
  ])('reports that callers say themselves who they are: "%s"', (text, found) => {
    expect(findingsOf(rule, 'architecture', authorization(text))).toEqual([
      `security.authorization: Expected authorization by the verified token, found "${found}", which every caller can change`,
    ]);
  });

  it.each([
    'The user id in every key comes from the verified token, never from the path.',
    'The user id never comes from the body; only the owner sees a task.',
    'The tenant is read from the path and must be one of those in the token.',
    'The user id in the path is compared with the sub claim.',
    'The customer id comes from the body, whose signature is checked.',
    'The tenant id comes from a header that the gateway sets from the JWT.',
    'The caller is read from the session cookie; the order id comes from the path and only its owner sees it.',
    'The team is read from the path, because anybody may see its scores.',
    'Each user may read their own tasks; a foreign id in the path answers 404.',
  ])('takes "%s" for a check', (text) => {
    expect(findingsOf(rule, 'architecture', authorization(text))).toEqual([]);
  });

  it.each(['Every query filters by userId', 'Row-level security by tenant', 'None: every signed-in colleague may do everything'])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', authorization(text))).toEqual([]);
  });
});
