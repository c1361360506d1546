import { figure } from './figures.ts';

/** The part of JSON Schema that zod writes for our inputs. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly unit?: string;
  readonly format?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** A piece of the type of a field; one with an anchor leads to the table of that object. */
export interface TypePiece {
  readonly text: string;
  readonly anchor?: string;
}

export interface FieldRow {
  readonly name: string;
  readonly type: readonly TypePiece[];
  readonly unit: string;
  readonly required: boolean;
  readonly description: string;
}

/** The fields of one object. */
export interface FieldTable {
  /** Where it is used: `components[].config`; empty for the plan itself. */
  readonly path: string;
  readonly anchor: string;
  readonly rows: readonly FieldRow[];
}

/** Tables of a plan's fields: one for each object, in the order in which they are met. */
export function schemaTables(root: JsonSchema): FieldTable[] {
  const tables: FieldTable[] = [];
  const anchors = new Map<JsonSchema, string>();
  const resolve = (schema: JsonSchema): JsonSchema => {
    const target = schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`Unknown definition "${schema.$ref ?? ''}" in a JSON schema`);
    return target;
  };

  function addTable(schema: JsonSchema, path: string): string {
    const known = anchors.get(schema);
    if (known !== undefined) return known;
    const anchor = `field_${path.replace(/\[\]/g, '').replace(/[^A-Za-z0-9]+/g, '_')}`.replace(/_+$/, '');
    anchors.set(schema, anchor);
    const place = tables.length;
    const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => ({
      name,
      type: typeOf(field, path === '' ? name : `${path}.${name}`),
      unit: resolve(field).unit ?? '',
      required: schema.required?.includes(name) ?? false,
      description: field.description ?? resolve(field).description ?? '',
    }));
    // The table of an object stands before those of the objects in it.
    tables.splice(place, 0, { path, anchor, rows });
    return anchor;
  }

  function typeOf(reference: JsonSchema, path: string): TypePiece[] {
    const schema = resolve(reference);
    const choices = schema.oneOf ?? schema.anyOf ?? scalarChoices(schema);
    if (choices !== undefined) return choices.flatMap((choice, at) => [...(at > 0 ? [{ text: ' or ' }] : []), ...choiceType(choice, path)]);
    if (schema.const !== undefined) return [{ text: `"${String(schema.const)}"` }];
    if (schema.enum !== undefined) return [{ text: schema.enum.map(String).join(' · ') }];
    if (schema.items !== undefined) return [{ text: `${list(schema)}: ` }, ...typeOf(schema.items, `${path}[]`)];
    if (schema.properties !== undefined) return [{ text: 'object', anchor: addTable(schema, path) }];
    if (typeof schema.additionalProperties === 'object') return [{ text: 'names with ' }, ...typeOf(schema.additionalProperties, path)];
    return [{ text: scalar(schema) }];
  }

  function choiceType(choice: JsonSchema, path: string): TypePiece[] {
    const tag = Object.values(resolve(choice).properties ?? {}).find((field) => field.const !== undefined)?.const;
    if (tag === undefined) return typeOf(choice, path);
    return [{ text: String(tag), anchor: addTable(resolve(choice), `${path} (${String(tag)})`) }];
  }

  addTable(root, '');
  return tables;
}

// A union of bare scalars comes as one schema with several types.
function scalarChoices({ type, ...rest }: JsonSchema): JsonSchema[] | undefined {
  return typeof type === 'object' ? type.map((single) => ({ ...rest, type: single })) : undefined;
}

function scalar(schema: JsonSchema): string {
  if (schema.format === 'date') return 'date';
  if (schema.format === 'uri') return 'link';
  if (schema.type === 'integer') return range('whole number', schema);
  if (schema.type === 'number') return range('number', schema);
  if (schema.type === 'boolean') return 'yes or no';
  if (schema.pattern?.startsWith('^[A-Za-z0-9]+(?:-') === true) return 'id';
  return schema.maxLength === undefined ? 'text' : `text\u00a0≤\u00a0${figure(schema.maxLength)}`;
}

function list({ minItems = 0, maxItems }: JsonSchema): string {
  if (maxItems === undefined) return 'list';
  return minItems === 0 ? `list of up to ${maxItems}` : `list of ${minItems} to ${maxItems}`;
}

// Bounds that only keep nonsense out are no news to a reader.
function range(name: string, { minimum, maximum }: JsonSchema): string {
  if (minimum === undefined || maximum === undefined || maximum >= 10_000) return name;
  return `${name}, ${minimum} to ${maximum}`;
}
