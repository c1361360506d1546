import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../src/plan/finding.ts';
import { codeFrame, printable } from '../src/plan/report/code-frame.ts';
import { renderGithub } from '../src/plan/report/render-github.ts';
import { renderJson } from '../src/plan/report/render-json.ts';
import { renderPretty } from '../src/plan/report/render-pretty.ts';
import { renderSarif } from '../src/plan/report/render-sarif.ts';
import type { Report } from '../src/plan/report/report.ts';

const text = 'format: architecture\ntitle: A\nstatus: done\ndate: "2026-11-23"\n';
const finding: LocatedFinding = {
  rule: 'schema',
  severity: 'error',
  message: 'Unknown status "done"',
  hint: 'Write "draft".',
  path: ['status'],
  file: 'plans/a.yaml',
  line: 3,
  column: 9,
};
const report: Report = {
  plans: 2,
  findings: [finding, { ...finding, rule: 'no-placeholder-left', severity: 'warning', message: '50% of, this: is\nleft', line: 1, column: 1 }],
  waived: 1,
  texts: new Map([['plans/a.yaml', text]]),
};

describe('the pretty report', () => {
  it('shows place, severity, rule, message, frame and what to do', () => {
    expect(renderPretty({ ...report, findings: [finding] }, { colour: false })).toBe(`plans/a.yaml:3:9 error schema
  Unknown status "done".
    2 | title: A
  > 3 | status: done
      |         ^
    4 | date: "2026-11-23"
  Do: Write "draft".

2 plans checked: 1 error, 0 warnings, 0 suggestions, 1 waived
`);
  });

  it('shows neither a secret nor the lines around it', () => {
    const secretive = 'title: A\nsummary: DB_PASSWORD=Tr0ub4dor3xyz9\nstatus: done\n\nquestion: Why?\n';
    const at = (line: number, secret?: true): LocatedFinding => ({ ...finding, line, column: 1, ...(secret && { rule: 'no-secret-in-text', secret }) });
    const shown = renderPretty({ ...report, findings: [at(2, true), at(2), at(3), at(5)], texts: new Map([['plans/a.yaml', secretive]]), secretLines: new Map([['plans/a.yaml', new Set([2])]]) }, { colour: false });
    expect(shown).not.toContain('Tr0ub4dor');
    expect(shown.match(/^ +> .*$/gm)).toEqual(['  > 5 | question: Why?']);
  });

  it('has no colour codes unless asked', () => {
    expect(renderPretty(report, { colour: false })).not.toContain('\u001b');
    expect(renderPretty(report, { colour: true })).toContain('\u001b[31merror\u001b[0m');
  });

  it('cannot be made to move the cursor by an input', () => {
    const evil = { ...finding, message: 'a\u001b[2Jb', file: 'x\u001b[1m.yaml' };
    expect(renderPretty({ ...report, findings: [evil], texts: new Map([[evil.file, text.replace('done', '\u001b[2J\u202e')]]) }, { colour: false })).not.toMatch(
      /[\u001b\u202e]/,
    );
  });
});

describe('a code frame', () => {
  it('shows a long line around its mark', () => {
    const frame = codeFrame(`${'a'.repeat(300)}X${'b'.repeat(300)}`, { line: 1, column: 301 });
    expect(frame[0]?.indexOf('X')).toBe(frame[1]?.indexOf('^'));
    expect(frame[0]?.length).toBeLessThan(120);
  });

  it('says nothing about a place outside the text', () => {
    expect(codeFrame('a', { line: 9, column: 1 })).toEqual([]);
  });

  it('makes hidden characters visible', () => {
    expect(printable('a\u0000\u202e\u{e0041}b')).toBe('a···b');
  });
});

describe('the JSON report', () => {
  it('is one object of the form that the contract fixes', () => {
    expect(JSON.parse(renderJson(report))).toEqual({
      plans: 2,
      findings: [
        { rule: 'schema', severity: 'error', message: 'Unknown status "done"', file: 'plans/a.yaml', line: 3, column: 9, path: ['status'], hint: 'Write "draft".' },
        { rule: 'no-placeholder-left', severity: 'warning', message: '50% of, this: is\nleft', file: 'plans/a.yaml', line: 1, column: 1, path: ['status'], hint: 'Write "draft".' },
      ],
      summary: { errors: 1, warnings: 1, suggestions: 0, waived: 1 },
    });
  });
});

describe('the GitHub report', () => {
  it('is a workflow command for each finding, escaped', () => {
    expect(renderGithub(report)).toBe(
      '::error file=plans/a.yaml,line=3,col=9,title=schema::Unknown status "done".%0AWrite "draft".\n' +
        '::warning file=plans/a.yaml,line=1,col=1,title=no-placeholder-left::50%25 of, this: is%0Aleft.%0AWrite "draft".\n',
    );
  });

  it('cannot be made to end a command early by a file name', () => {
    const evil = { ...finding, file: 'a,line=1::x\ny.yaml' };
    expect(renderGithub({ ...report, findings: [evil] }).split('\n')).toHaveLength(2);
    expect(renderGithub({ ...report, findings: [evil] })).toContain('file=a%2Cline=1%3A%3Ax%0Ay.yaml');
  });
});

describe('the SARIF report', () => {
  it('names tool, rules and places', () => {
    const sarif = JSON.parse(renderSarif(report)) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[] };
    expect(sarif.version).toBe('2.1.0');
    const [run] = sarif.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['no-placeholder-left', 'schema']);
    expect(run?.results[0]).toMatchObject({
      ruleId: 'schema',
      ruleIndex: 1,
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'plans/a.yaml' }, region: { startLine: 3, startColumn: 9 } } }],
    });
    expect(run?.results[1]).toMatchObject({ level: 'warning' });
  });
});
