import type { Path } from '../../finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { WrittenText } from '../../texts.ts';
import { textsOf } from './plan-texts.ts';

/** What a text is for: it settles something, it counsels beside that, it lists work and checks, it outlines what there is, or none of these. */
export type Part = 'decision' | 'counsel' | 'work' | 'outline' | undefined;

/** A text of a plan in the plan's own voice: what it quotes is blanked out. */
export interface Spoken extends WrittenText {
  readonly part: Part;
}

const heard = new WeakMap<Plan, readonly Spoken[]>();

/** Texts in which the plan itself speaks to the reader, in the order of the file; gathered once for all rules about its voice. */
export function spokenIn(plan: Plan): readonly Spoken[] {
  let spoken = heard.get(plan);
  if (spoken === undefined) {
    spoken = textsOf(plan).flatMap(({ path, text }) => {
      const part = partOf(path);
      return part === undefined ? [] : [{ path, text: withoutQuotes(text), part }];
    });
    heard.set(plan, spoken);
  }
  return spoken;
}

/** Part that the texts of a field play wherever it stands. */
const byKey: Readonly<Record<string, Part>> = {
  why: 'decision', technology: 'decision',
  whyNot: 'counsel', advice: 'counsel', mitigation: 'counsel', then: 'counsel', handling: 'counsel', condition: 'counsel',
  bestFor: 'counsel', pros: 'counsel', cons: 'counsel',
  summary: 'outline', goal: 'outline', role: 'outline', what: 'outline', logs: 'outline', tracing: 'outline',
};

/** Part that all other texts below a field of the plan play. */
const byField: Readonly<Record<string, Part>> = {
  security: 'decision', deployment: 'decision', recommendation: 'decision', actions: 'decision', migration: 'decision',
  nextSteps: 'counsel', assumptions: 'counsel',
  milestones: 'work', prevention: 'work', startHere: 'work', startToday: 'work',
};

/** Keys whose texts name or measure something. */
const names = new Set(['id', 'kind', 'option', 'basis', 'fixes', 'metric', 'unit', 'from', 'to', 'file', 'language', 'after', 'effort']);

function partOf(path: Path): Part {
  const field = String(path[0]);
  const key = String(path.findLast((step) => typeof step === 'string'));
  if (names.has(key) || isCode(path)) return undefined;
  if (field === 'causes') return path[2] === 'fix' ? 'decision' : undefined;
  if (field === 'tradeOffs' && key === 'text') return 'counsel';
  if (field === 'dataModel' && key !== 'why') return undefined;
  return byKey[key] ?? byField[field];
}

function isCode(path: Path): boolean {
  const holder = path.at(-2);
  return holder === 'code' || holder === 'bad' || holder === 'good';
}

function withoutQuotes(text: string): string {
  return /["“„`«]/.test(text) ? text.replace(/"[^"]*"|[“„][^“”]*[“”]|`[^`]*`|«[^»]*»/g, (quoted) => ' '.repeat(quoted.length)) : text;
}
