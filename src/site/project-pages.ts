import type { Portfolio } from '../plan/facts/portfolio.ts';
import { resolveAll } from './references.ts';
import type { PlanLinks } from './plan-links.ts';
import type { PlanSheet } from './plans.ts';
import { slug } from './slug.ts';

type Project = Portfolio['projects'][number];

/** How many requirements get how far. */
export interface TraceCounts {
  readonly requirements: number;
  /** Served by a flow or an access pattern. */
  readonly designed: number;
  readonly built: number;
  readonly tested: number;
}

/** What the page of a project shows. */
export interface ProjectPageProps {
  readonly project: Project;
  /** Name as people read it. */
  readonly title: string;
  /** Its plans, in their order. */
  readonly sheets: readonly PlanSheet[];
  /** Answered questions and how many there are. */
  readonly answered: number;
  readonly questions: number;
  readonly counts: TraceCounts;
  readonly links: PlanLinks;
}

/** Everything that the pages of all projects need. */
export function projectPages({ projects }: Portfolio, sheets: readonly PlanSheet[], links: PlanLinks): ProjectPageProps[] {
  return projects.map((project) => {
    const own = resolveAll(project.plans, sheets, 'plan', `project "${project.name}"`);
    return {
      project,
      title: projectTitle(project, own.map(({ plan }) => plan.title)),
      sheets: own,
      answered: project.phases.reduce((sum, phase) => sum + phase.answered, 0),
      questions: project.phases.reduce((sum, phase) => sum + phase.questions.length, 0),
      counts: countTraces(project),
      links,
    };
  });
}

/**
 * The name of a project as a title: that of a plan which differs from it only in spelling (`Task Management API` of
 * `task-management-api`), else the name with spaces.
 */
export function projectTitle({ id, name }: Pick<Project, 'id' | 'name'>, titles: readonly string[]): string {
  const words = name.replaceAll('-', ' ');
  return titles.find((title) => slug(title) === id) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function countTraces({ designs }: Pick<Project, 'designs'>): TraceCounts {
  const requirements = designs.flatMap((design) => design.requirements);
  return {
    requirements: requirements.length,
    designed: requirements.filter(({ flows, accessPatterns }) => flows.length + accessPatterns.length > 0).length,
    built: requirements.filter(({ builds }) => builds.length > 0).length,
    tested: requirements.filter(({ tests }) => tests.length > 0).length,
  };
}
