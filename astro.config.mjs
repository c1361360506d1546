import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { createDiagrams, drawingRevision } from './src/diagrams/diagrams.ts';
import { diagramPlugin } from './src/diagrams/markdown-diagrams.ts';
import { bodyPlugins } from './src/site/hast/body-plugins.ts';
import { withBase } from './src/site/href.ts';
import { groundplan } from './src/site/integration.ts';
import { fragments } from './src/site/mdast/fragments.ts';

// Both come from whoever publishes the site: the sub-path that it lies under, and its address.
// A variable that is set to nothing is one that isn't set.
const { BASE_PATH: base = '/', SITE_URL: site } = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));

const diagrams = createDiagrams({ cacheFolder: fileURLToPath(new URL('.groundplan/drawings', import.meta.url)) });

export default defineConfig({
  base,
  ...(site === undefined ? {} : { site }),
  cacheDir: './.groundplan/astro',
  trailingSlash: 'always',
  // Nothing inline: the site is served under a policy that allows no inline script and no inline style.
  // While one page is written, others are rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marks on MDX modules, one warning for each.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: { type: 'prism', excludeLangs: ['mermaid'] },
    processor: satteri({
      // Smart punctuation would change what people wrote: `--`, quotes and dots in values.
      features: { smartPunctuation: false },
      mdastPlugins: [diagramPlugin({ base: withBase(base, '/'), draw: diagrams.draw }), fragments],
      // Astro keeps rendered bodies until names of plugins change, so the drawings' revision is one.
      hastPlugins: [{ name: `drawings-${drawingRevision}` }, ...bodyPlugins(base)],
    }),
  },
  integrations: [mdx(), groundplan(diagrams)],
});
