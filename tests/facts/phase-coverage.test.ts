import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerPlaces } from '../../src/plan/facts/answer-places.ts';
import { answerFields, derivePhaseCoverage } from '../../src/plan/facts/phase-coverage.ts';
import { phases } from '../../src/plan/facts/phases.ts';
import { formats, type Plan } from '../../src/plan/schema/plan.ts';
import { readTemplate, templateSections } from '../../src/site/template-sections.ts';
import { slug } from '../../src/site/slug.ts';
import { dynamodbOrMongodb, slowOrderList, taskApi, taskRoadmap } from './contract-plans.ts';
import { memberSets } from './members.ts';

const questions = phases.flatMap((phase) => phase.questions.map(({ id }) => id));

/** Ids of the questions that the plans answer. */
function answered(...plans: Plan[]): string[] {
  const members = plans.map((plan, index) => ({ id: `p${index}`, plan }));
  return derivePhaseCoverage(members).flatMap((phase) => phase.questions.filter(({ answers }) => answers.length > 0).map(({ id }) => id as string));
}

describe('the four phases', () => {
  it('ask three and three times four questions, each once', () => {
    expect(phases.map((phase) => phase.questions.length)).toEqual([3, 4, 4, 4]);
    expect(new Set(questions).size).toBe(15);
  });

  it('each have a format that answers the question', () => {
    expect(questions.filter((question) => answerFields(question).length === 0)).toEqual([]);
  });

  it.each(formats)('are answered in sections that the %s document has', (format) => {
    const anchors = templateSections(format, readTemplate).map(({ title }) => slug(title));
    const used = questions.flatMap((question) => answerPlaces[format][question]?.anchor ?? []);
    expect(used.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});

describe('the coverage of a plan', () => {
  const design = questions.filter((id) => !['critical-path', 'milestones', 'tests'].includes(id));

  it.each<[string, Plan, readonly string[]]>([
    ['an architecture', taskApi, design],
    ['a roadmap', taskRoadmap, ['constraints', 'critical-path', 'milestones', 'first-step', 'tests']],
    ['a comparison', dynamodbOrMongodb, ['constraints', 'first-step']],
    ['an analysis', slowOrderList, ['constraints', 'first-step']],
  ])('is that of its format: %s', (_format, plan, expected) => {
    expect(answered(plan)).toEqual(expected);
  });

  it.each<[string, Partial<typeof taskApi>, string, string[]]>([
    ['no non-functional requirement', { requirements: { ...taskApi.requirements, nonFunctional: [] } }, 'non-functional', ['any non-functional requirement']],
    ['half of the constraints', { context: { teamSize: 1, timelineWeeks: 4 } }, 'constraints', ['the stack', 'the budget']],
    ['an empty stack', { context: { ...taskApi.context, stack: [] } }, 'constraints', ['the stack']],
    ['no flow', { flows: [] }, 'communication', ['any flow']],
    ['no deployment', { deployment: undefined }, 'deployment', ['the deployment']],
    ['no failure', { failures: [] }, 'failures', ['any failure']],
    ['no first step', { startHere: undefined }, 'first-step', ['the first steps']],
    ['a part without technology', { components: taskApi.components.map((component) => ({ ...component, technology: undefined })) }, 'technologies', ['API Gateway', 'Cognito', 'Task API', 'Tasks table'].map((name) => `the technology of ${name}`)],
    ['flows that carry nothing', { flows: taskApi.flows.map((flow) => ({ ...flow, payloadKb: undefined, serves: undefined })) }, 'data-flow', ['how large the data is and what it serves']],
  ])('says what is left out: %s', (_what, changes, question, lacks) => {
    const plan = { ...taskApi, ...changes } as Plan;
    expect(answered(plan)).not.toContain(question);
    const found = derivePhaseCoverage([{ id: 'p', plan }]).flatMap((phase) => phase.questions).find(({ id }) => id === question);
    expect(found?.incomplete).toMatchObject([{ plan: 'p', lacks }]);
  });

  it('asks for a test in every milestone', () => {
    const milestones = taskRoadmap.milestones.map((milestone, index) => (index === 1 ? { ...milestone, tasks: milestone.tasks.filter(({ kind }) => kind !== 'test') } : milestone));
    const tests = derivePhaseCoverage([{ id: 'p', plan: { ...taskRoadmap, milestones } }]).at(-1)?.questions.at(-1);
    expect(tests).toMatchObject({ id: 'tests', answers: [], incomplete: [{ lacks: ['a test in Security and error handling'] }] });
  });

  it('counts first steps of a roadmap under either name', () => {
    const { startToday, ...rest } = taskRoadmap;
    expect(answered(rest)).not.toContain('first-step');
    expect(answered({ ...rest, startHere: startToday })).toContain('first-step');
  });
});

describe('the coverage of several plans', () => {
  it('is whole for the architecture and the roadmap of the contract', () => {
    expect(answered(taskApi, taskRoadmap)).toEqual(questions);
  });

  it('holds that of each, and nothing that none of them answers', () => {
    fc.assert(
      fc.property(memberSets, (members) => {
        const together = answered(...members.map(({ plan }) => plan));
        const each = new Set(members.flatMap(({ plan }) => answered(plan)));
        expect(together).toEqual(questions.filter((id) => each.has(id)));
      }),
    );
  });

  it('counts the answered questions of each phase', () => {
    for (const { answered: count, questions: all } of derivePhaseCoverage([{ id: 'p', plan: slowOrderList }])) {
      expect(count).toBe(all.filter(({ answers }) => answers.length > 0).length);
    }
  });
});
