/** What is known of a row, as its data attributes hold it; several values of one fact stand on lines of their own. */
export type Facts = Readonly<Record<string, string | undefined>>;

/**
 * Whether a row fits a choice: it has one of the values chosen of every fact, and lies within every range.
 * @param choice names and values of fields; a range has the fields `cost-min` and `cost-max`
 */
export function fits(facts: Facts, choice: readonly (readonly [string, string])[]): boolean {
  return choice.every(([name, value]) => {
    const [fact = '', end] = name.split('-');
    const values = facts[fact]?.split('\n') ?? [];
    if (end === undefined) return choice.some(([other, one]) => other === name && values.includes(one));
    const sign = end === 'min' ? 1 : -1;
    return sign * Number(values[0]) >= sign * Number(value);
  });
}

/** Compares rows by a fact, from the last to the first when a minus stands before it; rows without it come last. */
export function comparison(sort: string): (a: Facts, b: Facts) => number {
  const fact = sort.replace('-', '');
  const sign = sort.startsWith('-') ? -1 : 1;
  return ({ [fact]: a }, { [fact]: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    // Texts are no numbers, and what is no number decides nothing.
    return sign * (Number(a) - Number(b) || a.localeCompare(b, 'en-GB'));
  };
}
