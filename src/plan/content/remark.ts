import { nearest } from '../schema/nearest.ts';
import { quote } from '../quote.ts';

/** What is wrong at some place: the sentence and, where there is any, the advice. */
export interface Remark {
  readonly message: string;
  readonly hint?: string;
}

/** Says that a name leads nowhere, and which one was probably meant. @param what a noun such as "pattern" */
export function unknownName(what: string, name: string, known: Iterable<string>): Remark {
  const names = [...known];
  const guess = nearest(name, names);
  const message = `Unknown ${what} ${quote(name)}${guess === undefined ? '' : `, did you mean "${guess}"?`}`;
  if (names.length === 0) return { message, hint: `There is no ${what} to refer to.` };
  return names.length <= 7 ? { message, hint: `Choose one of: ${names.join(', ')}.` } : { message };
}
