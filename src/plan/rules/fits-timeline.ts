import type { RoadmapFacts } from '../facts/facts.ts';
import { numberText } from '../facts/number-text.ts';
import { quote } from '../quote.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { timeClaims, type TimeClaim } from './shared/time-claims.ts';

const daysPerWeek = 5;

const partOfPlan = /\b(?:mvp|beta|pilot|prototype|milestones?|first (?:order|users?|release|version|customers?|book))\b/i;

export const fitsTimeline = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'error',
  checks: 'The computed schedule fits into the weeks of the context, and title, summary and goal claim no other length.',
  source: 'Brief, phases 1 and 4: the timeline is a constraint of the roadmap.',
  *check({ plan, facts: { schedule } }) {
    const { timelineWeeks } = plan.context;
    const { totalDays, weeks, teamSize } = schedule;
    if (timelineWeeks !== undefined && totalDays > timelineWeeks * daysPerWeek) {
      const people = teamSize === 1 ? 'one person' : `${teamSize} people`;
      yield {
        path: ['context', 'timelineWeeks'],
        message: `Expected a schedule within ${weeksText(timelineWeeks)}, found ${numberText(totalDays)} working days for ${people}, which end in week ${weeks}`,
        hint: 'Move what the first users can wait for into a later roadmap, or move the date. More people help only beside the critical path.',
      };
    }
    yield* otherLengths(plan, schedule);
  },
});

function* otherLengths(plan: RoadmapPlan, schedule: RoadmapFacts['schedule']): Generator<Remark> {
  const { totalDays, weeks, milestones } = schedule;
  const { timelineWeeks = weeks } = plan.context;
  // The time that there is may be named too and, where it is named, when a milestone is reached.
  const known = ({ unit, count }: TimeClaim, text: string) => {
    const reached = milestones.filter(({ title }) => text.toLowerCase().includes(title.toLowerCase()) || partOfPlan.test(text));
    if (unit === 'weeks') return count === timelineWeeks || count === weeks || reached.some(({ startWeek, endWeek }) => count === endWeek || count === endWeek - startWeek + 1);
    return [timelineWeeks * daysPerWeek, totalDays, Math.ceil(totalDays)].includes(count) || reached.some(({ endDay, workingDays }) => count === endDay || count === workingDays);
  };
  for (const field of ['title', 'summary', 'goal'] as const) {
    const wrong = timeClaims(plan[field]).find((claim) => !known(claim, plan[field]));
    if (wrong === undefined) continue;
    yield {
      path: [field],
      message: `Expected the computed length, ${weeksText(weeks)} or ${numberText(Math.ceil(totalDays))} working days, found ${quote(wrong.text)}`,
      hint: 'Correct the sentence or the tasks: readers see both on one page.',
      severity: 'warning',
    };
  }
}

function weeksText(weeks: number): string {
  return `${numberText(weeks)} ${weeks === 1 ? 'week' : 'weeks'}`;
}
