import type { LocatedFinding, Severity } from '../finding.ts';
import { codeFrame, printable } from './code-frame.ts';
import { sentence, summarise, type Report } from './report.ts';

const colours: Record<Severity | 'dim' | 'bold', number> = { error: 31, warning: 33, suggestion: 36, dim: 2, bold: 1 };

/**
 * Prints a report for people: per finding its place, what was found, the lines around it and what to do.
 *
 * @param options.colour whether the reader is a terminal that shows colours
 */
export function renderPretty(report: Report, options: { colour: boolean }): string {
  const paint = (style: keyof typeof colours, text: string) =>
    options.colour ? `\u001b[${colours[style]}m${text}\u001b[0m` : text;
  const blocks = report.findings.map((finding) => renderFinding(finding, showsSecret(finding, report) ? undefined : report.texts.get(finding.file), paint));
  return [...blocks, renderSummary(report, paint)].join('\n\n') + '\n';
}

/** Whether a frame would print a secret, whatever was found beside it: logs of builds are kept and read. */
function showsSecret({ file, line, secret }: LocatedFinding, { secretLines }: Report): boolean {
  const lines = secretLines?.get(file);
  return secret === true || [line - 1, line, line + 1].some((number) => lines?.has(number));
}

type Paint = (style: keyof typeof colours, text: string) => string;

function renderFinding(finding: LocatedFinding, text: string | undefined, paint: Paint): string {
  const { severity, rule } = finding;
  const place = paint('bold', `${printable(finding.file)}:${finding.line}:${finding.column}`);
  const lines = [`${place} ${paint(severity, severity)} ${paint('dim', rule)}`, `  ${printable(sentence(finding.message))}`];
  const frame = text === undefined ? [] : codeFrame(text, finding);
  lines.push(...frame.map((line) => `  ${line.startsWith('>') ? line : paint('dim', line)}`));
  if (finding.hint !== undefined) lines.push(`  ${paint('bold', 'Do:')} ${printable(finding.hint)}`);
  return lines.join('\n');
}

function renderSummary(report: Report, paint: Paint): string {
  const { errors, warnings, suggestions, waived } = summarise(report);
  const counts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    plural(suggestions, 'suggestion'),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ');
  const worst = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'bold';
  return paint(worst, report.plans === 0 ? counts : `${plural(report.plans, 'plan')} checked: ${counts}`);
}

/** A number with its word: `1 plan`, `2 plans`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
