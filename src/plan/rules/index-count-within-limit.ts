import { limitOf, limitText } from '../facts/limits.ts';
import { defineRule } from './rule.ts';

/** Indexes of one table above which writes cost so much more that it is worth a second thought (rule of thumb). */
const many = 5;

export const indexCountWithinLimit = defineRule({
  formats: ['architecture'],
  subject: 'design',
  severity: 'error',
  checks: 'A DynamoDB table has no more secondary indexes than its quota allows, and few enough that writes stay cheap.',
  source: 'Quotas of DynamoDB; every index is a second copy that each write pays for.',
  *check({ plan: { dataModel }, limits }) {
    if (dataModel.type !== 'dynamodb') return;
    const count = dataModel.indexes?.length ?? 0;
    const tables = new Set(dataModel.keys.map(({ table }) => table)).size;
    const limit = limitOf(limits, 'ddb-gsi');
    const path = ['dataModel', 'indexes'];
    const each = tables === 1 ? '' : ` for each of ${tables} tables`;
    if (count > limit.value * tables) {
      yield {
        path,
        message: `Too many indexes, found ${count}, maximum ${limitText(limit, limits)}${each}`,
        hint: 'Let one index serve several patterns with general keys (GSI1PK, GSI1SK), or use a store for ad-hoc queries.',
      };
    } else if (count > many * tables) {
      yield {
        path,
        message: `Expected at most ${many} indexes${each}, found ${count}: a write that changes what they hold is billed up to ${count + 1} times`,
        hint: 'Let one index serve several patterns with general keys (GSI1PK, GSI1SK), and make indexes sparse.',
        severity: 'suggestion',
      };
    }
  },
});
