import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatSchemas, formats } from '../../src/plan/schema/plan.ts';
import { schemaTables, type JsonSchema } from '../../src/site/schema-tables.ts';

const tablesOf = (schema: z.ZodType) => schemaTables(z.toJSONSchema(schema) as JsonSchema);
const row = (name: string, type: object[], more: object = {}) => ({ name, type, unit: '', required: true, description: '', ...more });

const step = z.strictObject({ minutes: z.number().int().min(1).max(60).meta({ unit: 'minutes' }) }).meta({ id: 'Step' });

describe('schemaTables', () => {
  it('makes one table for each object and links to it', () => {
    const schema = z.strictObject({
      title: z.string().max(1200).describe('Its name.'),
      steps: z.array(step).min(1).max(9),
      more: z.array(step).max(5).optional(),
    });
    expect(tablesOf(schema)).toEqual([
      {
        path: '',
        anchor: 'field',
        rows: [
          row('title', [{ text: 'text\u00a0≤\u00a01,200' }], { description: 'Its name.' }),
          row('steps', [{ text: 'list of 1 to 9: ' }, { text: 'object', anchor: 'field_steps' }]),
          row('more', [{ text: 'list of up to 5: ' }, { text: 'object', anchor: 'field_steps' }], { required: false }),
        ],
      },
      { path: 'steps[]', anchor: 'field_steps', rows: [row('minutes', [{ text: 'whole number, 1 to 60' }], { unit: 'minutes' })] },
    ]);
  });

  it('names the cases of a union by what tells them apart', () => {
    const store = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('sql'), on: z.boolean() }),
      z.strictObject({ type: z.literal('nosql'), name: z.union([z.boolean(), z.string()]) }),
    ]);
    const tables = tablesOf(z.strictObject({ store }));
    expect(tables[0]?.rows[0]?.type).toEqual([
      { text: 'sql', anchor: 'field_store_sql' },
      { text: ' or ' },
      { text: 'nosql', anchor: 'field_store_nosql' },
    ]);
    expect(tables.map((table) => table.path)).toEqual(['', 'store (sql)', 'store (nosql)']);
    expect(tables[2]?.rows[1]?.type).toEqual([{ text: 'yes or no' }, { text: ' or ' }, { text: 'text' }]);
  });

  it.each(formats)('gives every field of the %s format a type and a meaning, and every link a table', (format) => {
    const tables = tablesOf(formatSchemas[format]);
    const anchors = tables.map((table) => table.anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    const rows = tables.flatMap((table) => table.rows.map((field) => ({ ...field, name: `${table.path} ${field.name}` })));
    expect(rows.filter((field) => field.description === '' || field.type.some((piece) => piece.text === 'undefined')).map((field) => field.name)).toEqual([]);
    expect(rows.flatMap((field) => field.type).filter((piece) => piece.anchor !== undefined && !anchors.includes(piece.anchor))).toEqual([]);
  });
});
