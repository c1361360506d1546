/** What the index of a section knows of one of its rows: words, numbers, or several words of one kind. */
export type RowFacts = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Values that rows can be narrowed down to. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  /** With the number of rows that have each. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** A number that rows can be narrowed down by, from its smallest to its largest. */
export interface Range {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

/** The facts of a row as data attributes: several values stand on lines of their own, none of which can break. */
export function rowAttributes(facts: RowFacts): Record<string, string> {
  const known = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[`data-${name}`, [value].flat().join('\n')]]));
  return { 'data-row': '', ...(Object.fromEntries(known) as Record<string, string>) };
}

/**
 * A facet of some rows.
 * @param names of the values that have another name for people, in the order to show them; without it, values stand from A to Z
 */
export function facetOf(name: string, label: string, rows: readonly RowFacts[], names?: Readonly<Record<string, string>>): Facet {
  const counts = new Map<string, number>();
  for (const value of rows.flatMap((row) => [...new Set([row[name] ?? []].flat().map(String))])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = names === undefined ? [...counts.keys()].sort((a, b) => a.localeCompare(b, 'en-GB')) : Object.keys(names);
  const options = values.map((value) => ({ value, label: names?.[value] ?? value, count: counts.get(value) ?? 0 }));
  return { name, label, options: options.filter(({ count }) => count > 0) };
}

/** The range of a number among some rows; nothing when no row has it. */
export function rangeOf(name: string, label: string, rows: readonly RowFacts[]): Range | undefined {
  const values = rows.map((row) => row[name]).filter((value) => typeof value === 'number');
  return values.length === 0 ? undefined : { name, label, min: Math.min(...values), max: Math.max(...values) };
}
