import type { PriceBook } from './facts/cost.ts';
import type { LimitBook } from './schema/limit-book.ts';
import type { Pattern } from './schema/pattern.ts';

/** An entry of the pattern library: its title, and its frontmatter where that is sound. */
export interface LibraryPattern {
  readonly title: string;
  readonly entry?: Pattern;
}

/**
 * What a plan may refer to outside its own file. Whoever reads the disk collects it; the core only looks things up.
 */
export interface Library {
  /** Each entry of the pattern library by its id; the check of the content says what is wrong with a broken one. */
  readonly patterns: ReadonlyMap<string, LibraryPattern>;
  /** Ids of all plans that are known: those given and those of `content/plans`. */
  readonly plans: ReadonlySet<string>;
  /** Text of each template by its name, without ending. */
  readonly templates: ReadonlyMap<string, string>;
  readonly prices: PriceBook;
  readonly limits: LimitBook;
}
