import { rowsOf, textOf } from './table-rows.ts';
import type { Visitor } from './types.ts';

// A figure with its sign, thousands and unit, or a dash for none: "0.44", "1,000", "95 %", "3,000 ms", "~15 USD", "–".
const figure = /^(?:[~<>≤≥]\s?)?[-−+]?\d[\d,.]*(?:\s?(?:%|[A-Za-z]{1,4}(?:\/[A-Za-z]+)?))?$|^[–-]$/u;

/**
 * Sets columns of figures apart (class `figure`: right-aligned, monospace): those that the Markdown aligns to the
 * right, and those in which every filled cell is a figure. Alignment would otherwise be a style attribute, which the
 * policy of the site forbids.
 */
export const numbers: Visitor = {
  filter: ['table'],
  visit(table, context) {
    const rows = rowsOf(table);
    for (const [column, head] of (rows[0] ?? []).entries()) {
      const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
      const texts = cells.slice(1).map((cell) => textOf(cell).trim()).filter((text) => text !== '');
      const figures = texts.some((text) => /\d/.test(text)) && texts.every((text) => figure.test(text));
      const isRight = /right/.test(JSON.stringify(head.properties['style'] ?? ''));
      for (const cell of cells) {
        if (cell.properties['style'] !== undefined) context.setProperty(cell, 'style', null);
        if (figures || isRight) context.setProperty(cell, 'className', ['figure']);
      }
    }
  },
};
