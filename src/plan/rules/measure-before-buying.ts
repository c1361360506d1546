import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { emptyAnswer } from './shared/empty-answer.ts';
import { findUnnegated } from './shared/unnegated.ts';

const capacity = '(?:instances?|tiers?|clusters?|machines?|nodes?|servers?|plans?|database)';
const buys = new RegExp(
  [
    '\\bprovisioned concurrency\\b',
    `\\b(?:bigger|larger|faster|second|additional|more) (?:\\w+ ){0,2}${capacity}`,
    `\\b(?:upgrade|scale up|double|resize) (?:\\w+ ){0,4}${capacity}`,
    '\\b(?:more|double|raise|increase) (?:the )?(?:\\w+ ){0,2}(?:memory|RAM|CPU|vCPUs?|capacity|capacity units|RCUs?|WCUs?|IOPS)\\b',
    '\\bread replicas?\\b',
    '\\b(?:add|put|introduce|buy|enable|use)\\b.{0,40}\\b(?:ElastiCache|DAX|Redis|Valkey|Memcached|cache cluster|CloudFront)\\b',
    '\\b(?:upgrade|move|switch|change|scale|resize) (?:\\S+ ){0,5}?to (?:\\w+ ){0,2}(?:M\\d0|(?:db|cache)\\.\\w+\\.\\w+)\\b',
  ].join('|'),
  'gi',
);
const measures = /\b(?:measur\w*|confirm\w*|profil\w*|log (?:the|how)|trac(?:e|es|ing)|load[- ]test\w*|compar\w*|benchmark\w*|power[- ]tun\w*|count\w*|explain)\b/i;

export const measureBeforeBuying = defineRule({
  formats: ['debugging'],
  subject: 'debugging',
  severity: 'warning',
  checks: 'No action of priority 1 buys capacity before its cause is confirmed, or for a cause that is not the most likely one.',
  source: 'Azure Well-Architected PE:04; guide "How recommendations are worded": measure first.',
  *check({ plan: { actions, causes } }) {
    for (const [index, { priority, text, fixes, impact }] of actions.entries()) {
      if (priority !== 1) continue;
      const found = findUnnegated(text, buys);
      if (found === undefined || measures.test(text) || actions.some((other, at) => at < index && other.priority === 1 && measures.test(other.text))) continue;
      const rank = causes.findIndex(({ id }) => id === fixes);
      const cause = causes[rank];
      const isConfirmable = cause?.confirm !== undefined && emptyAnswer(cause.confirm) === undefined;
      if (rank === 0 && isConfirmable) continue;
      const path = ['actions', index, 'text'];
      if (!isConfirmable) {
        yield { path, message: `Expected a measurement before buying capacity, found ${quote(found)}${cause === undefined ? '' : ` for ${quote(cause.title)}, which has no "confirm"`}`, hint: 'Say how to make sure that capacity is what is missing. It hides a slow query for a month and is billed for ever.' };
      } else {
        yield {
          path,
          message: `Expected the most likely cause, ${quote(causes[0]?.title ?? '')}, to be fixed and measured before buying capacity, found ${quote(found)} at the same priority`,
          hint: 'Give it priority 2 and measure again after the first fix: it may no longer be needed.',
          ...(impact === undefined ? {} : { severity: 'suggestion' }),
        };
      }
    }
  },
});
