import { LiquidError, type Template } from 'liquidjs';
import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../schema/plan.ts';
import { createEngine, hideTagLines } from './engine.ts';
import { scopeFor } from './scope.ts';

/** A mistake in a template, with its place and what to do. */
export class TemplateError extends Error {
  readonly template: string;
  readonly line: number;
  readonly column: number;

  constructor(template: string, line: number, column: number, message: string) {
    super(message);
    this.name = 'TemplateError';
    this.template = template;
    this.line = line;
    this.column = column;
  }
}

/** Fills templates; each is parsed once. */
export interface Filler {
  /**
   * Fills one plan into the template that it names, or that of its format.
   *
   * @returns the Markdown document, ending with one line break
   * @throws {TemplateError} when the template holds a mistake
   */
  fill(plan: Plan, facts: Facts): string;
}

/**
 * @param templates text of each template by its name, without ending
 * @param patterns the pattern library, of which a document prints titles
 */
export function createFiller(templates: ReadonlyMap<string, string>, patterns: ReadonlyMap<string, { readonly title: string }>): Filler {
  const titles = new Map(Array.from(patterns, ([id, { title }]) => [id, title]));
  const prepared = new Map(Array.from(templates, ([name, text]) => [name, hideTagLines(text)]));
  const engine = createEngine(prepared);
  const parsed = new Map<string, Template[]>();
  return {
    fill(plan, facts) {
      const name = plan.template ?? plan.format;
      if (!templates.has(name)) throw new TemplateError(name, 1, 1, `Missing template "${name}"`);
      const scope = scopeFor(plan, facts, titles);
      try {
        const template = parsed.get(name) ?? engine.parseFileSync(name);
        parsed.set(name, template);
        const filled: unknown = engine.renderSync(template, scope);
        return `${String(filled).trim()}\n`;
      } catch (error) {
        throw asTemplateError(error, name, prepared, scope);
      }
    },
  };
}

function asTemplateError(error: unknown, name: string, templates: ReadonlyMap<string, string>, scope: object): unknown {
  if (!LiquidError.is(error)) return error;
  const innermost = unwrap(error);
  const [line, column] = innermost.token.getPosition() as [number, number];
  const reason = (innermost.originalError?.message ?? innermost.message).replace(/, (?:file:.*, )?line:\d+.*$/s, '');
  // The engine does not say in which part it was, but it holds the part's text.
  const file = [...templates].find(([, text]) => text === innermost.token.input)?.[0] ?? name;
  return new TemplateError(file, line, column, explain(reason, file === name ? scope : {}));
}

/** A mistake in a part is wrapped once for each template around it. */
function unwrap(error: LiquidError): LiquidError {
  const { originalError } = error;
  return originalError !== undefined && LiquidError.is(originalError) ? unwrap(originalError) : error;
}

/** Puts the engine's words into ours, and names what the author could have meant. */
function explain(reason: string, scope: object): string {
  const variable = /undefined variable: (.+)/.exec(reason)?.[1];
  if (variable !== undefined) return `Unknown variable "${variable}"; ${knownNames(variable, scope)}`;
  const filter = /undefined filter: (.+)/.exec(reason)?.[1];
  if (filter !== undefined) return `Unknown filter "${filter}"; use cell, code, code_cell, count, duration, fence, link, metric, number, prose, share, size, to or usd, or a filter of Liquid that prints no markup`;
  const tag = /tag "(.+)" not found/.exec(reason)?.[1];
  if (tag !== undefined) return `Unknown tag "${tag}"; use assign, case, for, if, render or unless`;
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function knownNames(variable: string, scope: object): string {
  const parts = variable.split('.').slice(0, -1);
  let holder: unknown = scope;
  for (const part of parts) holder = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[part] : undefined;
  const known = typeof holder === 'object' && holder !== null && !Array.isArray(holder) ? Object.keys(holder) : [];
  if (known.length === 0) return 'a field that can be absent is printed inside {% if %}, and a part knows only what {% render %} gives it';
  return `known in ${parts.length === 0 ? 'a template' : `"${parts.join('.')}"`}: ${known.join(', ')}`;
}
