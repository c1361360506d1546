import type { Plan } from '../schema/plan.ts';
import { deriveAsyncWork } from './async-work.ts';
import { deriveCost, type PriceBook } from './cost.ts';
import { deriveDataModel } from './data-model.ts';
import type { Facts } from './facts.ts';
import { deriveFlowchart } from './flowchart.ts';
import { deriveGantt } from './gantt.ts';
import { loadUnitOf } from './load-unit.ts';
import { deriveMatrix } from './matrix.ts';
import { deriveRecommendation, type PatternLibrary } from './recommendation.ts';
import { deriveImprovements } from './results.ts';
import { deriveSchedule } from './schedule.ts';
import { deriveSentences } from './sentences.ts';
import { deriveTimeBudget } from './time-budget.ts';
import { deriveTree } from './tree.ts';
import { deriveWorkBudget } from './work-budget.ts';

/**
 * Computes everything that is computed from a plan.
 *
 * @param plan a plan whose schema and references have been checked
 * @throws Error if something that the check of references asks for is missing
 */
export function deriveFacts(plan: Plan, reference: { readonly prices: PriceBook; readonly patterns: PatternLibrary }): Facts {
  const everywhere = { loadUnit: loadUnitOf(plan), recommendation: deriveRecommendation(plan, reference.patterns) };
  switch (plan.format) {
    case 'architecture': {
      const drawings = { tree: deriveTree(plan), flowchart: deriveFlowchart(plan), sentences: deriveSentences(plan) };
      const optional = {
        dataModel: deriveDataModel(plan.dataModel),
        timeBudget: deriveTimeBudget(plan),
        asyncWork: deriveAsyncWork(plan),
        workBudget: deriveWorkBudget(plan),
        cost: deriveCost(plan, reference.prices),
      };
      return { format: plan.format, ...everywhere, drawings, ...stated(optional) };
    }
    case 'roadmap': {
      const schedule = deriveSchedule(plan);
      return { format: plan.format, ...everywhere, schedule, gantt: deriveGantt(plan, schedule) };
    }
    case 'comparison':
      return { format: plan.format, ...everywhere, matrix: deriveMatrix(plan) };
    case 'debugging':
      return { format: plan.format, ...everywhere, improvements: deriveImprovements(plan.results) };
  }
}

/** Leaves out what there is nothing to say about, so that facts are plain data. */
function stated<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
