import type { DataModel } from '../../src/plan/schema/data-model.ts';

type Mongodb = Extract<DataModel, { type: 'mongodb' }>;
type Relational = Extract<DataModel, { type: 'relational' }>;
export type Column = Relational['tables'][number]['columns'][number];

const accessPatterns: DataModel['accessPatterns'] = [{ name: 'Read it', operation: 'get' }];

/** A relational model: the columns of each table by its name. */
export function relational(tables: Readonly<Record<string, readonly Column[]>>): Relational {
  return { type: 'relational', tables: Object.entries(tables).map(([name, columns]) => ({ name, columns: [...columns] })), accessPatterns };
}

/** A document model: the fields of each collection by its name, or a sentence. */
export function mongodb(collections: Readonly<Record<string, Mongodb['collections'][number]['shape']>>): Mongodb {
  return { type: 'mongodb', collections: Object.entries(collections).map(([name, shape]) => ({ name, shape })), accessPatterns };
}

/** A key-value model with or without indexes. */
export function dynamodb(more: Partial<Extract<DataModel, { type: 'dynamodb' }>> = {}): DataModel {
  return { type: 'dynamodb', keys: [{ pk: 'USER#<id>', sk: 'TASK#<id>', holds: 'Task' }], accessPatterns, ...more };
}
