import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/plan/facts/derive-facts.ts';
import { library } from '../support/library.ts';
import { dynamodbOrMongodb, slowOrderList, taskApi, taskRoadmap } from './contract-plans.ts';

describe('the facts of a plan', () => {
  it.each([
    [taskApi, ['format', 'loadUnit', 'recommendation', 'drawings', 'dataModel', 'timeBudget', 'cost']],
    [{ ...taskApi, cost: undefined }, ['format', 'loadUnit', 'recommendation', 'drawings', 'dataModel', 'timeBudget']],
    [taskRoadmap, ['format', 'loadUnit', 'recommendation', 'schedule', 'gantt']],
    [dynamodbOrMongodb, ['format', 'loadUnit', 'recommendation', 'matrix']],
    [slowOrderList, ['format', 'loadUnit', 'recommendation', 'improvements']],
  ])('are those of its format', (plan, keys) => {
    const facts = deriveFacts(plan, library);
    expect(facts.format).toBe(plan.format);
    expect(Object.keys(facts)).toEqual(keys);
  });

  it('are plain data: written as JSON and read again they are the same', () => {
    for (const plan of [taskApi, taskRoadmap, dynamodbOrMongodb, slowOrderList]) {
      const facts = deriveFacts(plan, library);
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    }
  });

  it('are the same each time, and the plan stays as it was', () => {
    for (const plan of [taskApi, taskRoadmap, dynamodbOrMongodb, slowOrderList]) {
      const before = structuredClone(plan);
      expect(deriveFacts(plan, library)).toEqual(deriveFacts(plan, library));
      expect(plan).toEqual(before);
    }
  });
});
