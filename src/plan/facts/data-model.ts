import type { DataModel } from '../schema/data-model.ts';
import { entitiesOf } from './entities.ts';
import { entityDiagram } from './entity-diagram.ts';
import { relationSentence } from './relation-sentence.ts';

/** One way into a key-value store: the keys of a kind of item, or an index. */
export interface KeyRow {
  /** `Table`, `Table orders` or `Index openDue`. */
  readonly place: string;
  /** Partition key. */
  readonly pk: string;
  /** Sort key; null without one. */
  readonly sk: string | null;
  /** What is found there; null where the plan doesn't say. */
  readonly holds: string | null;
}

/** The data model as a drawing or as a table, with the same in words. */
export type DataModelFacts =
  | {
      readonly kind: 'entities';
      /** Mermaid diagram of entities and relations with coded labels. */
      readonly diagram: string;
      /** One sentence for each reference between entities. Plain text. */
      readonly relations: readonly string[];
    }
  | {
      readonly kind: 'keys';
      /** Keys of the items, then the indexes, in the order of the file. */
      readonly rows: readonly KeyRow[];
    };

/**
 * Draws the data model: collections and tables as entities, keys and indexes as a table.
 *
 * @returns nothing where all collections are only described in sentences, and for keys without an index
 */
export function deriveDataModel(model: DataModel): DataModelFacts | undefined {
  if (model.type === 'dynamodb') return keysOf(model);
  const entities = entitiesOf(model);
  if (entities.entities.every(({ fields }) => fields.length === 0)) return undefined;
  const diagram = entityDiagram(entities, model.type === 'mongodb' ? 'collections' : 'tables');
  return { kind: 'entities', diagram, relations: entities.relations.map(relationSentence) };
}

function keysOf({ keys, indexes = [] }: Extract<DataModel, { type: 'dynamodb' }>): DataModelFacts | undefined {
  if (indexes.length === 0) return undefined;
  const rowOf = (place: string, { pk, sk, holds }: { pk: string; sk?: string | undefined; holds?: string | undefined }): KeyRow => {
    return { place, pk, sk: sk ?? null, holds: holds ?? null };
  };
  return {
    kind: 'keys',
    rows: [
      ...keys.map((key) => rowOf(key.table === undefined ? 'Table' : `Table ${key.table}`, key)),
      ...indexes.map((index) => rowOf(`Index ${index.name}`, index)),
    ],
  };
}
