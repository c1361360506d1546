import { Liquid } from 'liquidjs';
import { counted } from '../facts/counted.ts';
import { durationText } from '../facts/duration-text.ts';
import { numberText } from '../facts/number-text.ts';
import { sizeText } from '../facts/size-text.ts';
import { codeFence, codeSpan, codeSpanInCell, escapeCell, escapeProse, escapeText, linkTarget } from './escape.ts';
import { metricName } from './metric-name.ts';
import { formatPlain, formatRange, formatShare, formatUsd } from './numbers.ts';

/**
 * The template language: Liquid without a disk, a clock or a way around the escaping.
 * Whatever a template prints is escaped as inline text unless a filter below places it elsewhere.
 *
 * @param templates prepared text of each template by its name; names that start with `_` are parts for `{% render %}`
 */
export function createEngine(templates: ReadonlyMap<string, string>): Liquid {
  const engine = new Liquid({
    templates: Object.fromEntries(templates),
    // Parts are parsed once, as templates are.
    cache: true,
    relativeReference: false,
    dynamicPartials: false,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    greedy: false,
    timezoneOffset: 0,
    parseLimit: 1_000_000,
    renderLimit: 2_000,
    memoryLimit: 100_000_000,
    outputEscape: (value: unknown) => escapeText(asText(value)),
  });
  const place = (name: string, handler: (value: unknown, ...args: unknown[]) => string) => {
    engine.registerFilter(name, { handler, raw: true });
  };
  place('cell', (value) => escapeCell(asText(value)));
  place('prose', (value, indent) => escapeProse(asText(value), typeof indent === 'number' ? ' '.repeat(indent) : ''));
  place('code', (value) => codeSpan(asText(value)));
  place('code_cell', (value) => codeSpanInCell(asText(value)));
  place('fence', (value, language, indent) =>
    codeFence(asText(value), asText(language), typeof indent === 'number' ? ' '.repeat(indent) : ''),
  );
  place('link', (value) => linkTarget(asText(value)));
  engine.registerFilter('number', (value: unknown) => numberText(Number(value)));
  engine.registerFilter('count', (value: unknown, nouns: unknown) => counted(Number(value), asText(nouns)));
  engine.registerFilter('duration', (value: unknown) => durationText(Number(value)));
  engine.registerFilter('size', (value: unknown) => sizeText(Number(value)));
  engine.registerFilter('usd', (value: unknown) => formatUsd(Number(value)));
  engine.registerFilter('share', (value: unknown) => formatShare(Number(value)));
  engine.registerFilter('metric', (value: unknown, loadUnit?: unknown) => metricName(asText(value), typeof loadUnit === 'string' ? loadUnit : undefined));
  engine.registerFilter('to', (first: unknown, last: unknown) => formatRange(Number(first), Number(last)));
  for (const name of ['raw', 'date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'json', 'jsonify', 'inspect', 'sample', 'newline_to_br']) {
    // What would print markup, or something else tomorrow, is not there at all, so strictFilters names it.
    Reflect.deleteProperty(engine.filters, name);
  }
  for (const name of ['include', 'layout', 'block']) Reflect.deleteProperty(engine.tags, name);
  return engine;
}

/** Values of a plan are texts, numbers and yes/no; anything else in an output is a mistake of the template. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatPlain(value);
  if (typeof value === 'boolean') return String(value);
  throw new Error(`Expected text or a number, found ${Array.isArray(value) ? 'a list' : value === null || value === undefined ? 'nothing' : 'a mapping'}`);
}

/**
 * A line that holds nothing but tags leaves no line in the document.
 * Line numbers stay, so that messages name the line that the author sees.
 */
export function hideTagLines(template: string): string {
  return template.replaceAll('\r\n', '\n').replace(/^([ \t]*)((?:\{%[^\n]*?%\}[ \t]*)+)$/gm, (_line, _indent: string, tags: string) =>
    tags.trim().replace(/\{%-?/g, '{%-').replace(/-?%\}/g, '-%}'),
  );
}
