import { codeFence, codeSpanInCell, escapeCell, escapeText } from '../../plan/document/escape.ts';
import type { FormatInfo } from '../formats.ts';
import type { FieldTable } from '../schema-tables.ts';
import type { TemplateSection } from '../template-sections.ts';
import { blocks, section, table } from './blocks.ts';

/** What is known of a format. */
export interface FormatParts {
  readonly info: FormatInfo;
  readonly sections: readonly TemplateSection[];
  /** The commented starter input, where there is one. */
  readonly starter: string | undefined;
  readonly tables: readonly FieldTable[];
  /** Address of the JSON Schema of the input. */
  readonly schema: string;
}

/** A format as Markdown: the sections of its documents, a starter input, and the fields of the input. */
export function formatMarkdown({ info, sections, starter, tables, schema }: FormatParts): string {
  return blocks(
    `# ${info.name}: ${info.question}`,
    `${info.answer} Its sheets have the letter ${info.letter}.`,
    section('Sections of the document', sections.map(({ title, optional }, at) => `${at + 1}. ${escapeText(title)}${optional ? ' (optional)' : ''}`).join('\n')),
    section('Start from here', starter && codeFence(starter, 'yaml')),
    section('Fields of the input', `As JSON Schema: [${schema.replace(/^.*\//, '')}](${schema}). **Bold** fields are required; an unknown field is an error.`),
    ...tables.map(({ path, rows }) => blocks(`### ${path === '' ? 'The plan' : `\`${path}\``}`, table(['Field', 'Type', 'Unit', 'Meaning'], rows.map(fieldRow))).trim()),
  );
}

function fieldRow({ name, type, unit, required, description }: FieldTable['rows'][number]): string[] {
  const code = codeSpanInCell(name);
  return [required ? `**${code}**` : code, escapeCell(type.map(({ text }) => text).join('')), escapeCell(unit), sentence(description)];
}

/** A description, in which back quotes mark code. */
function sentence(text: string): string {
  return text.split('`').map((piece, at) => (at % 2 === 1 ? codeSpanInCell(piece) : spaced(piece))).join('');
}

/** The text of a piece of a sentence with the spaces at its ends, which escaping drops. */
function spaced(piece: string): string {
  const text = escapeCell(piece);
  return text === '' ? piece.replace(/\s+/g, ' ') : `${/^\s/.test(piece) ? ' ' : ''}${text}${/\s$/.test(piece) ? ' ' : ''}`;
}
