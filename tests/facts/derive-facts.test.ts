import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/plan/facts/derive-facts.ts';
import { dynamodbOrMongodb, prices, slowOrderList, taskApi, taskRoadmap } from './contract-plans.ts';

describe('the facts of a plan', () => {
  it.each([
    [taskApi, ['format', 'drawings', 'cost']],
    [{ ...taskApi, cost: undefined }, ['format', 'drawings']],
    [taskRoadmap, ['format', 'schedule', 'gantt']],
    [dynamodbOrMongodb, ['format', 'matrix']],
    [slowOrderList, ['format', 'improvements']],
  ])('are those of its format', (plan, keys) => {
    const facts = deriveFacts(plan, { prices });
    expect(facts.format).toBe(plan.format);
    expect(Object.keys(facts)).toEqual(keys);
  });

  it('are plain data: written as JSON and read again they are the same', () => {
    for (const plan of [taskApi, taskRoadmap, dynamodbOrMongodb, slowOrderList]) {
      const facts = deriveFacts(plan, { prices });
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    }
  });

  it('are the same each time, and the plan stays as it was', () => {
    for (const plan of [taskApi, taskRoadmap, dynamodbOrMongodb, slowOrderList]) {
      const before = structuredClone(plan);
      expect(deriveFacts(plan, { prices })).toEqual(deriveFacts(plan, { prices }));
      expect(plan).toEqual(before);
    }
  });
});
