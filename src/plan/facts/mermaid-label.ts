/**
 * Writes a text so that Mermaid shows it exactly: the first character and every ASCII character outside `[A-Za-z0-9 ]`
 * as `#NN;` (decimal). A coded first character can't start a keyword (`end`, `title x`) or a Markdown list. Right for
 * flowcharts (with `htmlLabels: true`) and for Gantts.
 *
 * @param text any well-formed text; runs of spaces are drawn as one
 * @returns one line without quotes, brackets, colons or line breaks
 */
export function mermaidLabel(text: string): string {
  return coded(text, /^.|[\0-\x1f!-/:-@[-`{-\x7f]/gsu);
}

/**
 * The same for titles of tasks in a Gantt, with only the signs coded that mean something there. Mermaid measures coded
 * characters too wide and then puts titles on the wrong side of their bars.
 */
export function ganttLabel(text: string): string {
  return coded(text, /^.|[\0-\x1f"-&:-<>@[-`{-\x7f]/gsu);
}

function coded(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => `#${String(character.codePointAt(0))};`);
}
