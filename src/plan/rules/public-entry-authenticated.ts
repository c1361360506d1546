import { graphOf } from '../facts/graph.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { claimedIdentity } from './shared/claimed-identity.ts';
import { emptyAnswer } from './shared/empty-answer.ts';
import { publicEntries } from './shared/public-entries.ts';

const mechanism =
  /\b(?:cognito|auth0|okta|clerk|firebase|supabase|keycloak|entra|azure ad|iam|sigv4|jwts?|oauth\w*|oidc|openid|saml|sso|passkeys?|webauthn|magic links?|passwords?|sessions?|cookies?|tokens?|bearer|api[- ]keys?|mtls|certificates?|sign(?:s|ed|ing)?[- ]?in|log(?:s|ged|ging)?[- ]?in|signatures?|hmac|basic auth|passport|next-?auth|auth\.js|better[- ]auth|one-time|otp|totp|mfa|identity (?:center|provider)|federat\w+)\b/i;

const publicReason =
  /\b(?:public(?:ly)?(?! (?:api|endpoints?|routes?|access|internet|url)\b)|read[- ]only|only reads?|signatures?|signed|hmac|webhooks?|private|internal|intranet|vpn|vpc|network|mtls|no (?:personal|private|user) data|nothing (?:private|personal|secret)|anonymous(?:ly)?|anyone|anybody|everyone|everybody|visitors?|guests?|no (?:users|accounts)|without (?:an )?accounts?|static)\b/i;

/** Words by which an authorization says whose data somebody may reach, and not only that a token is looked at. */
const ownership =
  /\b(?:own(?:s|ed|er|ers|ership)?|tenants?|roles?|scopes?|claims?|polic(?:y|ies)|groups?|permissions?|rights?|grants?|admins?|administrators?|members?(?:hip)?|editors?|subject|sub|their|only|nobody|may|can|cannot|allowed|sees?|shared?|filter(?:s|ed)?|match(?:es)?|everything|rbac|abac|acl|row[- ]level|from the (?:\w+ )?token|signature|hmac)\b|(?:user|owner|account|customer|org|organi[sz]ation|team|workspace|project|author|creator|person|caller)(?:'s|s'|’s|s’|[ _-]?ids?\b)/i;

export const publicEntryAuthenticated = defineRule({
  formats: ['architecture'],
  subject: 'security',
  severity: 'error',
  checks: 'What clients and outside systems can reach says how callers prove who they are and what they may do, or why it is public.',
  source: 'AWS Well-Architected Serverless Lens, SEC 1; OWASP API1 and API2; guide "How recommendations are worded": security by default.',
  *check({ plan }) {
    const [entry] = publicEntries(graphOf(plan));
    if (entry === undefined) return;
    const { authentication, authorization } = plan.security;
    const { userAccounts, tenants } = plan.context.traits ?? {};
    const accounts = userAccounts === true || Boolean(tenants);
    const open = emptyAnswer(authentication);
    if (open !== undefined && !mechanism.test(open.reason)) {
      if (!accounts && publicReason.test(open.reason)) return;
      yield {
        path: ['security', 'authentication'],
        message: `Expected authentication, because ${quote(entry.from.component.name)} reaches ${quote(entry.to.component.name)}, found ${quote(authentication)}`,
        hint: 'Name how callers prove who they are. If everybody may call it, say why: public data that is only read, or a webhook whose signature is checked.',
        ...(accounts || open.reason === '' ? {} : { severity: 'warning' }),
      };
      return;
    }
    if (userAccounts === true && !mechanism.test(authentication) && !plan.components.some(({ kind }) => kind === 'identity')) {
      yield {
        path: ['security', 'authentication'],
        message: `Expected a named way to sign in, because "userAccounts" is true, found ${quote(authentication)}`,
        hint: 'Name the service and what it issues, such as "Cognito user pool, access tokens are JWTs", and add it to "components".',
        severity: 'warning',
      };
    }
    const anything = emptyAnswer(authorization);
    const claimed = claimedIdentity(authorization);
    if (anything?.reason === '') {
      yield {
        path: ['security', 'authorization'],
        message: `Expected authorization, because ${quote(entry.from.component.name)} reaches ${quote(entry.to.component.name)}, found ${quote(authorization)}`,
        hint: 'Say what a caller may read and change, and where that is checked. If all may do everything, give the reason.',
        ...(accounts ? {} : { severity: 'warning' }),
      };
    } else if (claimed !== undefined) {
      yield {
        path: ['security', 'authorization'],
        message: `Expected authorization by the verified token, found ${quote(claimed)}, which every caller can change`,
        hint: 'Take the id from the verified token or session, or compare the two before anything is read.',
        severity: 'warning',
      };
    } else if (accounts && anything === undefined && !ownership.test(authorization)) {
      yield {
        path: ['security', 'authorization'],
        message: `Expected authorization that says whose data a caller may reach, found ${quote(authorization)}`,
        hint: 'A valid token says who calls, not what they own: compare the owner or tenant of each record with the verified token.',
        severity: 'suggestion',
      };
    }
  },
});
