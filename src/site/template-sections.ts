import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../plan/schema/plan.ts';

/** A section of the documents of a format. */
export interface TemplateSection {
  /** The emoji before its heading, or nothing. */
  readonly emoji: string;
  /** Its heading; what the template fills in stands as "…". */
  readonly title: string;
  /** Whether it is left out when the input has nothing for it. */
  readonly optional: boolean;
}

const tag = /\{%\s*(?<name>\w+)\s*(?<rest>.*?)\s*%\}|^## (?<heading>.+)$/gm;

/**
 * The sections of the documents of a format, from the headings of its template and of those that it renders, in order.
 * @param read gives the text of a template by its name; throws when there is none
 */
export function templateSections(format: Format, read: (name: string) => string): TemplateSection[] {
  const collect = (name: string): TemplateSection[] => {
    const conditions: string[] = [];
    return [...read(name).matchAll(tag)].flatMap((match): TemplateSection[] => {
      const { name: word, rest = '', heading } = match.groups ?? {};
      if (word === 'if') conditions.push(rest);
      else if (word === 'endif') conditions.pop();
      if (conditions.some((condition) => condition.includes(`plan.format != "${format}"`))) return [];
      if (word === 'render') return collect(/^["']?([\w-]+)/.exec(rest)?.[1] ?? '');
      return heading === undefined ? [] : [sectionOf(heading, conditions.length > 0)];
    });
  };
  return collect(format);
}

function sectionOf(heading: string, optional: boolean): TemplateSection {
  const text = heading.replace(/\{\{.*?\}\}/g, '…').trim();
  const emoji = /^[^\p{L}\p{N}…]+(?=\s)/u.exec(text)?.[0] ?? '';
  return { emoji, title: text.slice(emoji.length).trim(), optional };
}

/** A template of the project. @throws Error when it can't be read */
export function readTemplate(name: string): string {
  return readFileSync(join(process.cwd(), 'templates', `${name}.md`), 'utf8');
}

/** The commented starter input of a format, where there is one. */
export function readStarter(format: Format): string | undefined {
  const path = join(process.cwd(), 'scripts', 'starters', `${format}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
