import { z } from 'zod';
import { architectureSchema } from './architecture.ts';
import { comparisonSchema } from './comparison.ts';
import { debuggingSchema } from './debugging.ts';
import { roadmapSchema } from './roadmap.ts';

/** The four formats, in the order in which the site shows them. */
export const formats = ['architecture', 'roadmap', 'comparison', 'debugging'] as const;
export type Format = (typeof formats)[number];

/** Schema of each format. */
export const formatSchemas = {
  architecture: architectureSchema,
  roadmap: roadmapSchema,
  comparison: comparisonSchema,
  debugging: debuggingSchema,
} as const satisfies Record<Format, z.ZodType>;

/** A plan: `format` selects the fields. */
export const planSchema = z.discriminatedUnion('format', [
  architectureSchema,
  roadmapSchema,
  comparisonSchema,
  debuggingSchema,
]);

export type Plan = z.infer<typeof planSchema>;
export type ArchitecturePlan = z.infer<typeof architectureSchema>;
export type RoadmapPlan = z.infer<typeof roadmapSchema>;
export type ComparisonPlan = z.infer<typeof comparisonSchema>;
export type DebuggingPlan = z.infer<typeof debuggingSchema>;
export type Context = Plan['context'];
