import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the build script, byte for byte. The content layer would trim it. */
export function generatedFile(name: string, type: string): Response {
  const bytes = readFileSync(join(process.cwd(), '.groundplan', 'plans', name));
  return new Response(bytes, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
