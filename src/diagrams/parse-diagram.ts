import { DiagramError } from './diagram-error.ts';

const headers = {
  flowchart: 'flowchart',
  graph: 'flowchart',
  sequenceDiagram: 'sequence',
  gantt: 'gantt',
  erDiagram: 'er',
  stateDiagram: 'state',
  'stateDiagram-v2': 'state',
  classDiagram: 'class',
  timeline: 'timeline',
  mindmap: 'mindmap',
  pie: 'pie',
  quadrantChart: 'quadrant',
} as const;

/** The kinds of diagram that are drawn the same way every time and have the site's look. */
export type DiagramKind = (typeof headers)[keyof typeof headers];

/** One Mermaid text, checked and taken apart. `body` is what Mermaid gets. */
export interface Diagram {
  readonly kind: DiagramKind;
  readonly body: string;
  /** For each line of the body its line in the text, from 1. */
  readonly lines: readonly number[];
  readonly title: string;
  readonly alt: string;
}

const maximumLength = 150_000;
const links: Partial<Record<DiagramKind, RegExp>> = {
  flowchart: /^\s*(click)\s/,
  gantt: /^\s*(click)\s/i,
  state: /^\s*(click)\s/,
  class: /^\s*(click|link|callback)\s+\S+\s+(?:"|href|call)/,
  sequence: /^\s*(links?|properties|details)\s/i,
};
const styles = /^\s*(style|linkStyle|classDef|cssClass)\s/;
const styled = new Set<DiagramKind>(['flowchart', 'state', 'class', 'er']);

/**
 * Checks what can be checked without drawing, and takes `accTitle` and `accDescr` out of the text, so that they work in
 * every kind of diagram. Throws a DiagramError.
 */
export function parseDiagram(text: string): Diagram {
  if (text.length > maximumLength) {
    throw new DiagramError(`Too many characters in a diagram (${text.length}), maximum ${maximumLength}`, 1, 'Draw several smaller ones');
  }
  const { body, title, alt } = takeWords(text.replace(/\r\n?/g, '\n').split('\n'));
  const first = body[0] ?? { text: '', line: 1 };
  const header = /^\s*([\w-]*)/.exec(first.text)?.[1] ?? '';
  if (!Object.hasOwn(headers, header)) {
    throw new DiagramError(`Unknown diagram "${header.slice(0, 200)}"`, first.line, `Known are ${Object.keys(headers).join(', ')}`);
  }
  const kind = headers[header as keyof typeof headers];
  for (const { text: words, line } of body) {
    const link = links[kind]?.exec(words)?.[1];
    if (link !== undefined) throw new DiagramError(`Expected no "${link}"`, line, 'A drawing is a picture: it has no links or scripts');
    const style = styled.has(kind) ? styles.exec(words)?.[1] : undefined;
    if (style !== undefined) throw new DiagramError(`Expected no "${style}"`, line, colourHint);
  }
  if (title === '') throw new DiagramError('Missing accTitle', 1, 'Add a line "accTitle: …", the caption under the drawing');
  if (alt === '') throw new DiagramError('Missing accDescr', 1, 'Add a line "accDescr: …": what the picture says, for those who can\'t see it');
  return { kind, body: body.map((line) => line.text).join('\n'), lines: body.map(({ line }) => line), title, alt };
}

/** Said wherever a diagram brings colours of its own. */
export const colourHint = 'Colours come from the theme; a flowchart can mark a node with ":::focus" or ":::external"';

interface Words {
  readonly body: readonly { readonly text: string; readonly line: number }[];
  readonly title: string;
  readonly alt: string;
}

/** Takes the two texts, comments and the empty lines at the top out of the lines. */
function takeWords(lines: readonly string[]): Words {
  const found: { accTitle?: string; accDescr?: string } = {};
  const body: { text: string; line: number }[] = [];
  let block: string[] | undefined;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const word = /^\s*(accTitle|accDescr)\s*(?::(.*)|(\{)(.*))$/.exec(text);
    if (block !== undefined || word?.[3] === '{') {
      block = [...(block ?? []), block === undefined ? (word?.[4] ?? '') : text];
      if (!text.includes('}')) continue;
      found.accDescr = block.join(' ').replace(/\}.*$/, '');
      block = undefined;
    } else if (word?.[1] === 'accTitle' || word?.[1] === 'accDescr') {
      if (found[word[1]] !== undefined) throw new DiagramError(`Duplicate ${word[1]}`, line);
      found[word[1]] = word[2] ?? '';
    } else if (text.includes('%%{')) {
      throw new DiagramError('Expected no directive "%%{…}%%"', line, 'The look is the same for all diagrams');
    } else if (text.trim() === '---' && body.length === 0) {
      throw new DiagramError('Expected no front matter in a diagram', line, 'The look is the same for all diagrams');
    } else if (!/^\s*%%/.test(text) && (text.trim() !== '' || body.length > 0)) {
      body.push({ text, line });
    }
  }
  return { body, title: decodeLabel(found.accTitle ?? ''), alt: decodeLabel(found.accDescr ?? '') };
}

const names: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' };

/** Mermaid's code for characters in labels, `#NN;` and `#name;`, back to text; white space is folded. */
export function decodeLabel(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/#(\d{1,7}|[a-z]+);/g, (code, name: string) => {
      const point = Number(name);
      if (Number.isNaN(point)) return Object.hasOwn(names, name) ? (names[name] ?? code) : code;
      return point > 0x10ffff ? code : String.fromCodePoint(point);
    });
}
