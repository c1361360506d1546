import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { exampleSchema } from './plan/schema/example.ts';
import { guideSchema } from './plan/schema/guide.ts';
import { patternSchema } from './plan/schema/pattern.ts';
import { rulePageSchema } from './plan/schema/rule-page.ts';
import { renderedToFiles } from './site/document-store.ts';

/** The file name without its ending, exactly as it is written. */
const fileName = ({ entry }: { entry: string }): string => entry.replace(/\.[a-z]+$/, '');

const authored = (name: string) =>
  glob({ base: `./content/${name}`, pattern: '*.mdx', generateId: fileName });

const generated = (base: string, pattern: string) =>
  glob({ base: `./${base}`, pattern, generateId: fileName, retainBody: false });

export const collections = {
  patterns: defineCollection({ loader: authored('patterns'), schema: patternSchema }),
  examples: defineCollection({ loader: authored('examples'), schema: exampleSchema }),
  guide: defineCollection({ loader: authored('guide'), schema: guideSchema }),
  rules: defineCollection({ loader: authored('rules'), schema: rulePageSchema }),
  /** Filled documents, as the build script wrote them; the loader adds the name of the file that holds what was rendered. */
  plans: defineCollection({ loader: renderedToFiles(generated('.groundplan/plans', '*.md')), schema: z.object({ html: z.string().optional() }) }),
  /**
   * One entry, which changes with the data of any plan. `src/site/plans.ts` reads these by itself, since a thousand would
   * go through the content layer three times over; a development server hears of a change here.
   */
  revision: defineCollection({ loader: generated('.groundplan', 'revision.json'), schema: z.object({ revision: z.string() }) }),
};
