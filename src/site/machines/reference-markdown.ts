import { codeSpanInCell, escapeCell, linkTarget } from '../../plan/document/escape.ts';
import type { LimitBook } from '../../plan/schema/limit-book.ts';
import type { PriceBookFile } from '../../plan/schema/price-book.ts';
import { certainties, type BookRow } from '../book-row.ts';
import { limitRows } from '../limit-rows.ts';
import { priceRows } from '../price-rows.ts';
import { blocks, facts, section, table } from './blocks.ts';

/** What the price book is for, in one sentence. */
export const pricesSummary = 'What the cost tables of plans are computed with: list prices in USD, before tax, each with its source and date.';
export const limitsSummary = 'What the review measures plans against: quotas and settings of services, and the dates of Lambda runtimes.';

/** The price book as Markdown. */
export function pricesMarkdown(book: PriceBookFile): string {
  const rows = priceRows(book);
  const prices = table(
    ['Price', 'Service', 'What', 'USD', 'Per', 'Free each month', 'Source'],
    rows.map((row) => [
      codeSpanInCell(row.id),
      escapeCell(row.service),
      escapeCell([row.name, row.note].filter((text) => text !== undefined).join('. ')),
      escapeCell([row.usd, ...row.tiers].join(', ')),
      escapeCell(`${row.per}, ${row.region}${row.alwaysOn ? ', always on' : ''}`),
      escapeCell(row.free === undefined ? '–' : [row.free, ...(row.sharedWith.length > 0 ? [`shared with ${row.sharedWith.join(', ')}`] : [])].join(', ')),
      sourceCell(row),
    ]),
  );
  return blocks('# Prices', pricesSummary, facts({ Region: book.region, Gathered: book.gathered }), prices);
}

/** The limit book as Markdown. */
export function limitsMarkdown(book: LimitBook): string {
  const rows = limitRows(book);
  const limits = table(
    ['Limit', 'Service', 'What', 'Value', 'Kind', 'Source'],
    rows.map((row) => [
      codeSpanInCell(row.id),
      escapeCell(row.service),
      escapeCell([row.name, row.note].filter((text) => text !== undefined).join('. ')),
      escapeCell(`${row.value} ${row.unit}`),
      escapeCell(row.kind),
      sourceCell(row),
    ]),
  );
  const runtimes = table(
    ['Runtime', 'No security updates from', 'Not created from', 'Not updated from', 'Certainty'],
    book.runtimes.map(({ id, deprecated, createBlocked = '–', updateBlocked = '–', certainty }) => [
      codeSpanInCell(id), deprecated, createBlocked, updateBlocked, certainties[certainty].name,
    ]),
  );
  return blocks('# Limits', limitsSummary, facts({ 'As of': book.asOf }), limits, section('Lambda runtimes', runtimes));
}

function sourceCell({ source, date, certainty, doubts }: BookRow): string {
  const title = escapeCell(source.title);
  const name = source.url === undefined ? title : `[${title}](${linkTarget(source.url)})`;
  return `${name}, ${[date, ...(doubts.length > 0 ? doubts : [certainty.toLowerCase()])].map(escapeCell).join(', ')}`;
}
