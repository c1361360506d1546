import { quote } from '../quote.ts';
import { formats, type Plan } from '../schema/plan.ts';
import type { WrittenText } from '../texts.ts';
import { defineRule } from './rule.ts';
import { excessInCode, excessInText } from './shared/granted-permissions.ts';
import { codeIn, instructionsIn } from './shared/instructions.ts';
import { textsOf } from './shared/plan-texts.ts';

export const leastPrivilege = defineRule({
  formats,
  subject: 'security',
  severity: 'error',
  checks: 'No code and no instruction grants every action, administrator access or keys that never expire.',
  source: 'AWS Well-Architected Serverless Lens, SEC 2; AWS IAM user guide, security best practices.',
  *check({ plan }) {
    const places = [
      ...codeIn(plan).map(({ path, text }) => ({ path, excess: excessInCode(text) })),
      ...[...instructionsIn(plan), ...designIn(plan)].map(({ path, text }) => ({ path, excess: excessInText(text) })),
    ];
    for (const { path, excess } of places) {
      if (excess === undefined) continue;
      yield {
        path,
        message: `Expected ${excess.expected}, found ${quote(excess.found)}`,
        hint: 'People sign in through IAM Identity Center with MFA, code runs with a role of its own that names its actions and the ARNs of its tables, queues and buckets.',
        ...(excess.grave ? {} : { severity: 'warning' }),
      };
    }
  },
});

/** What an architecture says of its parts and their permissions; alternatives and pitfalls tell of others. */
function designIn(plan: Plan): WrittenText[] {
  if (plan.format !== 'architecture') return [];
  return textsOf(plan).filter(({ path: [part] }) => part === 'security' || part === 'components' || part === 'deployment');
}
