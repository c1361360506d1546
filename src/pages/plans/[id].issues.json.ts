import type { APIRoute } from 'astro';
import type { PlanSheet } from '../../site/plans.ts';
import { roadmapExport, roadmapPaths } from '../../site/roadmap-export.ts';

export const getStaticPaths = roadmapPaths;

export const GET: APIRoute<{ sheet: PlanSheet }> = ({ props }) => roadmapExport('issues', props.sheet);
