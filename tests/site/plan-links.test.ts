import { describe, expect, it } from 'vitest';
import { createPlanLinks } from '../../src/site/plan-links.ts';
import { taskApi } from '../facts/contract-plans.ts';

const links = createPlanLinks([{ id: 'tasks', sheet: 'A-1', plan: taskApi }], new Map([['tasks', new Set(['data-model'])]]));

describe('a link to a plan', () => {
  it.each([
    ['the whole of it', undefined, '/plans/tasks/'],
    ['one of its sections', 'data-model', '/plans/tasks/#data-model'],
    ['the whole of it for a section that its document lacks', 'cost-estimate', '/plans/tasks/'],
  ])('leads to %s', (_what, anchor, href) => {
    expect(links('tasks', anchor)).toEqual({ href, sheet: 'A-1', title: 'Task Management API', status: 'accepted' });
  });

  it('leads to no plan that there is not', () => {
    expect(() => links('nothing')).toThrow('Unknown plan "nothing" in the registers');
  });
});
