import { deriveJsonSchemas } from '../../src/plan/schema/json-schema.ts';
import { inProject } from '../read-library.mts';
import { writeFiles } from '../write-plans.mts';
import { UsageError } from './usage.mts';

/** `schemas`: writes the JSON Schemas of the inputs into `public/schemas`; the tests compare them with the code. */
export function schemas(args: string[]): number {
  if (args.length > 0) throw new UsageError('Expected no arguments for "schemas".');
  const files = Array.from(deriveJsonSchemas(), ([name, text]) => ({ name, text }));
  const changed = writeFiles(inProject('public/schemas'), files, { prune: true });
  console.log(`${files.length} schemas in public/schemas, ${changed} changed`);
  return 0;
}
