import type { RevisitTrigger } from '../plan/facts/registers/revisit-triggers.ts';
import { metricName } from '../plan/document/metric-name.ts';
import { figure } from './figures.ts';

/** The condition of a trigger: `Users above 100,000`. */
export function conditionText({ metric, loadUnit, direction, bound }: Pick<RevisitTrigger, 'metric' | 'loadUnit' | 'direction' | 'bound'>): string {
  return `${metricName(metric, loadUnit)} ${direction} ${figure(bound)}`;
}

/** How far a plan is on the way to a trigger. What isn't reached never reads as all of the way, nor what has begun as none. */
export function wayText({ share, reached, stated }: Pick<RevisitTrigger, 'share' | 'reached' | 'stated'>): string {
  if (reached) return 'Reached';
  if (stated === null) return 'Not stated';
  if (share === null) return 'At 0';
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share === 1) return 'At the bound';
  return `${figure(Math.floor(share * 100), 0)} %`;
}
