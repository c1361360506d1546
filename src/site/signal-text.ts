import type { Signal } from '../plan/schema/pattern.ts';
import { figure } from './figures.ts';

/** The test of a signal as the pattern page prints it beside the fact: "is yes", "≥ 10", "5 to 100". */
export function signalText({ is, atLeast, atMost }: Signal): string {
  if (is !== undefined) return is ? 'is yes' : 'is no';
  if (atLeast !== undefined && atMost !== undefined) return `${figure(atLeast)} to ${figure(atMost)}`;
  return atLeast === undefined ? `≤ ${figure(atMost ?? 0)}` : `≥ ${figure(atLeast)}`;
}
