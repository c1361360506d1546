import type { Plan } from '../../schema/plan.ts';
import { writtenTexts, type WrittenText } from '../../texts.ts';

// Several rules read every text of the same plan, so they are gathered once.
const gathered = new WeakMap<Plan, readonly WrittenText[]>();

/** Every text of a plan with its place, in the order of the file. */
export function textsOf(plan: Plan): readonly WrittenText[] {
  let texts = gathered.get(plan);
  if (texts === undefined) {
    texts = [...writtenTexts(plan)];
    gathered.set(plan, texts);
  }
  return texts;
}
