import { describe, expect, it } from 'vitest';
import { planPages } from '../../src/site/plan-pages.ts';
import type { PlanSheet } from '../../src/site/plans.ts';

function sheets(count: number, project = 'p'): PlanSheet[] {
  const facts = { recommendation: { alsoFits: [] } };
  return Array.from({ length: count }, (_, at) => ({ id: `${project}-${at}`, plan: { format: 'debugging', project }, facts, passed: [] }) as unknown as PlanSheet);
}

function siblingsOf(all: PlanSheet[], id: string): string[] {
  return planPages(all, []).find(({ sheet }) => sheet.id === id)?.siblings.map((sheet) => sheet.id) ?? [];
}

describe('the sheets of a project beside a plan', () => {
  it('are all of its own project, itself included', () => {
    expect(siblingsOf([...sheets(2, 'a'), ...sheets(3, 'b')], 'b-1')).toEqual(['b-0', 'b-1', 'b-2']);
    expect(siblingsOf(sheets(40), 'p-39')).toHaveLength(40);
  });

  it.each([['p-0', 0], ['p-20', 0], ['p-50', 30], ['p-99', 60]])('are the 40 around %s where there are 100', (id, first) => {
    expect(siblingsOf(sheets(100), id)).toEqual(Array.from({ length: 40 }, (_, at) => `p-${first + at}`));
  });

  it('are counted in full', () => {
    expect(planPages(sheets(100), []).map(({ sheetsOfProject }) => sheetsOfProject)).toEqual(Array.from({ length: 100 }, () => 100));
  });
});
