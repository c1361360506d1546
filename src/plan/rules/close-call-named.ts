import type { DecisionMatrix } from '../facts/matrix.ts';
import { quote } from '../quote.ts';
import type { ComparisonPlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';

/** Part of the highest possible total below which a lead is called close. */
const narrow = 0.05;

const says =
  /\bclose (?:call|race|decision|result|second|run|contest|match|thing)\b|\b(?:is|are|was|were|comes?|it's|runs?|very|quite|too|so) close\b(?! to\b)|\bclose(?:ly)?[,.;:]|\bnarrow(?:ly|er)?\b|\b(?:slim|thin|small) (?:lead|margin)\b|\bmargin\b|\b(?:a|the|it'?s?|they|both|options) tie[sd]?\b|\btied\b|\b(?:barely|slightly|marginal(?:ly)?)\b|\bneck and neck\b|\btoss-?up\b|\b(?:nearly|almost|about|roughly) (?:equal|equally|even|level|as good|the same|tied)\b|\bon a par\b|\btips? the (?:scales?|balance)\b|\b(?:one|two|three|four|five|\d+) points?\b|\bmatters? (?:more|less|most)\b|\b(?:weighs?|weight)\b/i;

export const closeCallNamed = defineRule({
  formats: ['comparison'],
  subject: 'voice',
  severity: 'warning',
  checks: 'Where the matrix is close, the summary, a reason or the condition says so.',
  source: 'ATAM of the Software Engineering Institute: sensitivity points; guide "How recommendations are worded": explain the trade-off.',
  *check({ plan, facts }) {
    const { winners, rows } = facts.matrix;
    // Another rule reports a recommendation against the matrix, and a matrix in which nothing differs.
    if (!winners.includes(plan.recommendation.option) || rows.every((row) => row.winners.length === plan.options.length)) return;
    const close = closeness(facts.matrix);
    if (close === undefined || isNamed(plan, facts.matrix)) return;
    yield {
      path: ['recommendation', plan.recommendation.unless === undefined ? 'reasons' : 'unless'],
      message: `Expected a word about ${close.what}, found none`,
      hint: 'Say in the summary, in a reason or in "unless" that it is close, and what would tip it.',
      ...(close.tips ? {} : { severity: 'suggestion' }),
    };
  },
});

/** What is close about it, and whether one step of one weight would tip it. */
function closeness({ winners, totals, margin, rows, fragility }: DecisionMatrix): { what: string; tips: boolean } | undefined {
  if (winners.length > 1) return { what: `a tie at ${Math.max(...totals.map(({ total }) => total))} points`, tips: true };
  for (const { name, weight, flip } of fragility) {
    if (flip === null || Math.abs(flip.weight - weight) > 1) continue;
    const other = totals.find(({ id }) => id === flip.winners[0])?.name;
    return { what: `another winner, ${quote(other)}, if ${quote(name)} weighs ${flip.weight} instead of ${weight}`, tips: true };
  }
  const possible = rows.reduce((sum, { weight }) => sum + weight * 5, 0);
  return margin <= possible * narrow ? { what: `a lead of ${margin} of ${possible} points`, tips: false } : undefined;
}

/** Whether a text says that it is close, or the exit names a criterion at which it would tip. */
function isNamed({ summary, recommendation: { reasons, unless } }: ComparisonPlan, { fragility }: DecisionMatrix): boolean {
  const texts = [summary, ...reasons.map(({ text }) => text), unless?.condition ?? ''];
  const condition = unless?.condition.toLowerCase() ?? '';
  return texts.some((text) => says.test(text)) || fragility.some(({ name, flip }) => flip !== null && condition.includes(name.replace(/\s*\(.*/, '').toLowerCase()));
}
