import type { Path } from '../../src/plan/finding.ts';

/** Sets the value at a path of plain data; `undefined` removes it. Changes the data that it is given. */
export function change<T>(data: T, path: Path, value: unknown): T {
  const parent = path.slice(0, -1).reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], data) as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
  return data;
}
