import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { deriveDataModel } from '../../src/plan/facts/data-model.ts';
import type { DataModel } from '../../src/plan/schema/data-model.ts';
import { line } from '../../src/plan/schema/text.ts';
import { taskApi } from './contract-plans.ts';
import { dynamodb, mongodb, relational } from './data-models.ts';
import { decoded } from './decoded.ts';

function diagramOf(model: DataModel): string {
  const facts = deriveDataModel(model);
  return facts?.kind === 'entities' ? facts.diagram : '';
}

const bodyOf = (model: DataModel) => diagramOf(model).split('\n').slice(3);

describe('the drawing of a data model', () => {
  it('shows tables with columns, keys and references', () => {
    const model = relational({
      tenants: ['id uuid primary key', 'name text'],
      invoices: [{ name: 'id', type: 'uuid', key: 'primary' }, { name: 'tenant_id', type: 'uuid', key: 'foreign', references: 'tenants.id' }, 'due date not null'],
      cards: ['tenant_id uuid unique references tenants(id)', 'digits'],
    });
    expect(diagramOf(model)).toBe(`erDiagram
  accTitle: #68;ata model#58; tables and what they refer to
  accDescr: #116;enants#58; id and name#46; invoices#58; id#44; tenant#95;id and due#46; cards#58; tenant#95;id and digits#46; Each of invoices refers to one of tenants #40;tenant#95;id → id#41;#46; Each of cards refers to one of tenants #40;tenant#95;id → id#41;#44; no two to the same#46;
  direction TB
  e1["#116;enants"] {
    uuid id PK
    text name
  }
  e2["#105;nvoices"] {
    uuid id PK
    uuid tenant_id FK
    \`#100;ate not null\` due
  }
  e3["#99;ards"] {
    uuid tenant_id FK, UK
    \`#8211;\` digits
  }
  e1 ||--o{ e2 : "#116;enant#95;id"
  e1 ||--o| e3 : "#116;enant#95;id"`);
  });

  it('shows collections, those with only a sentence as a name, and how many they point to', () => {
    const model = mongodb({ users: { _id: 'ObjectId' }, tags: 'One for each tag.', posts: { author: 'ObjectId, optional → users', tags: '[ObjectId] → tags', parent: '→ posts' } });
    expect(bodyOf(model)).toEqual([
      '  direction TB',
      '  e1["#117;sers"] {', '    ObjectId _id PK', '  }',
      '  e2["#116;ags"]',
      '  e3["#112;osts"] {', '    `#79;bjectId#44; optional` author FK', '    `#91;ObjectId#93;` tags FK', '    `#8211;` parent FK', '  }',
      '  e1 |o--o{ e3 : "#97;uthor"',
      '  e2 }o--o{ e3 : "#116;ags"',
      '  e3 ||--o{ e3 : "#112;arent"',
    ]);
  });

  it.each<[string, DataModel]>([
    ['collections that are only described in sentences', mongodb({ tasks: 'One document for each task.', users: 'Users.' })],
    ['keys without an index', dynamodb()],
    ['keys with an empty list of indexes', dynamodb({ indexes: [] })],
  ])('is left out for %s', (_, model) => {
    expect(deriveDataModel(model)).toBeUndefined();
  });

  it('runs from left to right where many tables stand beside each other', () => {
    const tables = (count: number) => relational(Object.fromEntries(Array.from({ length: count }, (__, index) => [`table${index}`, ['id uuid', 'name text']])));
    expect([3, 9].map((count) => bodyOf(tables(count))[0])).toEqual(['  direction TB', '  direction LR']);
  });

  it('keeps to 24 tables of 15 columns and says what it leaves out', () => {
    const columns = Array.from({ length: 40 }, (_, index) => `column${index} text`);
    const model = relational({ ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`table${index}`, columns])), last: ['table0_id uuid → table0'] });
    const lines = diagramOf(model).split('\n');
    expect(decoded(lines[1] ?? '')).toBe('  accTitle: Data model: tables and what they refer to (the first 24 of 31)');
    expect(lines.filter((line) => /^ {2}e\d+\[/.test(line))).toHaveLength(24);
    expect(lines.slice(5, 21)).toEqual([...columns.slice(0, 14).map((column) => `    text ${column.split(' ')[0] ?? ''}`), '    `#8230;` `#50;6 more`', '  }']);
    expect(lines.filter((line) => line.includes('--'))).toEqual([]);
    expect(deriveDataModel(model)).toMatchObject({ relations: ['Each of last refers to one of table0 (table0_id).'] });
  });

  it('cuts long texts, which the text beside it has in full', () => {
    const [, , , column = ''] = bodyOf(relational({ [`t${'x'.repeat(100)}`]: ['a', `b ${'y'.repeat(100)}`] }));
    expect(column).toBe(`    \`#121;${'y'.repeat(30)}…\` b`);
  });

  it('keeps two tables of the same name apart, and means the first', () => {
    const { tables, ...rest } = relational({ a: ['id uuid'], b: ['a_id uuid → a'] });
    expect(bodyOf({ ...rest, tables: [...tables, { name: 'a', columns: ['id text'] }] })).toEqual([
      '  direction TB', '  e1["#97;"] {', '    uuid id', '  }', '  e2["#98;"] {', '    uuid a_id FK', '  }', '  e3["#97;"] {', '    text id', '  }', '  e1 ||--o{ e2 : "#97;#95;id"',
    ]);
  });

  it('holds nothing but coded text, whatever the names and types are', () => {
    const text = fc.oneof(
      fc.constantFrom('style', 'PK', 'direction TB', 'accTitle: x', '%% x', 'e1 ||--o{ e2 : x', '`', '~a~', '}', '"', 'click', 'classDef x', '→ a', 'a'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
    ).filter((value) => line(80).safeParse(value).success);
    const models = fc.oneof(
      fc.dictionary(text, fc.dictionary(text, text, { minKeys: 1, maxKeys: 4 }), { minKeys: 1, maxKeys: 4 }).map(mongodb),
      fc.dictionary(text, fc.array(text, { minLength: 1, maxLength: 4 }), { minKeys: 1, maxKeys: 4 }).map(relational),
    );
    const word = '(?:[A-Za-z_]\\w*|`(?:#\\d+;|[A-Za-z0-9 ]|[^\\0-\\x7f])+`)';
    const label = '"(?:#\\d+;|[A-Za-z0-9 ]|[^\\0-\\x7f])+"';
    const written = new RegExp(`^(?: {2}direction (?:TB|LR)| {2}e\\d+\\[${label}\\](?: \\{)?| {4}${word} ${word}(?: (?:PK|FK|UK)(?:, (?:FK|UK))*)?| {2}\\}| {2}e\\d+ (?:\\|\\||\\|o|\\}o)--o[{|] e\\d+ : ${label})$`, 'u');
    fc.assert(
      fc.property(models, (model) => {
        const diagram = diagramOf(model);
        expect(diagram.split('\n').slice(3).filter((one) => !written.test(one))).toEqual([]);
        expect(parseDiagram(diagram).kind).toBe('er');
        expect(diagram.split('\n').filter((one) => /direction\s/i.test(one))).toHaveLength(1);
      }),
    );
  });
});

describe('the table of keys', () => {
  it('is this for the contract’s architecture', () => {
    expect(deriveDataModel(taskApi.dataModel)).toEqual({
      kind: 'keys',
      rows: [
        { place: 'Table', pk: 'USER#<userId>', sk: 'PROFILE', holds: 'User profile' },
        { place: 'Table', pk: 'USER#<userId>', sk: 'TASK#<taskId>', holds: "User's task" },
        { place: 'Index openDue', pk: 'USER#<userId>', sk: 'dueDate', holds: 'Open tasks by due date' },
      ],
    });
  });

  it('names the table where there is more than one, and has a gap for what is not stated', () => {
    const model = dynamodb({ keys: [{ table: 'orders', pk: 'id', holds: 'Order' }], indexes: [{ name: 'byDay', pk: 'day' }] });
    expect(deriveDataModel(model)).toEqual({
      kind: 'keys',
      rows: [{ place: 'Table orders', pk: 'id', sk: null, holds: 'Order' }, { place: 'Index byDay', pk: 'day', sk: null, holds: null }],
    });
  });
});
