import { isRuleId, rules } from '../rules/registry.ts';
import type { Severity } from '../finding.ts';
import { sentence, type Report } from './report.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'note' };

/** What the kinds of fault that are not review rules mean. */
const faults: Record<string, string> = {
  content: 'An entry of the library refers only to what exists.',
  file: 'The file can be read and its name is an id.',
  schema: 'The input has the shape of its format.',
  template: 'A template names only what there is.',
  yaml: 'The input is well-formed YAML.',
};

/** Prints a report as SARIF 2.1.0, which code scanning services read. */
export function renderSarif(report: Report): string {
  const ids = [...new Set(report.findings.map((finding) => finding.rule))].sort();
  const run = {
    tool: {
      driver: {
        name: 'Groundplan',
        rules: ids.map((id) => ({
          id,
          shortDescription: { text: isRuleId(id) ? rules[id].checks : (faults[id] ?? id) },
          ...(isRuleId(id) ? { help: { text: `npm run plan -- explain ${id}` }, properties: { subject: rules[id].subject } } : {}),
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: report.findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: finding.hint === undefined ? sentence(finding.message) : `${sentence(finding.message)} ${finding.hint}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(finding.file) },
            region: { startLine: finding.line, startColumn: finding.column },
          },
        },
      ],
    })),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
