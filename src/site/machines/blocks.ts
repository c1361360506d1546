import { escapeCell, escapeText } from '../../plan/document/escape.ts';

/** Blocks of Markdown one under the other, with a blank line between; empty ones and those that aren't there are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n')}\n`;
}

/** A section with its heading; nothing without content. */
export function section(heading: string, content: string | undefined): string | undefined {
  return content === undefined || content.trim() === '' ? undefined : `## ${escapeText(heading)}\n\n${content}`;
}

/** Texts as a list. */
export function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${escapeText(text)}`).join('\n');
}

export function numbered(texts: readonly string[]): string {
  return texts.map((text, at) => `${at + 1}. ${escapeText(text)}`).join('\n');
}

/** Facts in a line: "**Level**: Starter · **Reviewed**: 2026-11-23"; those without a value are left out. */
export function facts(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => `**${name}**: ${escapeText(value)}`).join(' · ');
}

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head.map(escapeCell)), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A link to a page; the address is one of ours. */
export function linkTo(title: string, address: string): string {
  return `[${escapeText(title)}](${address})`;
}
