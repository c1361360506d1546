import { addressIn, type Place } from './document-link.ts';
import { escapeXml } from './xml.ts';

/** Something new, or changed, as readers of the feed are told of it. */
export interface FeedItem {
  /** Path of its page, without the base. */
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  /** What it is: "Pattern", "Architecture design". */
  readonly kind: string;
  /** Day of its last change or review, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A feed is for what is new; what is older stands in the lists. */
const longest = 50;

/** An RSS 2.0 feed, newest first. Its dates are those of the items, so the same items give the same feed. */
export function renderFeed(items: readonly FeedItem[], place: Place & { readonly site: string }): string {
  const newest = [...items].sort((a, b) => (a.day === b.day ? (a.page < b.page ? -1 : 1) : a.day < b.day ? 1 : -1)).slice(0, longest);
  const [first] = newest;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    '<title>Groundplan: plans and patterns</title>',
    element('link', addressIn(place, '/')),
    '<description>New and changed plans, and patterns as they are reviewed.</description>',
    '<language>en</language>',
    `<atom:link href="${escapeXml(addressIn(place, '/feed.xml'))}" rel="self" type="application/rss+xml"/>`,
    ...(first === undefined ? [] : [element('lastBuildDate', date(first.day))]),
    ...newest.map((item) => renderItem(item, addressIn(place, item.page))),
    '</channel>',
    '</rss>\n',
  ].join('\n');
}

function renderItem({ title, summary, kind, day }: FeedItem, address: string): string {
  const parts = [element('title', title), element('link', address), element('guid', address), element('pubDate', date(day)), element('category', kind), element('description', summary)];
  return `<item>\n${parts.map((part) => `  ${part}\n`).join('')}</item>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** The form of RFC 822, which RSS asks for. */
function date(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}
