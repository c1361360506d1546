import type { Path } from '../../finding.ts';
import type { Plan } from '../../schema/plan.ts';

/** A code block of a plan and the path to it. */
export interface CodeBlock {
  readonly path: Path;
  readonly language: string;
  readonly text: string;
  /** What the reader does with it: runs it as a first step, takes it over as a fix, or replaces it. */
  readonly use: 'step' | 'fix' | 'replaced';
}

/** Every code block of a plan, in the order of its fields. */
export function codeBlocks(plan: Plan): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const add = (code: { language: string; text: string } | undefined, use: CodeBlock['use'], ...path: Path) => {
    if (code !== undefined) blocks.push({ language: code.language, text: code.text, use, path });
  };
  if (plan.format === 'debugging') {
    plan.causes.forEach(({ fix }, index) => {
      add(fix.bad, 'replaced', 'causes', index, 'fix', 'bad');
      add(fix.good, 'fix', 'causes', index, 'fix', 'good');
    });
  }
  if (plan.format === 'roadmap') plan.startToday?.forEach(({ code }, index) => { add(code, 'step', 'startToday', index, 'code'); });
  plan.startHere?.forEach(({ code }, index) => { add(code, 'step', 'startHere', index, 'code'); });
  return blocks;
}
