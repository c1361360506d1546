import type { Path } from '../finding.ts';
import { quote } from '../quote.ts';
import { defineRule, type Remark } from './rule.ts';

const minimum = 2;

/** A side that has nothing to say. */
const nothing = new RegExp(
  [
    'none|no|nothing|nil|n/?a|not applicable|[-–—?.]+',
    '(?:there (?:is|are) |has |it has |we see )?(?:no|none|not any|zero)(?: \\w+)? (?:pros|cons|advantages?|benefits?|upsides?|downsides?|drawbacks?|disadvantages?|problems?|issues?|weaknesses|limitations?|trade-?offs?)',
    '(?:none|nothing)',
  ].join('|').replace(/^(.*)$/s, '^(?:$1)(?: (?:really|so far|yet|at all|here|known|for us|for now|worth (?:mentioning|naming|noting)|that matter|to speak of|of note))*[.!]?$'),
  'i',
);

export const tradeOffsBothSides = defineRule({
  formats: ['architecture', 'comparison'],
  subject: 'voice',
  severity: 'warning',
  checks: 'The plan and each option have two things that speak for them and one against, and each con of the plan says what softens it.',
  source: 'ATAM of the Software Engineering Institute: trade-off points; guide "How recommendations are worded": a con has its consequence.',
  *check({ plan }) {
    if (plan.format === 'comparison') {
      for (const [index, { pros, cons }] of plan.options.entries()) yield* bothSides(pros, cons, ['options', index]);
      return;
    }
    const { pros, cons } = plan.tradeOffs;
    yield* bothSides(pros, cons.map(({ text }) => text), ['tradeOffs'], 'text');
    const open = cons.flatMap(({ text, mitigation }, index) => (mitigation === undefined && !nothing.test(text.trim()) ? [index] : []));
    const all = open.length === cons.length && open.length > 1;
    for (const index of all ? [-1] : open) {
      const path = ['tradeOffs', 'cons', ...(all ? [] : [index])];
      const message = all ? 'Missing "mitigation" in every con' : 'Missing "mitigation" of a con';
      yield { path, message, hint: 'Say what makes it bearable, or that it is accepted and up to which number.', severity: 'suggestion' };
    }
  },
});

function* bothSides(pros: readonly string[], cons: readonly string[], path: Path, key?: string): Generator<Remark> {
  if (pros.length < minimum) {
    const hint = 'An option for which only one thing speaks is a straw man: leave it out, or be fair to it.';
    yield { path: [...path, 'pros'], message: `Too few pros, found ${pros.length}, minimum ${minimum}`, hint, severity: 'suggestion' };
  }
  for (const [side, texts] of Object.entries({ pros, cons })) {
    for (const [index, text] of texts.entries()) {
      if (!nothing.test(text.trim())) continue;
      const where = side === 'cons' && key !== undefined ? [...path, side, index, key] : [...path, side, index];
      const hint = side === 'cons' ? 'Every choice has a price: money, a limit, something to learn, something it ties you to.' : 'Name what it is good at, or leave the option out.';
      yield { path: where, message: `Expected ${side === 'cons' ? 'a price of this choice' : 'something that speaks for it'}, found ${quote(text)}`, hint };
    }
  }
}
