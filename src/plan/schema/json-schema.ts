import { z } from 'zod';
import { formats, formatSchemas, type Format } from './plan.ts';

/** JSON Schema (2020-12) of the inputs of one format, for editors that complete and check. */
export function deriveJsonSchema(format: Format): object {
  const schema = z.toJSONSchema(formatSchemas[format], { io: 'input' });
  const title = `Groundplan: ${format}`;
  return { ...schema, title };
}

/** The JSON Schema of every format by the name of its file. */
export function deriveJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(formats.map((format) => [`${format}.json`, `${JSON.stringify(deriveJsonSchema(format), null, 2)}\n`]));
}
