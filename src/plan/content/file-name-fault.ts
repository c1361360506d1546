import { quote } from '../quote.ts';
import { idPattern, isReserved } from '../schema/text.ts';
import type { Remark } from './remark.ts';

/** Finds what is wrong with the name of an input, whose part before the ending is its id. @param ending with its dot */
export function fileNameFault(name: string, ending: string): Remark | undefined {
  if (!name.endsWith(ending)) return { message: `Expected a file name that ends in "${ending}", found ${quote(name)}`, hint: 'Rename the file.' };
  const id = name.slice(0, -ending.length);
  if (!idPattern.test(id)) {
    return {
      message: `Expected a file name of lower-case letters, digits and single hyphens, found ${quote(name)}`,
      hint: 'Rename the file; its name is the id.',
    };
  }
  if (id.length > 80) return { message: `Too many characters in the file name, found ${id.length}, maximum 80`, hint: 'Rename the file.' };
  if (isReserved(id)) return { message: `Expected an id that is free, found the reserved name ${quote(id)}`, hint: 'Rename the file.' };
  return undefined;
}
