import type { Path } from '../finding.ts';
import { listed } from '../facts/listed.ts';
import { quote } from '../quote.ts';
import { formats, type ArchitecturePlan, type Plan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { codeBlocks } from './shared/code-blocks.ts';
import { foreignTechnologies, type Technology } from './shared/technologies.ts';

/** A technology outside the stack, at a place that chooses it. */
interface Departure {
  readonly technology: Technology;
  readonly path: Path;
  readonly found: string;
}

export const stackRespected = defineRule({
  formats,
  subject: 'fit',
  severity: 'warning',
  checks: 'What the plan builds with is in the stack, in the family of TypeScript, Node.js, AWS and MongoDB, or has a reason of its own.',
  source: 'House rule, guide "How recommendations are worded": stay on the stack of whoever asked, no bleeding edge without a reason.',
  *check({ plan }) {
    const { stack = [] } = plan.context;
    const foreign = foreignTechnologies.filter(({ named }) => !stack.some((known) => named.test(known)));
    const chosen = plan.format === 'architecture' ? inComponents(plan, foreign) : plan.format === 'comparison' ? inRecommendation(plan, foreign) : [];
    const given = foreign.filter((technology) => chosen.some((departure) => departure.technology === technology) || isAskedFor(technology, plan));
    for (const { technology, path, found } of [...chosen, ...inCode(plan, foreign.filter((technology) => !given.includes(technology)))]) {
      if (isJustified(technology, path, plan)) continue;
      yield {
        path,
        message: `Expected a technology of the stack${stack.length > 0 && stack.length < 8 ? ` (${listed(stack.map(quote))})` : ''}, found ${quote(found)}`,
        hint: `Use what the team knows, say in "why" what only ${technology.name} can do here, or add it to "context.stack" if the team knows it.`,
      };
    }
  },
});

// Clients and outside systems are built by others, and people sign in where their company keeps them.
const elsewhere = new Set(['client', 'external', 'identity']);

function inComponents(plan: ArchitecturePlan, foreign: readonly Technology[]): Departure[] {
  return plan.components.flatMap(({ kind, technology: text, name, config }, index) => {
    if (elsewhere.has(kind)) return [];
    for (const technology of foreign) {
      const path = ['components', index];
      if (text !== undefined && technology.named.test(text)) return [{ technology, path: [...path, 'technology'], found: text }];
      const { runtime } = config ?? {};
      if (runtime !== undefined && technology.runtime !== undefined && runtime.startsWith(technology.runtime)) return [{ technology, path: [...path, 'config', 'runtime'], found: runtime }];
      if (text === undefined && technology.named.test(name)) return [{ technology, path: [...path, 'name'], found: name }];
    }
    return [];
  });
}

function inRecommendation(plan: Extract<Plan, { format: 'comparison' }>, foreign: readonly Technology[]): Departure[] {
  const option = plan.options.find(({ id }) => id === plan.recommendation.option);
  const technology = foreign.find(({ named }) => option !== undefined && named.test(option.name));
  return option === undefined || technology === undefined ? [] : [{ technology, path: ['recommendation', 'option'], found: option.name }];
}

/** The first code block in each language, but not the code that a fix replaces. */
function inCode(plan: Plan, foreign: readonly Technology[]): Departure[] {
  const blocks = codeBlocks(plan).filter(({ use }) => use !== 'replaced');
  return foreign.flatMap((technology) => {
    const block = blocks.find(({ language }) => technology.code?.includes(language) === true);
    return block === undefined ? [] : [{ technology, path: [...block.path, 'language'], found: block.language }];
  });
}

/** Whether the one who asked, or an assumption, brings the technology along. */
function isAskedFor({ named }: Technology, plan: Plan): boolean {
  const texts = [...(plan.assumptions ?? [])];
  // To weigh two technologies is not to have them.
  if (plan.format !== 'comparison') texts.push(plan.question);
  if (plan.format === 'architecture') texts.push(...plan.requirements.functional.map(({ text }) => text));
  return texts.some((text) => named.test(text));
}

// "Because it's fast" is praise. A number, a library, or something that is there already is a reason.
const reason = /\d|\b(?:only|librar(?:y|ies)|packages?|SDK|bindings?|model|requires?|vendor|licen[cs]e|cannot|can't|lacks?|no (?:counterpart|equivalent))\b/i;
const present = /\b(?:exist(?:s|ing)?|already|knows?|reuse[ds]?|legacy|inherit(?:s|ed)?)\b/i;

function isJustified(technology: Technology, path: Path, plan: Plan): boolean {
  if (isAskedFor(technology, plan)) return true;
  if (plan.format === 'comparison') return path[0] === 'recommendation' && plan.recommendation.reasons.some(({ text }) => reason.test(text) || present.test(text));
  if (plan.format !== 'architecture' || path[0] !== 'components') return false;
  const component = plan.components[Number(path[1])];
  const { why = '' } = component ?? {};
  if (present.test(why) || (technology.named.test(why) && reason.test(why))) return true;
  return (plan.alternatives ?? []).some(({ option, insteadOf }) => insteadOf === component?.id && /\bNode\b|\bTypeScript\b|\bJavaScript\b/i.test(option));
}
