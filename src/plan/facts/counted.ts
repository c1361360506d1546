import { numberText } from './number-text.ts';
import { singular } from './singular.ts';

/** A number with what it counts, which is written in the plural: `1 request`, `1,000 requests`, `0.5 days`. */
export function counted(count: number, nouns: string): string {
  return `${numberText(count)} ${count === 1 ? singular(nouns) : nouns}`;
}
