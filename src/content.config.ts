import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { Facts } from './plan/facts/facts.ts';
import type { Portfolio, ProjectSummary } from './plan/facts/portfolio.ts';
import type { LocatedFinding } from './plan/finding.ts';
import type { Review } from './plan/review.ts';
import { exampleSchema } from './plan/schema/example.ts';
import { guideSchema } from './plan/schema/guide.ts';
import { patternSchema } from './plan/schema/pattern.ts';
import type { Plan } from './plan/schema/plan.ts';
import { rulePageSchema } from './plan/schema/rule-page.ts';

/** The file name without its ending, exactly as it is written. */
const fileName = ({ entry }: { entry: string }): string => entry.replace(/\.[a-z]+$/, '');

const authored = (name: string) =>
  glob({ base: `./content/${name}`, pattern: '*.mdx', generateId: fileName });

const generated = (pattern: string) =>
  glob({ base: './.groundplan/plans', pattern, generateId: fileName, retainBody: false });

export const collections = {
  patterns: defineCollection({ loader: authored('patterns'), schema: patternSchema }),
  examples: defineCollection({ loader: authored('examples'), schema: exampleSchema }),
  guide: defineCollection({ loader: authored('guide'), schema: guideSchema }),
  rules: defineCollection({ loader: authored('rules'), schema: rulePageSchema }),
  /** Filled documents, as the build script wrote them. */
  plans: defineCollection({ loader: generated('*.md'), schema: z.object({}) }),
  /** The validated data of the same plans with all that was computed; the build script has checked it. */
  planData: defineCollection({
    loader: generated('*.json'),
    schema: z.object({
      id: z.string(),
      plan: z.custom<Plan>(),
      facts: z.custom<Facts>(),
      project: z.custom<ProjectSummary>(),
      findings: z.array(z.custom<LocatedFinding>()),
      waived: z.array(z.custom<Review['waived'][number]>()),
      passed: z.array(z.string()),
    }),
  }),
  /** What follows from all plans together: one entry. */
  portfolio: defineCollection({
    loader: glob({ base: './.groundplan', pattern: 'portfolio.json', generateId: fileName, retainBody: false }),
    schema: z.custom<Portfolio>(),
  }),
};
