import type { registerPages } from '../plan/content/entry.ts';
import type { Portfolio } from '../plan/facts/portfolio.ts';
import { count } from './figures.ts';

export type RegisterId = (typeof registerPages)[number];

/** How the site speaks of a register. */
export interface RegisterInfo {
  readonly title: string;
  readonly about: string;
  /** How much stands in it. */
  readonly size: (facts: Portfolio) => string;
}

/** Pages that gather one thing from all plans, in their order. */
export const registers: Readonly<Record<RegisterId, RegisterInfo>> = {
  technologies: {
    title: 'Technologies',
    about: 'What the plans chose and what they turned down, each with the reason.',
    size: ({ technologies }) => count(technologies.length, 'technology', 'technologies'),
  },
  'revisit-triggers': {
    title: 'Revisit triggers',
    about: 'The figures at which a design must be thought over, the nearest first.',
    size: ({ revisitTriggers }) => count(revisitTriggers.length, 'trigger'),
  },
  assumptions: {
    title: 'Assumptions and open questions',
    about: 'What was taken for granted, and what still has to be asked.',
    size: ({ assumptions }) => count(assumptions.length, 'entry', 'entries'),
  },
  decisions: {
    title: 'Decisions',
    about: 'What was decided and when, by status, and which plan replaces which.',
    size: ({ decisions }) => count(decisions.length, 'decision'),
  },
};
