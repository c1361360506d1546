import { numberText } from './number-text.ts';

const units = [
  [1024 * 1024, 'GB'],
  [1024, 'MB'],
] as const;

/** A size as people say it, in the largest unit of which it is one or more, with three digits: `600 KB`, `20 MB`, `1.5 GB`. */
export function sizeText(kb: number): string {
  const [size, unit] = units.find(([size]) => kb >= size) ?? [1, 'KB'];
  return size === 1 ? `${numberText(kb)} KB` : `${numberText(Number((kb / size).toPrecision(kb / size < 1000 ? 3 : 6)))} ${unit}`;
}

/** A size that is over a limit, to the kilobyte where it would read like the limit. */
export function sizeOver(kb: number, limitKb: number): string {
  const text = sizeText(kb);
  return text === sizeText(limitKb) ? `${numberText(kb)} KB` : text;
}
