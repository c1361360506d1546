import { rowsOf, textOf } from './table-rows.ts';
import type { Element, Visitor } from './types.ts';

const blocks = /^█*░*$/;
const amount = /^(\d+) of (\d+)$/;

/**
 * Draws the bars of a table that Markdown makes of blocks (`██░░░`): a meter for each, as long as the cell before it
 * says ("70 of 85"), named after the first cell of its row.
 */
export const bars: Visitor = {
  filter: ['table'],
  visit(table, context) {
    for (const row of rowsOf(table).slice(1)) {
      const [cell, before] = [row.at(-1), row.at(-2)];
      const text = cell?.children[0];
      if (cell === undefined || before === undefined || text?.type !== 'text' || text.value === '' || !blocks.test(textOf(cell))) return;
      const [words, value, max] = amount.exec(textOf(before).trim()) ?? [];
      if (words === undefined) return;
      const label = `${textOf(row[0] ?? before).trim()}: ${words}`;
      const properties = { min: '0', max: max ?? '', value: value ?? '', ariaLabel: label };
      const meter: Element = { type: 'element', tagName: 'meter', properties, children: [] };
      context.replaceNode(text, meter);
    }
  },
};
