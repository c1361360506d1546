/** A diagram that can't be drawn, or may not be: the fault is in its text, not in the machine. */
export class DiagramError extends Error {
  /** Line within the diagram's text, from 1. */
  readonly line: number;
  /** What is wrong, in one sentence. */
  readonly reason: string;
  /** What to do about it; empty when the reason says it all. */
  readonly hint: string;

  constructor(reason: string, line = 1, hint = '') {
    super(`line ${line}: ${reason}${hint === '' ? '' : `. ${hint}`}`);
    this.name = 'DiagramError';
    this.line = line;
    this.reason = reason;
    this.hint = hint;
  }
}
