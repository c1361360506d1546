import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../plan/finding.ts';
import { parseWith } from '../plan/schema/faults.ts';
import { limitBookSchema, type LimitBook } from '../plan/schema/limit-book.ts';
import { priceBookSchema, type PriceBookFile } from '../plan/schema/price-book.ts';
import { parseSource } from '../plan/source.ts';

/** The price book. @throws Error when it can't be read, which is told earlier and better by the build script */
export function readPriceBook(): PriceBookFile {
  return sound('prices', parseWith(priceBookSchema, readData('prices')));
}

/** The limit book. @throws Error when it can't be read, which is told earlier and better by the build script */
export function readLimitBook(): LimitBook {
  return sound('limits', parseWith(limitBookSchema, readData('limits')));
}

function readData(book: string): unknown {
  const reading = parseSource(readFileSync(join(process.cwd(), 'content', 'reference', `${book}.yaml`), 'utf8'));
  if ('fault' in reading) throw unsound(book, [reading.fault]);
  return reading.source.data;
}

function sound<T>(book: string, { value, faults }: { value: T | undefined; faults: readonly Finding[] }): T {
  if (value === undefined) throw unsound(book, faults);
  return value;
}

function unsound(book: string, faults: readonly Finding[]): Error {
  return new Error(`content/reference/${book}.yaml: ${faults.map(({ message }) => message).join('; ')}`);
}
