import { quote } from '../quote.ts';
import { formats } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { findSecrets } from './shared/find-secrets.ts';
import { textsOf } from './shared/plan-texts.ts';

export const noSecretInText = defineRule({
  formats,
  subject: 'security',
  severity: 'error',
  checks: 'No text, command or code holds what looks like a key, a token, a private key or a password.',
  source: 'CWE-798, use of hard-coded credentials; Azure Well-Architected SE:09.',
  *check({ plan }) {
    for (const { path, text } of textsOf(plan)) {
      for (const { what, shown } of findSecrets(text)) {
        yield {
          path,
          message: `Expected no secret in a published text, found ${what} (${quote(shown)})`,
          hint: 'Write a placeholder such as "<password>" or "${DB_PASSWORD}". If it was real, revoke it today: it stays in the history of the repository.',
          secret: true,
        };
      }
    }
  },
});
