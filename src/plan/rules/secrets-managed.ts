import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { emptyAnswer } from './shared/empty-answer.ts';
import { findUnnegated } from './shared/unnegated.ts';

const store =
  /\bsecrets? manager\b|\bparameter store\b|\bSSM\b|\bsecure ?string\b|\bvaults?\b|\bKMS\b|\bdoppler\b|\b1password\b|\binfisical\b|\bsops\b|\bsecrets? store\b|\bsealed secrets?\b|\b(?:github|gitlab|repository|environment|actions|docker|kubernetes|vercel) secrets?\b|\bIAM\b|\bOIDC\b|\bencrypted\b/i;

const hardCoded = /\bhard-?coded?\b/gi;
const inCode =
  /\b(?:stored|kept|lives?|sits?|placed|put|written|committed|checked[- ]in|constants?|defined|are|is)\b[^.;,]{0,20}\b(?:in|to|into|inside)\b[^.;,]{0,20}\b(?:code|repo(?:sitory)?|git)\b|^in(?:side)? (?:the )?(?:source )?(?:code|repo(?:sitory)?|git)\b/gi;
const exposed =
  /\benv(?:ironment)?[- ]?var(?:iable)?s?\b|(?<![\w/])\.env\b(?:\.\w+)?|\b(?:config(?:uration)?|properties|settings) files?\b|\bsamconfig\b|\btemplate parameters?\b|\bspreadsheets?\b|\bwiki\b/gi;

const noSecrets = /\bneeds? (?:none|no\b)|\bno (?:secrets?|credentials|passwords?|api[- ]keys?)\b/i;
const secretWords = /\b(?:keys?|passwords?|tokens?|connection strings?|credentials|secrets?)\b/i;

export const secretsManaged = defineRule({
  formats: ['architecture'],
  subject: 'security',
  severity: 'error',
  checks: 'Secrets live in a store made for them, not in code, environment variables or configuration files.',
  source: 'Azure Well-Architected SE:09; guide "The four-phase method", phase 3.',
  *check({ plan }) {
    const { secrets } = plan.security;
    const path = ['security', 'secrets'];
    const hint = 'Use AWS Secrets Manager, or a SecureString of SSM Parameter Store, read by the role of the function that needs it.';
    const open = emptyAnswer(secrets);
    if (open !== undefined) {
      if (open.reason !== '' || plan.dataModel.type === 'dynamodb') return;
      const holder = plan.components.find(({ kind }) => kind === 'database') ?? plan.components.find(({ kind }) => kind === 'external');
      // Where nothing holds the model, there is nothing to sign in to; another rule reports that.
      if (holder === undefined) return;
      yield { path, message: `Expected where the credentials of ${quote(holder.name)} live, found ${quote(secrets)}`, hint, severity: 'warning' };
      return;
    }
    const stored = store.test(secrets);
    const inside = findUnnegated(secrets, hardCoded) ?? (stored ? undefined : findUnnegated(secrets, inCode));
    if (inside !== undefined) {
      yield { path, message: `Expected a store for secrets, found ${quote(inside)}`, hint };
      return;
    }
    const held = plan.dataModel.type !== 'dynamodb' || plan.components.some(({ kind }) => kind === 'external') || secretWords.test(secrets);
    const place = stored || !held || noSecrets.test(secrets) ? undefined : findUnnegated(secrets, exposed);
    if (place !== undefined) yield { path, message: `Expected a store for secrets, found ${quote(place)}`, hint, severity: 'warning' };
  },
});
