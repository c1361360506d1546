import type { DiagramKind } from '../../src/diagrams/parse-diagram.ts';

const words = ['  accTitle: The title', '  accDescr: What the picture says'];

/** A whole diagram from its first line and the rest. */
export function diagram(header: string, ...lines: readonly string[]): string {
  return [header, ...words, ...lines].join('\n');
}

/** One diagram of each kind, with the parts that Mermaid draws with random numbers: bent shapes, notes, tables. */
export const samples: Readonly<Record<DiagramKind, string>> = {
  flowchart: diagram(
    'flowchart TD',
    '  subgraph net["Private network"]',
    '    api["Task API"]:::focus -->|"query, 2 s"| table[("Tasks table")]',
    '  end',
    '  api -.->|"TaskDone"| queue[["Queue"]] ==> ask{"Sent?"} --> done(["Done"]) --o hex{{"Hexagon"}} --x flag>"Flag"]',
    '  queue --> other["Someone else"]:::external',
  ),
  sequence: diagram(
    'sequenceDiagram',
    '  autonumber',
    '  actor user as User',
    '  participant api as Task API',
    '  user->>+api: POST',
    '  alt valid',
    '    api-->>user: 201',
    '  else invalid',
    '    api--xuser: 400',
    '  end',
    '  Note over user,api: signed in',
    '  api-)-user: later',
  ),
  gantt: diagram(
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  tickInterval 1day',
    '  section First',
    '    Set up :crit, a, 2026-01-01, 2d',
    '    Go live :milestone, m, after a, 0d',
    '  section Second one',
    '    Tests :done, b, after a, 30d',
    '    Alarms :active, c, after b, 1d',
  ),
  er: diagram('erDiagram', '  CUSTOMER ||--o{ ORDER : places', '  ORDER {', '    string id PK', '    string name "a note"', '  }'),
  state: diagram(
    'stateDiagram-v2',
    '  [*] --> Draft',
    '  Draft --> Live : publish',
    '  state Live {',
    '    [*] --> Open',
    '  }',
    '  Live --> [*]',
    '  note right of Draft : anyone may write',
  ),
  class: diagram('classDiagram', '  class Task {', '    +string id', '    +done() void', '  }', '  Repo ..> Task : stores', '  Task *-- Tag'),
  timeline: diagram('timeline', '  section One', '  Week 1 : Set up : Model', '  Week 2 : MVP'),
  mindmap: diagram('mindmap', '  root((Plan))', '    Needs', '      Speed', '    Design'),
  pie: diagram('pie showData', '  "Cognito" : 15', '  "Logs" : 3'),
  quadrant: diagram('quadrantChart', '  x-axis Low --> High', '  quadrant-1 Plan', '  Cache: [0.3, 0.8]'),
};

/** Labels that break careless generators: keywords, markup, code, links, other scripts. */
export const awkwardLabels: readonly string[] = [
  'end', 'graph TD', 'title x', 'section x', 'a: b', 'crit, done', 'A --> B', 'A["x"]', '<b>bold</b>', '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>', '&amp; &lt;', '#35; #quot;', '#amp;', '"quoted"', "it's", '`code`', '**bold** _it_', '~~gone~~',
  '$$x^2$$', '{{ liquid }}', '{% if %}', '%% comment', '%%{init: {}}%%', '---', 'click A href "https://example.com"',
  'https://example.com/?a=1&b=2#c', 'javascript:alert(1)', 'www.example.com', 'a@example.com', 'a|b|c', 'a;b', 'a\\nb', 'C:\\temp\\x',
  '(round) [square] {curly}', '1. item', '- item', '# heading', '10 % of 5 €', 'é ü ñ ç', '日本語のテスト', 'Ελληνικά', 'שלום', 'مرحبا',
  '😀 family 👨‍👩‍👧', 'a\u00a0b', 'fa:fa-user', 'accTitle: x', 'subgraph x', 'style A fill:#f00', ':::focus', 'x@{ shape: rect }', 'my direction TB',
];

/** Mermaid's code for a label: the first character and every ASCII character that may mean something. */
export function codeLabel(text: string): string {
  return text.replace(/^.|[^A-Za-z0-9 \u0080-\u{10ffff}]|(?<=direction) /gsu, (character) => `#${String(character.codePointAt(0))};`);
}
