import type { DataModel } from '../schema/data-model.ts';

/** Puts cells into columns that line up in a code block. */
function align(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function indexText(index: string | { name: string; on?: string | undefined; unique?: boolean | undefined }): string {
  if (typeof index === 'string') return `index: ${index}`;
  return `index ${index.name}${index.on === undefined ? '' : `: ${index.on}`}${index.unique === true ? ' (unique)' : ''}`;
}

/** The shape of the data as plain text for a code block: keys, collections or tables. */
export function dataModelText(model: DataModel): string {
  switch (model.type) {
    case 'dynamodb':
      return align(
        model.keys.map((key) => [
          ...(model.keys.some(({ table }) => table !== undefined) ? [key.table ?? ''] : []),
          `PK: ${key.pk}`,
          key.sk === undefined ? '' : `SK: ${key.sk}`,
          `→ ${key.holds}`,
        ]),
      );
    case 'mongodb':
      return model.collections
        .map(({ name, shape, indexes }) =>
          [
            name,
            ...(typeof shape === 'string' ? [shape] : align(Object.entries(shape)).split('\n')).map((line) => `  ${line}`),
            ...(indexes ?? []).map((index) => `  ${indexText(index)}`),
          ].join('\n'),
        )
        .join('\n\n');
    case 'relational':
      return model.tables
        .map(({ name, columns, indexes }) => {
          const rows = columns.map((column) =>
            typeof column === 'string'
              ? [column]
              : [column.name, column.type, [column.key, column.references && `→ ${column.references}`].filter(Boolean).join(' ')],
          );
          return [name, ...align(rows).split('\n').map((line) => `  ${line}`), ...(indexes ?? []).map((index) => `  ${indexText(index)}`)].join('\n');
        })
        .join('\n\n');
  }
}
