import { summarise, type Report } from './report.ts';

/** Prints a report as one JSON object, in the form that the contract fixes. */
export function renderJson(report: Report): string {
  const findings = report.findings.map(({ rule, severity, message, file, line, column, path, hint }) => ({
    rule,
    severity,
    message,
    file,
    line,
    column,
    path,
    ...(hint === undefined ? {} : { hint }),
  }));
  return `${JSON.stringify({ plans: report.plans, findings, summary: summarise(report) }, null, 2)}\n`;
}
