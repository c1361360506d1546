import type { AsyncWork } from './async-work.ts';
import type { CostEstimate } from './cost.ts';
import type { DataModelFacts } from './data-model.ts';
import type { DecisionMatrix } from './matrix.ts';
import type { Recommendation } from './recommendation.ts';
import type { Improvement } from './results.ts';
import type { Schedule } from './schedule.ts';
import type { ServedRequirement } from './served-requirements.ts';
import type { TimeBudget } from './time-budget.ts';
import type { WorkBudget } from './work-budget.ts';

/** Diagrams and their text forms, all from the same components and flows. */
export interface ArchitectureDrawings {
  /** Tree of components in box-drawing characters, for people who read plain text. */
  readonly tree: string;
  /** Mermaid flowchart with coded labels. */
  readonly flowchart: string;
  /** One sentence for each flow, in the order of the file. Plain text. */
  readonly sentences: readonly string[];
}

/** What is computed from a plan of any format. */
export interface SharedFacts {
  /** What the load is counted in, in the plural: `requests`, `webhooks`, `units of work`. */
  readonly loadUnit: string;
  readonly recommendation: Recommendation;
}

/** Everything that is computed from one architecture plan. */
export interface ArchitectureFacts extends SharedFacts {
  readonly format: 'architecture';
  readonly drawings: ArchitectureDrawings;
  /** Absent when there is nothing to draw: only sentences, or keys without an index. */
  readonly dataModel?: DataModelFacts;
  /** Absent when no call on the way of a request states a timeout. */
  readonly timeBudget?: TimeBudget;
  /** Absent when the plan has no queue, topic, bus or stream. */
  readonly asyncWork?: AsyncWork;
  /** Absent when the plan states no time of work in the background. */
  readonly workBudget?: WorkBudget;
  /** Absent when the plan states no cost lines. */
  readonly cost?: CostEstimate;
}

/** Everything that is computed from one roadmap. */
export interface RoadmapFacts extends SharedFacts {
  readonly format: 'roadmap';
  readonly schedule: Schedule;
  /** Mermaid Gantt with coded labels. */
  readonly gantt: string;
  /** Absent when no task serves a requirement of a design that was read together with the roadmap. */
  readonly requirements?: readonly ServedRequirement[];
}

/** Everything that is computed from one comparison. */
export interface ComparisonFacts extends SharedFacts {
  readonly format: 'comparison';
  readonly matrix: DecisionMatrix;
}

/** Everything that is computed from one debugging analysis. */
export interface DebuggingFacts extends SharedFacts {
  readonly format: 'debugging';
  /** One for each row of `results`, in the same order. */
  readonly improvements: readonly Improvement[];
}

export type Facts = ArchitectureFacts | RoadmapFacts | ComparisonFacts | DebuggingFacts;
