/** Blocks of a whole bar. */
const length = 25;

/**
 * A share as a bar of blocks, which plain text and Markdown show without a script: `██████████░░░░░…`. What is more
 * than nothing has a block, and what is less than all has a gap.
 *
 * @param share 0 to 1
 */
export function textBar(share: number): string {
  const rounded = Math.round(share * length);
  const filled = share <= 0 ? 0 : share >= 1 ? length : Math.min(Math.max(rounded, 1), length - 1);
  return '█'.repeat(filled) + '░'.repeat(length - filled);
}
