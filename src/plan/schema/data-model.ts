import { z } from 'zod';
import { amount, id, line } from './text.ts';

const accessPatterns = z
  .array(
    z
      .strictObject({
        name: line(160).describe('What is asked of the data.'),
        operation: z.enum(['get', 'query', 'scan', 'write', 'aggregate']).describe('How the store answers.'),
        key: line(300).optional().describe('Key condition or filter.'),
        index: line(80).optional().describe('Index that it uses; without one the table itself.'),
        itemKb: amount('KB').optional().describe('Size of one record.'),
        serves: z.array(id).max(60).optional().describe('Functional requirements that it serves.'),
      })
      .meta({ id: 'AccessPattern' }),
  )
  .min(1)
  .max(100)
  .describe('Every way in which the data is read or written.');

const why = line(600).optional().describe('Why it is shaped like this.');
const design = line(80).optional().describe('Name of the design, such as `single-table`.');

const key = z
  .strictObject({
    pk: line(120).describe('Partition key.'),
    sk: line(120).optional().describe('Sort key.'),
    holds: line(160).describe('What such an item is.'),
    table: line(120).optional().describe('Table, where there is more than one.'),
  })
  .meta({ id: 'Key' });

const keyIndex = z
  .strictObject({
    name: line(80).describe('Name that access patterns refer to.'),
    pk: line(120).describe('Partition key.'),
    sk: line(120).optional().describe('Sort key.'),
    holds: line(160).optional().describe('What it answers.'),
  })
  .meta({ id: 'KeyIndex' });

const fieldIndex = z
  .strictObject({
    name: line(80).describe('Name that access patterns refer to.'),
    on: line(200).optional().describe('Fields or columns, in order.'),
    unique: z.boolean().optional().describe('Whether it allows each value once.'),
    holds: line(160).optional().describe('What it answers.'),
  })
  .meta({ id: 'FieldIndex' });

const indexes = z
  .array(z.union([line(200), fieldIndex]))
  .max(64)
  .optional()
  .describe('Indexes: a text such as `customerId, createdAt`, or an object with a name.');

/** Schema and access patterns of the main store, by its type. */
export const dataModel = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('dynamodb').describe('DynamoDB.'),
      design,
      why,
      keys: z.array(key).min(1).max(60).describe('Kinds of items by their keys.'),
      indexes: z.array(keyIndex).max(60).optional().describe('Secondary indexes.'),
      accessPatterns,
    }),
    z.strictObject({
      type: z.literal('mongodb').describe('MongoDB.'),
      design,
      why,
      collections: z
        .array(
          z
            .strictObject({
              name: line(120).describe('Name of the collection.'),
              shape: z
                .union([line(1000), z.record(line(80), line(200))])
                .describe('Its documents: a sentence, or fields with their types. A type such as `ObjectId → users` is drawn as a reference.'),
              indexes,
            })
            .meta({ id: 'Collection' }),
        )
        .min(1)
        .max(60)
        .describe('Collections.'),
      accessPatterns,
    }),
    z.strictObject({
      type: z.literal('relational').describe('A relational database.'),
      design,
      why,
      tables: z
        .array(
          z
            .strictObject({
              name: line(120).describe('Name of the table.'),
              columns: z
                .array(
                  z.union([
                    line(200),
                    z
                      .strictObject({
                        name: line(80).describe('Name of the column.'),
                        type: line(80).describe('Its type.'),
                        key: z.enum(['primary', 'foreign', 'unique']).optional().describe('Whether it is a key.'),
                        references: line(160).optional().describe('`table.column` that a foreign key points to.'),
                      })
                      .meta({ id: 'Column' }),
                  ]),
                )
                .min(1)
                .max(200)
                .describe('Columns: a text such as `user_id uuid references users(id)`, or an object with name and type.'),
              indexes,
            })
            .meta({ id: 'Table' }),
        )
        .min(1)
        .max(60)
        .describe('Tables.'),
      accessPatterns,
    }),
  ])
  .meta({ id: 'DataModel' });

export type DataModel = z.infer<typeof dataModel>;
