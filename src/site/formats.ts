import type { Format } from '../plan/schema/plan.ts';

/** How the site speaks of a format. */
export interface FormatInfo {
  /** Letter of its sheets. */
  readonly letter: string;
  readonly name: string;
  /** The question that it answers. */
  readonly question: string;
  /** What the answer holds, in one sentence. */
  readonly answer: string;
}

export const formatInfo: Record<Format, FormatInfo> = {
  architecture: {
    letter: 'A',
    name: 'Architecture design',
    question: 'How do I build X?',
    answer: 'Components and flows, data model, security, trade-offs and what it costs a month.',
  },
  roadmap: {
    letter: 'R',
    name: 'Implementation roadmap',
    question: 'Where do I start?',
    answer: 'Milestones with tasks and days, the critical path and the first commands to type.',
  },
  comparison: {
    letter: 'C',
    name: 'Technology comparison',
    question: 'Should I use X or Y?',
    answer: 'A weighted matrix, one recommendation and the way out if it turns out wrong.',
  },
  debugging: {
    letter: 'D',
    name: 'Debugging analysis',
    question: 'Why is X slow or failing?',
    answer: 'Causes with their evidence, fixes in order of impact and the numbers to expect.',
  },
};
