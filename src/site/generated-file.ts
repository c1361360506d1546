import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the build script, byte for byte. The content layer would trim it. */
export function generatedFile(name: string, type: string): Response {
  return fileOf(join('.groundplan', 'plans', name), type);
}

/** The input of a plan as it was written, byte for byte. */
export function inputFile(id: string): Response {
  return fileOf(join('content', 'plans', `${id}.yaml`), 'application/yaml');
}

function fileOf(path: string, type: string): Response {
  return new Response(readFileSync(join(process.cwd(), path)), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
