import fc from 'fast-check';
import { deriveFacts } from '../../src/plan/facts/derive-facts.ts';
import type { PortfolioMember } from '../../src/plan/facts/portfolio-member.ts';
import type { Plan } from '../../src/plan/schema/plan.ts';
import { library } from '../support/library.ts';
import { dynamodbOrMongodb, slowOrderList, taskApi, taskRoadmap } from './contract-plans.ts';

/** A plan with its facts, as one of those that are published together. */
export function member(id: string, plan: Plan): PortfolioMember {
  return { id, plan, facts: deriveFacts(plan, library) };
}

export const contractMembers: readonly PortfolioMember[] = [
  member('task-management-api', taskApi),
  member('task-api-roadmap', taskRoadmap),
  member('dynamodb-vs-mongodb-atlas', dynamodbOrMongodb),
  member('slow-order-list', slowOrderList),
];

/** Sets of up to eight plans of all formats, with and without projects, some superseded, in any order. */
export const memberSets: fc.Arbitrary<PortfolioMember[]> = fc
  .array(
    fc.record({
      base: fc.constantFrom(...contractMembers),
      project: fc.option(fc.constantFrom('shop', 'Shop', 'blog'), { nil: undefined }),
      status: fc.constantFrom<Plan['status'][]>('draft', 'accepted', 'superseded'),
      date: fc.constantFrom('2026-01-01', '2026-02-02'),
      bare: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((sketches) =>
    sketches.map(({ base, project, status, date, bare }, index) => {
      const plan = { ...base.plan, status, date, project, ...(bare ? { context: { teamSize: 1 }, startHere: undefined, assumptions: ['It is so.'] } : {}) };
      return { ...base, id: `plan-${index}`, plan };
    }),
  )
  .chain((members) => fc.shuffledSubarray(members, { minLength: members.length }));
