import type { Severity } from '../finding.ts';
import { sentence, type Report } from './report.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'notice' };

/** Prints a report as workflow commands, which GitHub Actions shows at the line of the change. */
export function renderGithub(report: Report): string {
  return report.findings
    .map((finding) => {
      const properties = { file: finding.file, line: finding.line, col: finding.column, title: finding.rule };
      const shown = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      const text = finding.hint === undefined ? sentence(finding.message) : `${sentence(finding.message)}\n${finding.hint}`;
      return `::${commands[finding.severity]} ${shown.join(',')}::${escapeData(text)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
