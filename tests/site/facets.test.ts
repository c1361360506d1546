import { describe, expect, it } from 'vitest';
import { editLink } from '../../src/site/edit-link.ts';
import { facetOf, rangeOf, rowAttributes } from '../../src/site/facets.ts';

const rows = [
  { level: 'starter', service: ['SQS', 'Lambda'], cost: 3 },
  { level: 'advanced', service: ['Lambda', 'Lambda'], cost: undefined },
  { level: 'advanced', service: [], cost: 0.5 },
];

describe('facetOf', () => {
  it('counts values from A to Z, each row once', () => {
    expect(facetOf('service', 'Service', rows)).toEqual({
      name: 'service',
      label: 'Service',
      options: [{ value: 'Lambda', label: 'Lambda', count: 2 }, { value: 'SQS', label: 'SQS', count: 1 }],
    });
  });

  it('keeps the order of names and leaves out values that no row has', () => {
    expect(facetOf('level', 'Level', rows, { starter: 'Starter', intermediate: 'Intermediate', advanced: 'Advanced' }).options).toEqual([
      { value: 'starter', label: 'Starter', count: 1 },
      { value: 'advanced', label: 'Advanced', count: 2 },
    ]);
  });
});

describe('rangeOf', () => {
  it('spans the numbers of all rows', () => {
    expect(rangeOf('cost', 'Cost', rows)).toEqual({ name: 'cost', label: 'Cost', min: 0.5, max: 3 });
  });

  it('is nothing where no row has a number', () => {
    expect(rangeOf('level', 'Level', rows)).toBeUndefined();
  });
});

describe('rowAttributes', () => {
  it('puts several values on lines of their own and leaves unknown facts out', () => {
    expect(rows.map(rowAttributes).slice(0, 2)).toEqual([
      { 'data-row': '', 'data-level': 'starter', 'data-service': 'SQS\nLambda', 'data-cost': '3' },
      { 'data-row': '', 'data-level': 'advanced', 'data-service': 'Lambda\nLambda' },
    ]);
  });
});

describe('editLink', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['https://git.example/we/plans', 'https://git.example/we/plans/edit/main/content/plans/x.yaml'],
    ['https://git.example/we/plans/', 'https://git.example/we/plans/edit/main/content/plans/x.yaml'],
  ])('of repository %s is %s', (repository, expected) => {
    expect(editLink(repository, 'content/plans/x.yaml')).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'git@git.example:we/plans', 'https://git.example/" onclick="'])('refuses %s', (repository) => {
    expect(() => editLink(repository, 'x')).toThrow(/^Expected REPOSITORY_URL to start with "https:\/\/", found/);
  });
});
