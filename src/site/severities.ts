import type { Severity } from '../plan/finding.ts';

/** How the site speaks of severities: the word, and what follows from it for a plan. */
export const severities: Readonly<Record<Severity, { readonly name: string; readonly means: string }>> = {
  error: { name: 'Error', means: 'blocks publishing' },
  warning: { name: 'Warning', means: 'published, and said' },
  suggestion: { name: 'Suggestion', means: 'advice' },
};
