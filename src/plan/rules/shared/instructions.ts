import type { Path } from '../../finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { WrittenText } from '../../texts.ts';
import { codeBlocks } from './code-blocks.ts';
import { textsOf } from './plan-texts.ts';

/** Code and commands that the reader is to run or to write, and not the code that a fix replaces. */
export function codeIn(plan: Plan): WrittenText[] {
  return codeBlocks(plan).flatMap(({ path, text, use }) => (use === 'replaced' ? [] : [{ path: [...path, 'text'], text }]));
}

/** Sentences that tell the reader what to do: tasks, steps, actions and fixes, without their code. */
export function instructionsIn(plan: Plan): WrittenText[] {
  return textsOf(plan).filter(({ path }) => isInstruction(path));
}

function isInstruction(path: Path): boolean {
  const [field] = path;
  const last = path.at(-1);
  if (field === 'milestones') return path[2] === 'tasks' && (path[4] === 'title' || path[4] === 'steps');
  if (field === 'startHere' || field === 'startToday') return path.length === 3 && (last === 'title' || last === 'text');
  if (field === 'actions') return last === 'text';
  if (field === 'causes') return path[2] === 'fix' && path.length === 4 && last === 'text';
  if (field === 'migration') return path[1] === 'steps';
  return field === 'nextSteps';
}

/** Whether a sentence is about leaving something: replacing, removing or avoiding it. */
export function isFarewell(text: string): boolean {
  return /\b(?:replac\w+|remov\w+|uninstall\w*|migrat\w+|mov(?:e|ing) (?:away )?from|away from|upgrad\w+|drop(?:ping)?|delet\w+|retir\w+|instead of|rather than|get rid|avoid\w*|no longer|never|without|not|don't)\b/i.test(text);
}
