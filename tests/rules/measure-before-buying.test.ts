import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'measure-before-buying';
const add = (...added: readonly object[]) => added.map((action, index) => [['actions', 3 + index], action] as const);
const first = 'Expected the most likely cause, "Database query inefficiency", to be fixed and measured before buying capacity';

describe('measure-before-buying', () => {
  it.each([
    ['Enable provisioned concurrency', 'provisioned concurrency'],
    ['Upgrade the cluster', 'Upgrade the cluster'],
    ['Move to a bigger instance', 'bigger instance'],
    ['Add two read replicas', 'read replicas'],
    ['Move the database to db.r6g.2xlarge', 'Move the database to db.r6g.2xlarge'],
    ['Switch to an M30', 'Switch to an M30'],
  ])('reports "%s" at priority 1 for a lesser cause', (text, found) => {
    expect(findingsOf(rule, 'debugging', ...add({ priority: 1, text, fixes: 'cold-start' }))).toEqual([`actions.3.text: ${first}, found "${found}" at the same priority`]);
  });

  it.each([
    { priority: 2, text: 'Enable provisioned concurrency', fixes: 'cold-start' },
    { priority: 1, text: 'Measure cold starts, then enable provisioned concurrency', fixes: 'cold-start' },
    { priority: 1, text: 'Remove the provisioned concurrency of last year', fixes: 'cold-start' },
    { priority: 1, text: 'Double the write capacity', fixes: 'scan' },
    { priority: 1, text: 'Move the client out of the handler', fixes: 'cold-start' },
  ])('lets %j pass', (action) => {
    expect(findingsOf(rule, 'debugging', ...add(action))).toEqual([]);
  });

  it('asks for a measurement where nothing confirms the cause, for each action', () => {
    expect(findingsOf(rule, 'debugging', [['causes', 1, 'confirm'], undefined], ...add({ priority: 1, text: 'Buy a larger database' }, { priority: 1, text: 'Enable provisioned concurrency', fixes: 'cold-start' }))).toEqual([
      'actions.3.text: Expected a measurement before buying capacity, found "larger database"',
      'actions.4.text: Expected a measurement before buying capacity, found "provisioned concurrency" for "Lambda cold starts", which has no "confirm"',
    ]);
  });
});
