import type { RoadmapFacts } from '../facts/facts.ts';
import { numberText } from '../facts/number-text.ts';
import type { ScheduledMilestone } from '../facts/schedule.ts';
import type { Path } from '../finding.ts';
import { quote } from '../quote.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { spanClaim, timeClaims, type TimeClaim } from './shared/time-claims.ts';

const daysPerWeek = 5;

const partOfPlan = /\b(?:mvp|beta|pilot|prototype|milestones?|first (?:order|users?|release|version|customers?|book))\b/i;

export const fitsTimeline = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'error',
  checks: 'The computed schedule fits into the weeks of the context, title, summary and goal claim no other length, and titles of milestones and tasks no other days or weeks.',
  source: 'House rule, guide "The four-phase method", phases 1 and 4: the timeline is a constraint of the roadmap.',
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
    yield* otherPlaces(plan, schedule);
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

/** Titles such as "MVP (Week 1-2)" that say another time than the schedule, which stands beside them. */
function* otherPlaces(plan: RoadmapPlan, { milestones, tasks }: RoadmapFacts['schedule']): Generator<Remark> {
  const placed = new Map(tasks.map((task) => [task.id, task]));
  for (const [m, milestone] of plan.milestones.entries()) {
    yield* otherPlace(milestone.title, ['milestones', m, 'title'], milestones[m]);
    for (const [t, { id, title }] of milestone.tasks.entries()) yield* otherPlace(title, ['milestones', m, 'tasks', t, 'title'], placed.get(id));
  }
}

type Placed = Pick<ScheduledMilestone, 'startDay' | 'endDay' | 'startWeek' | 'endWeek'>;

function* otherPlace(title: string, path: Path, placed: Placed | undefined): Generator<Remark> {
  const claim = spanClaim(title);
  if (claim === undefined || placed === undefined) return;
  const [first, last] = claim.unit === 'weeks' ? [placed.startWeek, placed.endWeek] : [placed.startDay, placed.endDay];
  if (claim.first === first && claim.last === last) return;
  const unit = claim.unit === 'weeks' ? 'week' : 'day';
  yield {
    path,
    message: `Expected the computed ${first === last ? `${unit} ${first}` : `${unit}s ${first} to ${last}`}, found ${quote(claim.text)}`,
    hint: 'Leave the time out of the title: it is computed, with five working days a week, and printed beside it.',
    severity: 'warning',
  };
}

function weeksText(weeks: number): string {
  return `${numberText(weeks)} ${weeks === 1 ? 'week' : 'weeks'}`;
}
