import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmapCsv } from '../../src/plan/export/roadmap-csv.ts';
import { deriveSchedule } from '../../src/plan/facts/schedule.ts';
import type { RoadmapPlan } from '../../src/plan/schema/plan.ts';
import { taskRoadmap } from '../facts/contract-plans.ts';
import { roadmap, roadmaps } from '../facts/roadmaps.ts';

const csvOf = (plan: RoadmapPlan) => roadmapCsv(plan, deriveSchedule(plan));

/** Reads CSV as RFC 4180 describes it. Throws where it is none. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const row: string[] = [];
    for (;;) {
      const [all, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
      if (all === undefined) throw new Error(`No CSV: ${JSON.stringify(rest.slice(0, 40))}`);
      row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
      rest = rest.slice(all.length);
      if (end === '\r\n') break;
    }
    rows.push(row);
  }
  return rows;
}

/** The contract's roadmap with one task of that title and steps. */
function taskOf(title: string, steps: readonly string[] = ['Do it']): RoadmapPlan {
  const plan = roadmap(1, [['a', 1]]);
  return { ...plan, milestones: plan.milestones.map((one) => ({ ...one, tasks: one.tasks.map((task) => ({ ...task, title, steps: [...steps] })) })) };
}

const hostile = fc
  .array(fc.oneof(fc.constantFrom('=', '+', '-', '@', '"', "'", ',', ';', '\t', '\r', '\n', ' ', '＝', '1', 'a', '=cmd|x!A1', '\u00a0'), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('a roadmap as CSV', () => {
  it('has one row for each task of the contract’s roadmap', () => {
    const [head, ...rows] = parseCsv(csvOf(taskRoadmap));
    expect(head).toEqual(['id', 'title', 'milestone', 'kind', 'days', 'start day', 'end day', 'start week', 'end week', 'after', 'slack', 'critical', 'steps']);
    expect(rows.map((row) => row.slice(0, -1).join(' · '))).toEqual(
      deriveSchedule(taskRoadmap).tasks.map(({ id, title, milestone, kind, days, startDay, endDay, startWeek, endWeek, after, slack, critical }) =>
        [id, title, taskRoadmap.milestones.find((one) => one.id === milestone)?.title, kind, days, startDay, endDay, startWeek, endWeek, after.join(' '), slack, critical ? 'yes' : 'no'].join(' · '),
      ),
    );
    expect(rows[0]?.at(-1)).toBe('Sign in through IAM Identity Center, with MFA and a 10 USD budget alarm\nCreate the SAM project and deploy it empty');
  });

  it('is this text, with lines that end as RFC 4180 wants', () => {
    expect(csvOf(roadmap(1, [['a', 0.5], 'next', ['b', 2, []]]))).toBe(
      'id,title,milestone,kind,days,start day,end day,start week,end week,after,slack,critical,steps\r\n' +
        'a,A,Milestone 1,feature,0.5,1,1,1,1,,1.5,no,Do it\r\n' +
        'b,B,Milestone 2,feature,2,1,3,1,1,,0,yes,Do it\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['  =1', "'  =1"],
    ['"=1"', `'"=1"`],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ["'quoted' word", "'quoted' word"],
    ['5 - 3', '5 - 3'],
  ])('writes the title %j as %j, never as a formula', (title, written) => {
    expect(parseCsv(csvOf(taskOf(title)))[1]?.[1]).toBe(written);
  });

  it('keeps numbers numbers', () => {
    fc.assert(
      fc.property(roadmaps, (plan) => {
        for (const row of csvOf(plan).split('\r\n').slice(1, -1)) expect(row).toMatch(/^t\d+,T\d+,Milestone \d+,feature,[\d.]+,\d+,\d+,\d+,\d+,[t\d ]*,[\d.]+,(?:yes|no),Do it$/);
      }),
    );
  });

  it('parses back to what the roadmap says, and no cell starts a formula', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile, { minLength: 1, maxLength: 4 }), (title, steps) => {
        const rows = parseCsv(csvOf(taskOf(title, steps)));
        expect(rows).toHaveLength(2);
        expect(rows.map((row) => row.length)).toEqual([13, 13]);
        // The apostrophe is ours where what follows would have been a formula.
        const read = (cell = '') => (/^'["'\s]*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell);
        expect([read(rows[1]?.[1]), read(rows[1]?.[12])]).toEqual([title, steps.join('\n')]);
        for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
