import { readFileSync } from 'node:fs';
import { parseSource } from '../../src/plan/source.ts';
import { parseWith } from '../../src/plan/schema/faults.ts';
import { planSchema, type Format, type Plan } from '../../src/plan/schema/plan.ts';

/** The contract's plan of each format. */
export const contractPlans = {
  architecture: 'task-management-api',
  roadmap: 'task-api-roadmap',
  comparison: 'dynamodb-vs-mongodb-atlas',
  debugging: 'slow-order-list',
} as const satisfies Record<Format, string>;

export function planText(id: string): string {
  return readFileSync(new URL(`../../content/plans/${id}.yaml`, import.meta.url), 'utf8');
}

/** The data of a contract plan, fresh each time, so that a test can change it. */
export function planData(format: Format): Record<string, never> {
  const reading = parseSource(planText(contractPlans[format]));
  if ('fault' in reading) throw new Error(reading.fault.message);
  return structuredClone(reading.source.data) as Record<string, never>;
}

/** A typed contract plan, fresh each time. */
export function contractPlan<F extends Format>(format: F): Extract<Plan, { format: F }> {
  const { value, faults } = parseWith(planSchema, planData(format));
  if (value === undefined) throw new Error(faults.map(({ message }) => message).join('; '));
  return value as Extract<Plan, { format: F }>;
}
