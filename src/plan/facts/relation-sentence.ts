import type { Relation } from './entities.ts';

const counts = { one: 'one', 'at most one': 'at most one', many: 'any number' } as const;

/** Says a reference in words: `Each of invoices refers to one of tenants (tenant_id → id).` Plain text. */
export function relationSentence({ from, field, to, toField, points, unique }: Relation): string {
  const fields = toField === undefined ? field : `${field} → ${toField}`;
  return `Each of ${from} refers to ${counts[points]} of ${to} (${fields})${unique ? ', no two to the same' : ''}.`;
}
