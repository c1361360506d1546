import { defineMappingTag } from 'js-yaml';
import { quote } from '../quote.ts';

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The mapping of a plan: an object whose keys are text, each once, and neither reserved by JavaScript
 * nor YAML's merge key. A refusal is a message, to which `keyHint` has the hint.
 */
export const strictMapping = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
  create: () => ({}),
  // Answered by addPair, whose message can name the key.
  has: () => false,
  addPair: (mapping, key, value) => {
    if (typeof key !== 'string')
      return `Expected text as a key, found ${typeof key === 'number' ? `the number ${key}` : quote(key)}`;
    if (key === '<<' || reserved.has(key)) return `Unknown key ${quote(key)}`;
    if (Object.hasOwn(mapping, key)) return `Duplicate key ${quote(key)}`;
    mapping[key] = value;
    return '';
  },
  keys: Object.keys,
  get: (mapping, key) => mapping[String(key)],
  identify: () => false,
});

const hints = [
  ['Duplicate key ', 'Keep one of the two.'],
  ['Unknown key ', 'Rename it: plans have no merge keys, and JavaScript reserves "__proto__", "constructor" and "prototype".'],
  [
    'Expected text as a key',
    'Put a key in quotes if it reads as a number, true, false or null, and a value if it begins with "{" or "[".',
  ],
] as const;

/** What to do about a refusal of `strictMapping`; nothing for any other reason of js-yaml. */
export function keyHint(reason: string): string | undefined {
  return hints.find(([start]) => reason.startsWith(start))?.[1];
}
