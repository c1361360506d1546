import type { Schedule } from '../facts/schedule.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { roadmapCsv } from './roadmap-csv.ts';
import { roadmapIssues } from './roadmap-issues.ts';

/** A way to take a roadmap into another tool. */
export interface RoadmapExport {
  /** What follows the id of the plan in the name of the file. */
  readonly ending: string;
  readonly render: (plan: RoadmapPlan, schedule: Schedule) => string;
}

/** What roadmaps can be exported as. */
export const roadmapExports = {
  csv: { ending: '.csv', render: roadmapCsv },
  issues: {
    ending: '.issues.json',
    render: (plan, schedule) => `${JSON.stringify(roadmapIssues(plan, schedule), null, 2)}\n`,
  },
} as const satisfies Record<string, RoadmapExport>;

export type RoadmapExportName = keyof typeof roadmapExports;
