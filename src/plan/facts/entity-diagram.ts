import { cutTo, graphemes } from './fit-words.ts';
import { fitSentences } from './fit-sentences.ts';
import { readableWidth, stepsOf } from './flow-direction.ts';
import { listed } from './listed.ts';
import { fieldLabel, mermaidLabel } from './mermaid-label.ts';
import { relationSentence } from './relation-sentence.ts';
import type { Entity, EntityField, EntityModel, Relation } from './entities.ts';

/** More than this nobody can read in one drawing; the text below it has everything. */
const most = { entities: 24, fields: 15, characters: 32 } as const;

/** Sizes as they are drawn, in pixels: measured with Mermaid 12. */
const size = { character: 7.4, cell: 20, keys: 40, across: 60, along: 110 } as const;

/**
 * Writes entities as a Mermaid diagram of entities and relations: fields with type and keys, and a line for each
 * reference. Beyond 24 entities, 15 fields of one or 32 characters of a text, the drawing says that something is left out.
 *
 * @param what plural of what the entities are: `tables`
 * @returns lines joined by `\n`; all text of the plan is coded, and ids are `e1`, `e2` …
 */
export function entityDiagram(model: EntityModel, what: string): string {
  const entities = model.entities.slice(0, most.entities);
  // Of two entities with the same name the first one is meant.
  const ids = new Map(entities.map(({ name }, index) => [name, `e${index + 1}`] as const).reverse());
  const idOf = (name: string) => ids.get(name) ?? '';
  const relations = model.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const part = entities.length < model.entities.length ? ` (the first ${entities.length} of ${model.entities.length})` : '';
  return [
    'erDiagram',
    `  accTitle: ${mermaidLabel(`Data model: ${what} and what they refer to${part}`)}`,
    `  accDescr: ${mermaidLabel(description({ entities, relations }))}`,
    `  direction ${direction({ entities, relations })}`,
    ...entities.flatMap(({ name, fields }, index) => entityLines(`  e${index + 1}["${mermaidLabel(short(name))}"]`, fields)),
    ...relations.map((one) => `  ${idOf(one.to)} ${line(one)} ${idOf(one.from)} : "${mermaidLabel(short(one.field))}"`),
  ].join('\n');
}

function entityLines(head: string, fields: readonly EntityField[]): string[] {
  if (fields.length === 0) return [head];
  const shown = fields.slice(0, fields.length > most.fields ? most.fields - 1 : most.fields);
  const rest = fields.length - shown.length;
  return [
    `${head} {`,
    ...shown.map(({ name, type, keys }) => {
      const words = [fieldLabel(type === '' ? '–' : short(type)), fieldLabel(short(name))];
      return `    ${[...words, ...(keys.length > 0 ? [keys.join(', ')] : [])].join(' ')}`;
    }),
    ...(rest > 0 ? [`    ${fieldLabel('…')} ${fieldLabel(`${rest} more`)}`] : []),
    '  }',
  ];
}

function short(text: string): string {
  // A text has no more characters than code units, and counting them takes long.
  return text.length <= most.characters ? text : cutTo(graphemes(text), most.characters);
}

/** From the entity that is pointed to, to the one that points. */
function line({ points, unique }: Relation): string {
  const target = { one: '||', 'at most one': '|o', many: '}o' }[points];
  return `${target}--${unique ? 'o|' : 'o{'}`;
}

/** From top to bottom, unless the drawing would be too wide for a page so, and less wide from left to right. */
function direction({ entities, relations }: EntityModel): 'TB' | 'LR' {
  const steps = stepsOf({
    components: entities.map(({ name }) => ({ id: name })),
    flows: relations.map(({ from, to }) => ({ from: to, to: from })),
  });
  const rows = [...Map.groupBy(entities, ({ name }) => steps.get(name) ?? 0).values()].map((row) => row.map(widthOf));
  const down = Math.max(...rows.map((row) => row.reduce((sum, width) => sum + width + size.across, -size.across)));
  const right = rows.reduce((sum, row) => sum + Math.max(...row) + size.along, -size.along);
  return down <= readableWidth || down <= right ? 'TB' : 'LR';
}

function widthOf({ name, fields }: Entity): number {
  const charactersOf = (text: string) => Math.min(text.length, most.characters);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(charactersOf)) * size.character + size.cell;
  const keys = fields.some((field) => field.keys.length > 0) ? size.keys : 0;
  return Math.max(widest([name]) + size.cell, widest(fields.map(({ type }) => type)) + widest(fields.map((field) => field.name)) + keys);
}

/** The same in words, for people who can't see the drawing. */
function description({ entities, relations }: EntityModel): string {
  return fitSentences([
    ...entities.map(({ name, fields }) => (fields.length === 0 ? `${name}.` : `${name}: ${listed(fields.map((field) => field.name))}.`)),
    ...relations.map(relationSentence),
  ]);
}
