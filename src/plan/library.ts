import type { PriceBook } from './facts/cost.ts';
import type { LimitBook } from './schema/limit-book.ts';

/**
 * What a plan may refer to outside its own file. Whoever reads the disk collects it; the core only looks things up.
 */
export interface Library {
  /** Title of each entry of the pattern library by its id. */
  readonly patterns: ReadonlyMap<string, string>;
  /** Ids of all plans that are known: those given and those of `content/plans`. */
  readonly plans: ReadonlySet<string>;
  /** Text of each template by its name, without ending. */
  readonly templates: ReadonlyMap<string, string>;
  readonly prices: PriceBook;
  readonly limits: LimitBook;
}
