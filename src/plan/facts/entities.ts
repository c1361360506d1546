import type { DataModel } from '../schema/data-model.ts';
import { parseField, type Target } from './parse-field.ts';

/** A table or collection. */
export interface Entity {
  readonly name: string;
  /** None where the plan only says in a sentence what it holds. */
  readonly fields: readonly EntityField[];
}

/** A column or field, as far as the plan says. */
export interface EntityField {
  readonly name: string;
  /** As written, without what is said about keys; empty where nothing is said. */
  readonly type: string;
  readonly keys: readonly ('PK' | 'FK' | 'UK')[];
}

/** A reference from a field to an entity that the plan has too. */
export interface Relation {
  /** Entity that holds the field. */
  readonly from: string;
  readonly field: string;
  /** Entity that it points to. */
  readonly to: string;
  /** Field there, where the plan names it. */
  readonly toField?: string;
  /** How many records one record points to. */
  readonly points: 'one' | 'at most one' | 'many';
  /** Whether no two records point to the same one. */
  readonly unique: boolean;
}

/** What a document or relational model consists of. In the order of the file. */
export interface EntityModel {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** A field as written: by its parts, or as one text with the name in it. */
export type WrittenField =
  | string
  | { readonly name: string; readonly type: string; readonly key?: string | undefined; readonly references?: string | undefined };

/** Reads tables and collections into entities, fields and the references between them. */
export function entitiesOf(model: Extract<DataModel, { type: 'mongodb' | 'relational' }>): EntityModel {
  const holders: { name: string; fields: readonly WrittenField[] }[] =
    model.type === 'relational'
      ? model.tables.map(({ name, columns }) => ({ name, fields: columns }))
      : model.collections.map(({ name, shape }) => ({ name, fields: typeof shape === 'string' ? [] : documentFields(shape) }));
  const resolve = resolver(holders.map(({ name }) => name));
  const relations: Relation[] = [];
  const entities = holders.map(({ name, fields }): Entity => {
    const parsed = fields.map((field) => parseField(field, resolve));
    const isOnlyKey = parsed.filter(({ isPrimary }) => isPrimary).length === 1;
    for (const field of parsed) {
      if (field.target === undefined) continue;
      const { entity: to, field: toField } = field.target;
      const unique = field.isUnique || (field.isPrimary && isOnlyKey);
      const target = toField === undefined ? { to } : { to, toField };
      relations.push({ from: name, field: field.name, ...target, points: field.points, unique });
    }
    return { name, fields: parsed.map(({ name: own, type, keys }) => ({ name: own, type, keys })) };
  });
  return { entities, relations };
}

/** MongoDB's `_id` is a key by definition. */
function documentFields(shape: Readonly<Record<string, string>>): WrittenField[] {
  return Object.entries(shape).map(([name, type]) => ({ name, type, ...(name === '_id' ? { key: 'primary' } : {}) }));
}

/** Finds what `users` or `users.id` means, without regard to case; a name may hold dots itself. */
function resolver(names: readonly string[]): (written: string) => Target | undefined {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return (written) => {
    const text = written.trim();
    const entity = longestFirst.find((name) => `${text}.`.toLowerCase().startsWith(`${name}.`.toLowerCase()));
    if (entity === undefined) return undefined;
    const field = text.slice(entity.length + 1);
    return field === '' ? { entity } : { entity, field };
  };
}
