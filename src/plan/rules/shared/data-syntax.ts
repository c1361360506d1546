import { parseEvents, YAMLException } from 'js-yaml';
import { readScript } from './script-syntax.ts';

/** What keeps a text from being read, and the line in which that shows, counted from 1. */
export interface DataFault {
  readonly line: number;
  readonly reason: string;
}

/**
 * Looks for what keeps a YAML text from being read. Tags such as `!Ref`, anchors and several documents are sound.
 * Templates of Helm and others, which put `{{ }}` where a value belongs, are left alone.
 */
export function yamlFault(text: string): DataFault | undefined {
  if (/(?<!\$)\{\{/.test(text)) return undefined;
  try {
    parseEvents(text, {});
    return undefined;
  } catch (error) {
    if (!(error instanceof YAMLException) || error.mark === undefined) return undefined;
    // A closing bracket at the margin is against the standard, and most readers take it.
    if (error.reason === 'deficient indentation') return undefined;
    return { line: error.mark.line + 1, reason: error.reason };
  }
}

/**
 * Looks for what keeps a JSON text from being read. A value on each line is sound, and so is what readers of settings
 * allow: comments, and commas before an end.
 */
export function jsonFault(text: string): DataFault | undefined {
  if (isJson(text) || text.split('\n').every((line) => line.trim() === '' || isJson(line))) return undefined;
  const reading = readScript('javascript', text);
  return reading !== undefined && 'fault' in reading ? reading.fault : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
