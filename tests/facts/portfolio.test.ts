import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePortfolio, summariseProject } from '../../src/plan/facts/portfolio.ts';
import { compareMembers, projectOf } from '../../src/plan/facts/portfolio-member.ts';
import { derivePhaseCoverage } from '../../src/plan/facts/phase-coverage.ts';
import { taskApi, taskRoadmap } from './contract-plans.ts';
import { contractMembers, member, memberSets } from './members.ts';

const answers = (coverage: ReturnType<typeof derivePhaseCoverage>) => coverage.flatMap((phase) => phase.questions.flatMap((question) => question.answers.map(({ plan }) => `${question.id} ${plan}`)));

describe('a portfolio', () => {
  it('does not depend on the order in which the plans come', () => {
    fc.assert(
      fc.property(memberSets, (members) => {
        const portfolio = derivePortfolio(members);
        expect(derivePortfolio([...members].reverse())).toEqual(portfolio);
        expect(derivePortfolio([...members].sort(compareMembers))).toEqual(portfolio);
      }),
    );
  });

  it('has every plan in one project, whose coverage holds that of each of its plans', () => {
    fc.assert(
      fc.property(memberSets, (members) => {
        const { projects } = derivePortfolio(members);
        expect(projects.flatMap(({ plans }) => plans).sort()).toEqual(members.map(({ id }) => id).sort());
        for (const project of projects) {
          const own = members.filter((one) => projectOf(one) === project.id);
          expect(answers([...project.phases]).sort()).toEqual(own.flatMap((one) => answers(derivePhaseCoverage([one]))).sort());
        }
      }),
    );
  });

  it('has each plan once in the decisions, and each technology under one name', () => {
    fc.assert(
      fc.property(memberSets, (members) => {
        const { decisions, technologies } = derivePortfolio(members);
        expect(decisions.map(({ plan }) => plan).sort()).toEqual(members.map(({ id }) => id).sort());
        expect(new Set(technologies.map(({ name }) => name.toLowerCase())).size).toBe(technologies.length);
      }),
    );
  });

  it('is plain data: written as JSON and read again it is the same', () => {
    const portfolio = derivePortfolio(contractMembers);
    expect(JSON.parse(JSON.stringify(portfolio))).toEqual(portfolio);
  });

  it('is empty without plans', () => {
    expect(derivePortfolio([])).toEqual({ projects: [], technologies: [], revisitTriggers: [], assumptions: [], decisions: [] });
  });
});

describe('a project', () => {
  it.each([
    ['Shop', 'a', 'shop'],
    ['shop', 'a', 'shop'],
    [undefined, 'a', 'a'],
  ])('named %s by plan %s is %s', (project, id, expected) => {
    expect(projectOf({ id, plan: { ...taskApi, project } })).toBe(expected);
  });

  it('keeps the name as it is written first, its plans in the order of format, date and id, and replaced answers last', () => {
    const [project] = derivePortfolio([
      member('c', { ...taskRoadmap, project: 'SHOP' }), member('b', { ...taskApi, project: 'Shop' }), member('a', { ...taskApi, project: 'shop', date: '2026-01-01', status: 'superseded' }),
    ]).projects;
    expect(project).toMatchObject({ id: 'shop', name: 'shop', plans: ['a', 'b', 'c'], designs: [{ plan: 'b' }] });
    expect(project?.phases[0]?.questions[0]?.answers.map(({ plan }) => plan)).toEqual(['b', 'a']);
  });

  it('of the contract answers every question, and its requirements wait for a task that says that it builds them', () => {
    const project = derivePortfolio(contractMembers).projects.find(({ id }) => id === 'task-management-api');
    expect(project && summariseProject(project)).toEqual({
      id: 'task-management-api',
      phases: [
        { id: 'requirements', name: 'Requirements', answered: 3, questions: 3 },
        { id: 'high-level-design', name: 'High-level design', answered: 4, questions: 4 },
        { id: 'detailed-design', name: 'Detailed design', answered: 4, questions: 4 },
        { id: 'roadmap', name: 'Roadmap', answered: 4, questions: 4 },
      ],
      open: [],
    });
    const requirements = project?.designs.flatMap((design) => design.requirements) ?? [];
    expect(requirements.map(({ flows, builds, tests }) => [flows.length > 0, builds.length, tests.length])).toEqual([[true, 0, 0], [true, 0, 0], [true, 0, 0]]);
  });

  it('with one analysis has thirteen open questions', () => {
    const project = derivePortfolio(contractMembers).projects.find(({ id }) => id === 'order-service');
    expect(project && summariseProject(project).open).toHaveLength(13);
  });
});
