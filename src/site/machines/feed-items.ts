import { formatInfo } from '../formats.ts';
import { allPatterns } from '../library.ts';
import { allPlans } from '../plans.ts';
import { planPath } from './entry-documents.ts';
import type { FeedItem } from './feed.ts';

/** Every plan and pattern, with the day on which it was last changed or reviewed. */
export async function feedItems(): Promise<FeedItem[]> {
  const plans = (await allPlans()).map((sheet) => ({
    page: planPath(sheet),
    title: sheet.plan.title,
    summary: sheet.plan.summary,
    kind: formatInfo[sheet.plan.format].name,
    day: sheet.plan.updated ?? sheet.plan.date,
  }));
  const patterns = (await allPatterns()).map(({ id, data }) => ({
    page: `/patterns/${id}/`,
    title: data.title,
    summary: data.summary,
    kind: 'Pattern',
    day: data.reviewed,
  }));
  return [...plans, ...patterns];
}
