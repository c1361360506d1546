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

  it.each(['Every query filters by userId', 'Row-level security by tenant', 'None: every signed-in colleague may do everything'])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', authorization(text))).toEqual([]);
  });
});
