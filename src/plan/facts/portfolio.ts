import { derivePhaseCoverage, type PhaseCoverage } from './phase-coverage.ts';
import type { PhaseId } from './phases.ts';
import { compareMembers, projectOf, type PortfolioMember } from './portfolio-member.ts';
import { deriveAssumptions, type Assumption } from './registers/assumptions.ts';
import { deriveDecisions, type Decision } from './registers/decisions.ts';
import { deriveRevisitTriggers, type RevisitTrigger } from './registers/revisit-triggers.ts';
import { deriveTechnologies, type Technology } from './registers/technologies.ts';
import { deriveTrace, type DesignTrace } from './traceability.ts';

/** What the plans of a project say together. */
export interface Project {
  /** Key in addresses. */
  readonly id: string;
  /** As it is written where it comes first. */
  readonly name: string;
  /** Ids of its plans, in their order. */
  readonly plans: readonly string[];
  readonly phases: readonly PhaseCoverage[];
  /** One for each of its architecture plans that isn't superseded. */
  readonly designs: readonly DesignTrace[];
}

/** Everything that is computed from all plans together. It doesn't depend on the order in which they come. */
export interface Portfolio {
  /** By id. */
  readonly projects: readonly Project[];
  readonly technologies: readonly Technology[];
  readonly revisitTriggers: readonly RevisitTrigger[];
  readonly assumptions: readonly Assumption[];
  readonly decisions: readonly Decision[];
}

/** What the data file of a plan says about its project; the page of the project has the rest. */
export interface ProjectSummary {
  readonly id: string;
  /** Answered questions of each phase. */
  readonly phases: readonly { readonly id: PhaseId; readonly name: string; readonly answered: number; readonly questions: number }[];
  /** Questions that no plan of the project answers. */
  readonly open: readonly string[];
}

/** Computes what follows from several plans. */
export function derivePortfolio(unordered: readonly PortfolioMember[]): Portfolio {
  const members = [...unordered].sort(compareMembers);
  const projects = [...Map.groupBy(members, projectOf)].map(([id, own]): Project => {
    const current = own.filter(({ plan }) => plan.status !== 'superseded');
    return {
      id,
      name: own.find(({ plan }) => plan.project !== undefined)?.plan.project ?? id,
      plans: own.map((member) => member.id),
      // What has been replaced is named last.
      phases: derivePhaseCoverage([...current, ...own.filter((member) => !current.includes(member))]),
      designs: current.flatMap(({ id: plan, plan: design }) => (design.format === 'architecture' ? [deriveTrace({ id: plan, plan: design }, members)] : [])),
    };
  });
  return {
    projects,
    technologies: deriveTechnologies(members),
    revisitTriggers: deriveRevisitTriggers(members),
    assumptions: deriveAssumptions(members),
    decisions: deriveDecisions(members),
  };
}

/** The short form of a project, whose size doesn't grow with the number of plans. */
export function summariseProject({ id, phases }: Project): ProjectSummary {
  return {
    id,
    phases: phases.map(({ id: phase, name, answered, questions }) => ({ id: phase, name, answered, questions: questions.length })),
    open: phases.flatMap(({ questions }) => questions.filter(({ answers }) => answers.length === 0).map(({ text }) => text)),
  };
}
