import type { Plan } from '../schema/plan.ts';
import { deriveCost, type PriceBook } from './cost.ts';
import type { Facts } from './facts.ts';
import { deriveFlowchart } from './flowchart.ts';
import { deriveGantt } from './gantt.ts';
import { deriveMatrix } from './matrix.ts';
import { deriveImprovements } from './results.ts';
import { deriveSchedule } from './schedule.ts';
import { deriveSentences } from './sentences.ts';
import { deriveTree } from './tree.ts';

/**
 * Computes everything that is computed from a plan.
 *
 * @param plan a plan whose schema and references have been checked
 * @throws Error if something that the check of references asks for is missing
 */
export function deriveFacts(plan: Plan, reference: { readonly prices: PriceBook }): Facts {
  switch (plan.format) {
    case 'architecture': {
      const drawings = { tree: deriveTree(plan), flowchart: deriveFlowchart(plan), sentences: deriveSentences(plan) };
      const cost = deriveCost(plan, reference.prices);
      return { format: plan.format, drawings, ...(cost === undefined ? {} : { cost }) };
    }
    case 'roadmap': {
      const schedule = deriveSchedule(plan);
      return { format: plan.format, schedule, gantt: deriveGantt(plan, schedule) };
    }
    case 'comparison':
      return { format: plan.format, matrix: deriveMatrix(plan) };
    case 'debugging':
      return { format: plan.format, improvements: deriveImprovements(plan.results) };
  }
}
