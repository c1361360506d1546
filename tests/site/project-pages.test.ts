import { describe, expect, it } from 'vitest';
import { derivePortfolio, summariseProject } from '../../src/plan/facts/portfolio.ts';
import { answersOf, phaseLines, waysOut } from '../../src/site/phase-text.ts';
import { createPlanLinks } from '../../src/site/plan-links.ts';
import type { PlanSheet } from '../../src/site/plans.ts';
import { projectPages, projectTitle } from '../../src/site/project-pages.ts';
import { createUnused } from '../../src/site/used-patterns.ts';
import { contractMembers } from '../facts/members.ts';

const portfolio = derivePortfolio(contractMembers);
const sheets = contractMembers.map((member) => ({ ...member, sheet: 'A-1', findings: [], waived: [], passed: [] }) as unknown as PlanSheet);
const links = createPlanLinks(sheets, new Map());

describe('the pages of projects', () => {
  it('count answered questions, and how far the requirements get', () => {
    expect(projectPages(portfolio, sheets, links).map(({ title, answered, questions, counts }) => ({ title, answered, questions, counts }))).toEqual([
      { title: 'Order service', answered: 2, questions: 15, counts: { requirements: 0, designed: 0, built: 0, tested: 0 } },
      { title: 'Task Management API', answered: 15, questions: 15, counts: { requirements: 3, designed: 3, built: 0, tested: 0 } },
    ]);
  });

  it('hold the sheets of the project in their order', () => {
    expect(projectPages(portfolio, sheets, links)[1]?.sheets.map(({ id }) => id)).toEqual(['task-management-api', 'task-api-roadmap', 'dynamodb-vs-mongodb-atlas']);
  });

  it.each([
    ['task-management-api', ['In four weeks', 'Task Management API'], 'Task Management API'],
    ['shop', ['The shop'], 'Shop'],
    ['Big-Shop', [], 'Big Shop'],
  ])('call %s with plans %j by the title %s', (name, titles, expected) => {
    expect(projectTitle({ id: name.toLowerCase(), name }, titles)).toBe(expected);
  });
});

describe('the lines of phases', () => {
  it('count answers and lead to the project', () => {
    const project = portfolio.projects.find(({ id }) => id === 'order-service');
    if (project === undefined) throw new Error('Expected the project "order-service"');
    expect(phaseLines({ project: summariseProject(project) })).toEqual([
      { path: '/projects/order-service/#phase_requirements', mark: '1', label: 'Requirements\u00a0· 1\u00a0of\u00a03' },
      { path: '/projects/order-service/#phase_high-level-design', mark: '2', label: 'High-level design\u00a0· 0\u00a0of\u00a04' },
      { path: '/projects/order-service/#phase_detailed-design', mark: '3', label: 'Detailed design\u00a0· 0\u00a0of\u00a04' },
      { path: '/projects/order-service/#phase_roadmap', mark: '4', label: 'Roadmap\u00a0· 1\u00a0of\u00a04' },
    ]);
  });

  it('name the fields that would answer a question; a comparison alone never says all technologies', () => {
    expect(waysOut('technologies')).toEqual([{ path: '/formats/architecture/', name: 'architecture design', field: 'components[].technology' }]);
    expect(waysOut('first-step').map(({ field }) => field)).toEqual(['startHere', 'startToday', 'startHere', 'startHere']);
  });

  it.each([[0, 0, 0], [6, 6, 0], [9, 6, 3]])('show of %i answers %i, and say that there are %i more', (count, shown, more) => {
    const answers = Array.from({ length: count }, (_, index) => ({ plan: `p${index}`, field: 'context', anchor: 'context' }));
    const found = answersOf({ answers });
    expect([found.shown.length, found.more]).toEqual([shown, more]);
  });
});

describe('patterns that nobody uses', () => {
  it('are news to a project of their own, not to the roadmap of a design that uses them', () => {
    const unused = createUnused(sheets);
    const found = Object.fromEntries(sheets.map((sheet) => [sheet.id, unused(sheet)]));
    const used = ['api-gateway-lambda-rest', 'single-table-design'];
    expect(found['slow-order-list']).toEqual(expect.arrayContaining(used));
    expect(found['task-api-roadmap']?.filter((id) => used.includes(id))).toEqual([]);
    expect(found['dynamodb-vs-mongodb-atlas']?.filter((id) => used.includes(id))).toEqual([]);
  });
});
