import type { planStatuses } from '../plan/schema/shared.ts';
import type { KeyFigure } from './key-figures.ts';

type Status = (typeof planStatuses)[number];

const words: Record<Status, string> = { draft: 'Draft', proposed: 'Proposed', accepted: 'Accepted', superseded: 'Superseded' };

/** The status of a plan as a cell of its title block. */
export function statusFigure(status: Status): KeyFigure {
  const figure = { label: 'Status', value: words[status] };
  if (status === 'accepted') return { ...figure, tone: 'ok' };
  return status === 'superseded' ? { ...figure, tone: 'warn' } : figure;
}
