import { limitOf, limitText } from '../facts/limits.ts';
import { sizeOver, sizeText } from '../facts/size-text.ts';
import type { Path } from '../finding.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

const limitIds = { dynamodb: 'ddb-item', mongodb: 'mongo-doc', relational: undefined } as const;

/** Share of the limit above which a record has no room left to grow. */
const nearly = 0.8;

export const itemWithinLimit = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'No record is larger than its store takes, and none so near to that size that it can no longer grow.',
  source: 'Quotas of DynamoDB and limits of MongoDB, in the limit book.',
  *check({ plan, limits }) {
    const id = limitIds[plan.dataModel.type];
    if (id === undefined) return;
    const limit = limitOf(limits, id);
    for (const { path, kb } of sizesOf(plan)) {
      if (kb > limit.value) {
        yield {
          path,
          message: `Expected at most ${limitText(limit, limits)}, found ${sizeOver(kb, limit.value)}`,
          hint: 'Keep the large part in S3 and its key in the record, or split the record into several.',
          ...(limit.certainty === 'confirmed' ? {} : { severity: 'warning' as const }),
        };
      } else if (kb > limit.value * nearly) {
        yield {
          path,
          message: `Expected at most ${sizeText(limit.value * nearly)}, 80 % of ${limitText(limit, limits)}, found ${sizeOver(kb, limit.value * nearly)}`,
          hint: 'Records grow. Move the part that grows, such as a list or a text, into records of its own.',
          severity: 'suggestion',
        };
      }
    }
  },
});

function sizesOf({ context, dataModel }: ArchitecturePlan): { path: Path; kb: number }[] {
  const trait = context.traits?.largestItemKb;
  return [
    ...(trait === undefined ? [] : [{ path: ['context', 'traits', 'largestItemKb'], kb: trait }]),
    ...dataModel.accessPatterns.flatMap(({ itemKb }, index) =>
      itemKb === undefined ? [] : [{ path: ['dataModel', 'accessPatterns', index, 'itemKb'], kb: itemKb }],
    ),
  ];
}
