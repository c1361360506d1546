import type { Path } from './finding.ts';

/** One text that a person wrote, and where. */
export interface WrittenText {
  readonly path: Path;
  readonly text: string;
}

/** Every text in a value, in the order of the file, with its place. Keys are not texts. */
export function* writtenTexts(value: unknown, path: Path = []): Generator<WrittenText> {
  if (typeof value === 'string') {
    yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* writtenTexts(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* writtenTexts(item, [...path, key]);
  }
}
