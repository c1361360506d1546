import type { CostEstimate } from './cost.ts';
import type { DecisionMatrix } from './matrix.ts';
import type { Improvement } from './results.ts';
import type { Schedule } from './schedule.ts';

/** Diagrams and their text forms, all from the same components and flows. */
export interface ArchitectureDrawings {
  /** Tree of components in box-drawing characters, for people who read plain text. */
  readonly tree: string;
  /** Mermaid flowchart with coded labels. */
  readonly flowchart: string;
  /** One sentence for each flow, in the order of the file. Plain text. */
  readonly sentences: readonly string[];
}

/** Everything that is computed from one architecture plan. */
export interface ArchitectureFacts {
  readonly format: 'architecture';
  readonly drawings: ArchitectureDrawings;
  /** Absent when the plan states no cost lines. */
  readonly cost?: CostEstimate;
}

/** Everything that is computed from one roadmap. */
export interface RoadmapFacts {
  readonly format: 'roadmap';
  readonly schedule: Schedule;
  /** Mermaid Gantt with coded labels. */
  readonly gantt: string;
}

/** Everything that is computed from one comparison. */
export interface ComparisonFacts {
  readonly format: 'comparison';
  readonly matrix: DecisionMatrix;
}

/** Everything that is computed from one debugging analysis. */
export interface DebuggingFacts {
  readonly format: 'debugging';
  /** One for each row of `results`, in the same order. */
  readonly improvements: readonly Improvement[];
}

export type Facts = ArchitectureFacts | RoadmapFacts | ComparisonFacts | DebuggingFacts;
