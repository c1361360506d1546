import type { ArchitectureFacts, ComparisonFacts, Facts, RoadmapFacts } from '../plan/facts/facts.ts';
import type { ArchitecturePlan, DebuggingPlan, Plan } from '../plan/schema/plan.ts';
import { count, figure, money, percent } from './figures.ts';

/** One cell of a title block. The tone is never the only sign: the value says it too. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** Unit, or what the value is measured by. */
  readonly unit?: string;
  readonly tone?: 'ok' | 'warn';
  /** Where the page says more about it. */
  readonly anchor?: string;
}

/** The figures that matter for a plan, by its format. Those that the plan doesn't state are left out. */
export function keyFigures(plan: Plan, facts: Facts): KeyFigure[] {
  switch (facts.format) {
    case 'architecture':
      return plan.format === 'architecture' ? architectureFigures(plan, facts) : [];
    case 'roadmap':
      return roadmapFigures(facts);
    case 'comparison':
      return comparisonFigures(facts);
    case 'debugging':
      return plan.format === 'debugging' ? debuggingFigures(plan) : [];
  }
}

function architectureFigures(plan: ArchitecturePlan, facts: ArchitectureFacts): KeyFigure[] {
  const { cost } = facts;
  const figures: KeyFigure[] = [];
  const load = plan.context.requestsPerDay;
  if (load !== undefined) figures.push({ label: 'Load', value: figure(load), unit: `${facts.loadUnit === 'requests' ? 'req' : facts.loadUnit}/day` });
  if (cost !== undefined) figures.push({ label: 'Cost', value: money(cost.usd), unit: 'USD/month' });
  if (cost !== undefined && cost.budgetShare !== null) {
    const over = cost.budgetShare > 1;
    const unit = cost.budgetUsd === null ? {} : { unit: `of ${figure(cost.budgetUsd)} USD` };
    figures.push({ label: over ? 'Over budget' : 'Budget', value: percent(cost.budgetShare), ...unit, ...(over && { tone: 'warn' }) });
  }
  return figures;
}

function roadmapFigures({ schedule }: RoadmapFacts): KeyFigure[] {
  return [
    { label: 'Working days', value: figure(schedule.totalDays, 1), unit: `in ${count(schedule.weeks, 'week')}` },
    { label: 'Critical path', value: figure(schedule.criticalDays, 1), unit: schedule.criticalDays === 1 ? 'day' : 'days' },
    { label: 'Milestones', value: figure(schedule.milestones.length, 0) },
  ];
}

function comparisonFigures({ matrix }: ComparisonFacts): KeyFigure[] {
  const winners = matrix.totals.filter((option) => matrix.winners.includes(option.id));
  const flips = matrix.fragility.filter((criterion) => criterion.flip !== null).length;
  const names = winners.map((option) => option.name).join(', ');
  const total = figure(winners[0]?.total ?? 0);
  return [
    winners.length === 1 ? { label: 'Winner', value: names, unit: `${total} points` } : { label: 'Tie', value: names, unit: `${total} points each` },
    { label: 'Margin', value: figure(matrix.margin), unit: matrix.margin === 1 ? 'point' : 'points' },
    { label: 'Fragility', value: flips === 0 ? 'Stable' : count(flips, 'weight'), unit: flips === 0 ? 'no weight flips it' : 'can flip it' },
  ];
}

function debuggingFigures(plan: DebuggingPlan): KeyFigure[] {
  const { metric, before, now, unit } = plan.problem.symptom;
  const result = plan.results.find((row) => row.metric === metric && row.unit === unit);
  const figures: KeyFigure[] = [{ label: metric, value: `${figure(before)} → ${figure(now)}`, unit, tone: 'warn' }];
  if (result !== undefined) figures.push({ label: 'Expected', value: figure(result.after), unit, tone: 'ok' });
  const cause = plan.causes[0];
  if (cause !== undefined) figures.push({ label: 'Top cause', value: cause.title });
  return figures;
}
