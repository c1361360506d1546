/** A place in the data of an input: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/**
 * What a finding means for the reader of the plan.
 * `error`: publishing would mislead, so nothing is filled. `warning`: published, and said.
 * `suggestion`: advice.
 */
export type Severity = 'error' | 'warning' | 'suggestion';

/** One thing that was found in an input: data only, without line numbers, colours or file names. */
export interface Finding {
  /** Id of the rule; or `file` (wrong name or kind of file), `yaml` (not readable), `schema` (wrong shape), `content` (a fault of an entry), `template`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Where in the data; empty for the whole input. */
  readonly path: Path;
  /** Whether the place is the key itself and not its value (an unknown or duplicate key). */
  readonly at?: 'key' | 'value';
  /** Set where the text at this place must not be shown again. */
  readonly secret?: true;
}

/** A place in a text; both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A finding with its place in a file. */
export interface LocatedFinding extends Finding, Position {
  /** Path of the file as the user gave it, with forward slashes. */
  readonly file: string;
}
