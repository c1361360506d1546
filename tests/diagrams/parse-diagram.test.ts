import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiagramError } from '../../src/diagrams/diagram-error.ts';
import { decodeLabel, parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { codeLabel, diagram, samples } from './samples.ts';

const look = 'The look is the same for all diagrams';
const colours = 'Colours come from the theme; a flowchart can mark a node with ":::focus" or ":::external"';
const picture = 'A drawing is a picture: it has no links or scripts';
const known =
  'Known are flowchart, graph, sequenceDiagram, gantt, erDiagram, stateDiagram, stateDiagram-v2, classDiagram, timeline, mindmap, pie, quadrantChart';

function faultOf(text: string): string {
  try {
    parseDiagram(text);
  } catch (error) {
    return error instanceof DiagramError ? error.message : `not a DiagramError: ${String(error)}`;
  }
  return 'none';
}

describe('a diagram is refused before it is drawn', () => {
  it.each([
    ['an empty text', '', `line 1: Unknown diagram "". ${known}`],
    ['another kind', 'gitGraph\n  commit', `line 1: Unknown diagram "gitGraph". ${known}`],
    ['the name of a property', 'toString\n  x', `line 1: Unknown diagram "toString". ${known}`],
    ['a directive', diagram('%%{init: {"theme": "dark"}}%%\nflowchart TD', 'a'), `line 1: Expected no directive "%%{…}%%". ${look}`],
    ['a directive at the end', diagram('flowchart TD', 'a %%{init: {}}%%'), `line 4: Expected no directive "%%{…}%%". ${look}`],
    ['front matter', diagram('\n---\ntheme: x\n---\nflowchart TD', 'a'), `line 2: Expected no front matter in a diagram. ${look}`],
    ['a link', diagram('flowchart TD', 'a', 'click a "https://example.com"'), `line 5: Expected no "click". ${picture}`],
    ['a link in a Gantt', diagram('gantt', 'Click a call f()'), `line 4: Expected no "Click". ${picture}`],
    ['a link in a sequence', diagram('sequenceDiagram', 'link a: D @ https://example.com'), `line 4: Expected no "link". ${picture}`],
    ['a callback', diagram('classDiagram', 'callback A "f"'), `line 4: Expected no "callback". ${picture}`],
    ['own colours', diagram('flowchart TD', '%% note', 'classDef x fill:#f00'), `line 5: Expected no "classDef". ${colours}`],
    ['no title', 'flowchart TD\n  accDescr: x\n  a', 'line 1: Missing accTitle. Add a line "accTitle: …", the caption under the drawing'],
    [
      'no description',
      'flowchart TD\n  accTitle: x\n  accDescr:\n  a',
      'line 1: Missing accDescr. Add a line "accDescr: …": what the picture says, for those who can\'t see it',
    ],
    ['two titles', diagram('flowchart TD', 'accTitle: again'), 'line 4: Duplicate accTitle'],
    ['a very long text', 'x'.repeat(150_001), 'line 1: Too many characters in a diagram (150001), maximum 150000. Draw several smaller ones'],
  ])('%s', (_, text, message) => {
    expect(faultOf(text)).toBe(message);
  });
});

describe('a diagram is taken apart', () => {
  it('knows the kind of each sample', () => {
    expect(Object.values(samples).map((text) => parseDiagram(text).kind)).toEqual(Object.keys(samples));
  });

  it('keeps title and description from Mermaid and remembers where each line was', () => {
    const text = '\n%% a note\nflowchart TD\r\n  accTitle: #67;af#233; #60;b#62; #quot;q#quot;\n  accDescr {\n    one\n    two }\n\n  a --> b';
    expect(parseDiagram(text)).toEqual({
      kind: 'flowchart',
      body: 'flowchart TD\n\n  a --> b',
      lines: [3, 8, 9],
      title: 'Café <b> "q"',
      alt: 'one two',
    });
  });

  it('reads back every label that was coded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeLabel(codeLabel(text.replace(/\s/g, '')))).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
