import { roadmapExports, type RoadmapExportName } from '../plan/export/roadmap-exports.ts';
import { allPlans, type PlanSheet } from './plans.ts';

/** The paths of an endpoint that there is for roadmaps only. */
export async function roadmapPaths(): Promise<{ params: { id: string }; props: { sheet: PlanSheet } }[]> {
  const sheets = await allPlans();
  return sheets.filter(({ plan }) => plan.format === 'roadmap').map((sheet) => ({ params: { id: sheet.id }, props: { sheet } }));
}

/** The tasks of a roadmap for another tool. @throws Error for a plan of another format */
export function roadmapExport(name: RoadmapExportName, { id, plan, facts }: PlanSheet): Response {
  if (plan.format !== 'roadmap' || facts.format !== 'roadmap') {
    throw new Error(`Expected a roadmap, found plan "${id}" of the format "${plan.format}"`);
  }
  const { render, mediaType } = roadmapExports[name];
  return new Response(render(plan, facts.schedule), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}
