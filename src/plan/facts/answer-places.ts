import type { Format, Plan } from '../schema/plan.ts';
import type { QuestionId } from './phases.ts';

/** Where plans of a format answer a question. */
export interface Place<P extends Plan = Plan> {
  /** Field of the input. */
  readonly field: string;
  /** Anchor of the section of the document that prints it. */
  readonly anchor: string;
  /** What of the answer a plan doesn't state, in words; an answer lacks nothing. */
  readonly lacks: (plan: P) => readonly string[];
  /** Set where a plan of the format never answers the whole question. */
  readonly partly?: true;
}

type AnswerPlaces = { readonly [F in Format]: Readonly<Partial<Record<QuestionId, Place<Extract<Plan, { format: F }>>>>> };

const always = (): readonly string[] => [];
const unless = (stated: unknown, what: string): readonly string[] => (stated === undefined || (Array.isArray(stated) && stated.length === 0) ? [what] : []);

/** The four that the method names: "Tech stack, timeline, team size, budget". */
function constraints(anchor: string): Place {
  return {
    field: 'context',
    anchor,
    lacks: ({ context }) => [
      ...unless(context.stack, 'the stack'),
      ...unless(context.timelineWeeks, 'the timeline'),
      ...unless(context.teamSize, 'the team size'),
      ...unless(context.budgetUsdPerMonth, 'the budget'),
    ],
  };
}

const startHere: Place = { field: 'startHere', anchor: 'where-to-start', lacks: (plan) => unless(plan.startHere, 'the first steps') };

/** Parts that somebody has to choose a product for. */
const choosable = (kind: string) => kind !== 'client' && kind !== 'external';

/** What each format can answer. A question that a format is silent about has no place in it. */
export const answerPlaces: AnswerPlaces = {
  architecture: {
    functional: { field: 'requirements.functional', anchor: 'requirements-summary', lacks: always },
    'non-functional': {
      field: 'requirements.nonFunctional',
      anchor: 'requirements-summary',
      lacks: ({ requirements }) => unless(requirements.nonFunctional, 'any non-functional requirement'),
    },
    constraints: constraints('requirements-summary'),
    components: { field: 'components', anchor: 'high-level-architecture', lacks: always },
    communication: { field: 'flows', anchor: 'high-level-architecture', lacks: ({ flows }) => unless(flows, 'any flow') },
    'data-flow': {
      field: 'flows[].payloadKb',
      anchor: 'high-level-architecture',
      lacks: ({ flows }) => unless(flows.find(({ payloadKb, serves }) => payloadKb !== undefined || serves !== undefined), 'how large the data is and what it serves'),
    },
    deployment: { field: 'deployment', anchor: 'technology-choices', lacks: ({ deployment }) => unless(deployment, 'the deployment') },
    technologies: {
      field: 'components[].technology',
      anchor: 'technology-choices',
      lacks: ({ components }) =>
        components.filter(({ kind, technology }) => choosable(kind) && technology === undefined).map(({ name }) => `the technology of ${name}`),
    },
    'data-model': { field: 'dataModel', anchor: 'data-model', lacks: always },
    failures: { field: 'failures', anchor: 'failure-handling', lacks: ({ failures }) => unless(failures, 'any failure') },
    security: { field: 'security', anchor: 'security-considerations', lacks: always },
    'first-step': startHere,
  },
  roadmap: {
    constraints: constraints('goal'),
    'critical-path': { field: 'milestones[].tasks[].after', anchor: 'schedule', lacks: always },
    milestones: { field: 'milestones', anchor: 'milestones', lacks: always },
    'first-step': {
      field: 'startToday',
      anchor: 'where-to-start-today',
      lacks: ({ startToday = [], startHere: steps = [] }) => unless([...startToday, ...steps], 'the first steps'),
    },
    tests: {
      field: 'milestones[].tasks[].kind',
      anchor: 'milestones',
      lacks: ({ milestones }) => milestones.filter(({ tasks }) => !tasks.some(({ kind }) => kind === 'test')).map(({ title }) => `a test in ${title}`),
    },
  },
  comparison: {
    constraints: constraints('context'),
    // One component of however many there are.
    technologies: { field: 'recommendation', anchor: 'decision-matrix', lacks: () => ['the other components'], partly: true },
    'first-step': startHere,
  },
  debugging: {
    constraints: constraints('problem-statement'),
    'first-step': startHere,
  },
};
