import type { APIRoute } from 'astro';
import { feedItems } from '../site/machines/feed-items.ts';
import { renderFeed } from '../site/machines/feed.ts';
import { place } from '../site/machines/place.ts';

/** The feed has absolute addresses, so there is none until the site knows its own. */
export function getStaticPaths() {
  return place().site === undefined ? [] : [{ params: { feed: 'feed' } }];
}

export const GET: APIRoute = async () => {
  const { base, site = '' } = place();
  const text = renderFeed(await feedItems(), { base, site });
  return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
