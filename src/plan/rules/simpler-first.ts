import { quote } from '../quote.ts';
import type { ArchitecturePlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { machineryIn, otherAdvancedPatterns, type MachineryUse } from './shared/machinery-in.ts';

/** More of these in one plan are microservices, whatever they are called. */
const manyServices = 8;

export const simplerFirst = defineRule({
  formats: ['architecture'],
  subject: 'fit',
  severity: 'warning',
  checks: 'A plan with heavy machinery or many services names among its alternatives the simpler option that was turned down.',
  source: 'Azure Well-Architected RE:01; guide "How recommendations are worded": simplicity before perfection.',
  *check({ plan, patterns }) {
    for (const use of machineryIn(plan, patterns)) {
      if (isWeighed(use, plan)) continue;
      yield remark(use.path, use.machinery.name, use.machinery.simpler);
    }
    const services = plan.components.flatMap(({ kind }, index) => (kind === 'compute' ? [index] : []));
    const one = /\b(?:monolith\w*|modular|(?:one|single|fewer|merged?|combined?) (?:Lambda|functions?|services?|process|deployables?|applications?|containers?))\b/i;
    if (services.length > manyServices && !alternativesOf(plan).some((text) => one.test(text))) {
      yield remark(['components', services[manyServices] ?? 0], `${services.length} functions or services`, 'one function or service with several routes');
    }
    if (alternativesOf(plan).length > 0) return;
    // What simpler means for any other pattern only its page knows; without a single alternative it wasn't asked.
    for (const { pattern, path } of otherAdvancedPatterns(plan, patterns)) {
      yield { ...remark(path, pattern.title, ''), hint: `Try first: ${pattern.tryFirst.text}` };
    }
  },
});

function remark(path: readonly (string | number)[], name: string, simpler: string) {
  return {
    path,
    message: `Expected a simpler option than ${quote(name)} among the alternatives, found none`,
    hint: `Say in "alternatives" why ${simpler} isn't enough, with a number; or use it.`,
  };
}

function alternativesOf(plan: ArchitecturePlan): string[] {
  return (plan.alternatives ?? []).map(({ option, whyNot }) => `${option}. ${whyNot}`);
}

/** Whether an alternative is simpler by its words, or is something else in the place of that component. */
function isWeighed({ machinery, component }: MachineryUse, plan: ArchitecturePlan): boolean {
  return (plan.alternatives ?? []).some(
    ({ option, insteadOf, whyNot }) =>
      machinery.alternative.test(`${option}. ${whyNot}`) || (component !== undefined && insteadOf === component && !machinery.found.test(option)),
  );
}
