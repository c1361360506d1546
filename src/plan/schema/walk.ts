import { z } from 'zod';
import type { Path } from '../finding.ts';

/** Takes off what wraps a schema without changing the shape: optional, default, readonly. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly
    ? unwrap(schema.unwrap())
    : schema;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object schema that applies to a value: of a union, the member that the discriminator selects. */
function objectFor(schema: z.core.$ZodType, value: unknown): z.ZodObject | z.ZodRecord | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject || bare instanceof z.ZodRecord) return bare;
  if (!(bare instanceof z.ZodUnion)) return undefined;
  const options = bare.options.map((option) => objectFor(option, value)).filter((option) => option !== undefined);
  return options.find((option) => option instanceof z.ZodObject && discriminates(option, value)) ?? options.at(-1);
}

function discriminates(schema: z.ZodObject, value: unknown): boolean {
  if (!isMapping(value)) return false;
  const literals = Object.entries(schema.shape).filter(([, field]) => field instanceof z.ZodLiteral);
  return literals.length > 0 && literals.every(([key, field]) => z.safeParse(field, value[key]).success);
}

/**
 * The schema at a place of the data, or nothing where the data has no such place in the schema.
 * Used to name known fields and to print descriptions.
 */
export function schemaAt(schema: z.core.$ZodType, data: unknown, path: Path): z.core.$ZodType | undefined {
  const [head, ...rest] = path;
  const bare = unwrap(schema);
  if (head === undefined) return objectFor(bare, data) ?? bare;
  if (bare instanceof z.ZodArray) {
    const item: unknown = Array.isArray(data) && typeof head === 'number' ? data[head] : undefined;
    return schemaAt(bare.element, item, rest);
  }
  const object = objectFor(bare, data);
  const value = isMapping(data) ? data[head] : undefined;
  if (object instanceof z.ZodRecord) return schemaAt(object.valueType, value, rest);
  const field = object?.shape[head] as z.core.$ZodType | undefined;
  return field === undefined ? undefined : schemaAt(field, value, rest);
}

/** Description of a field, from its schema or what the schema wraps. */
export function describe(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  return schema instanceof z.ZodOptional ? describe(schema.unwrap()) : undefined;
}

/** The field schema itself (with its description), without stepping into unions at the end of the path. */
export function fieldAt(schema: z.core.$ZodType, data: unknown, path: Path): z.core.$ZodType | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const parentPath = path.slice(0, -1);
  const parent = schemaAt(schema, data, parentPath);
  return parent instanceof z.ZodObject ? (parent.shape[key] as z.core.$ZodType | undefined) : undefined;
}
