import { listed } from '../facts/listed.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { machineryIn, otherAdvancedPatterns } from './shared/machinery-in.ts';

/** Advanced things that a junior team can learn beside its work; one is better. */
const maximumAdvanced = 2;

/** Parts with code, capacity or retries of their own: the ones that fail at night. */
const tended = new Set(['compute', 'database', 'queue', 'topic', 'bus', 'stream', 'cache', 'workflow']);

export const skillLevelFits = defineRule({
  formats: ['architecture', 'roadmap'],
  subject: 'fit',
  severity: 'error',
  checks: 'A junior team gets at most two advanced things to learn, nothing that needs operators, and no more parts than it can tend.',
  source: 'House rule, guide "How recommendations are worded": a junior developer has to run it at night.',
  *check({ plan, patterns }) {
    const { skillLevel, stack = [], teamSize = 1 } = plan.context;
    if (skillLevel !== 'junior') return;
    const uses = machineryIn(plan, patterns).filter(({ machinery }) => !stack.some((known) => machinery.found.test(known)));
    const advanced = [...uses.map(({ machinery: { name }, path }) => ({ name, path })), ...otherAdvancedPatterns(plan, patterns).map(({ pattern: { title }, path }) => ({ name: title, path }))];
    const excess = advanced[maximumAdvanced];
    if (excess !== undefined) {
      yield {
        path: excess.path,
        message: `Too many advanced parts for a junior team, found ${listed(advanced.map(({ name }) => quote(name)))}, maximum ${maximumAdvanced}`,
        hint: 'Build the simpler version first and keep the advanced parts for "revisitWhen", each with the number that calls for it.',
      };
    } else {
      for (const { machinery, path } of uses.filter(({ machinery: { operated } }) => operated)) {
        yield {
          path,
          message: `Expected what a junior team can run, found ${quote(machinery.name)}`,
          hint: `Use ${machinery.simpler.replace(/,$/, '')}; or name in "context.stack" what the team runs already.`,
          severity: 'warning',
        };
      }
    }
    if (plan.format !== 'architecture') return;
    const parts = plan.components.flatMap(({ kind }, index) => (tended.has(kind) ? [index] : []));
    const maximum = 8 + 2 * teamSize;
    if (parts.length <= maximum) return;
    yield {
      path: ['components', parts[maximum] ?? 0],
      message: `Too many parts to tend for ${teamSize === 1 ? 'one junior developer' : `${teamSize} junior developers`}, found ${parts.length}, maximum ${maximum}`,
      hint: 'Join functions and tables that change together, and leave out what the first release can do without.',
      severity: 'warning',
    };
  },
});
