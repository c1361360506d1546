/**
 * Writes a text so that Mermaid shows it exactly: the first character and every ASCII character outside `[A-Za-z0-9 ]`
 * as `#NN;` (decimal). A coded first character can't start a keyword (`end`, `title x`) or a Markdown list. Right for
 * flowcharts (with `htmlLabels: true`), entities and Gantts. The space after "direction" is coded too.
 *
 * @param text any well-formed text; runs of spaces are drawn as one
 * @returns one line without quotes, brackets, colons or line breaks
 */
export function mermaidLabel(text: string): string {
  // A line with "direction TB" anywhere in it turns the drawing, and nothing else in it is drawn.
  return coded(text, /^.|[\0-\x1f!-/:-@[-`{-\x7f]|(?<=direction)\s/gisu);
}

/**
 * The same for titles of tasks in a Gantt, with only the signs coded that mean something there. Mermaid measures coded
 * characters too wide and then puts titles on the wrong side of their bars.
 */
export function ganttLabel(text: string): string {
  return coded(text, /^.|[\0-\x1f"-&:-<>@[-`{-\x7f]/gsu);
}

/** Type or name of an entity's field: a plain word as it is, everything else coded between backticks. */
export function fieldLabel(text: string): string {
  // Lines that begin with one of these words mean something else, and keys are told from names by their place.
  const isPlain = /^[A-Za-z_]\w*$/.test(text) && !/^(?:style|linkStyle|classDef|cssClass|PK|FK|UK)$/i.test(text);
  return isPlain ? text : `\`${mermaidLabel(text)}\``;
}

function coded(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => `#${String(character.codePointAt(0))};`);
}
