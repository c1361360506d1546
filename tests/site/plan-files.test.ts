import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyPlanFiles, planFile } from '../../src/site/plan-files.ts';

const folders = { generated: 'made', inputs: 'written' };

describe('the files of a plan', () => {
  it.each([
    ['a.md', join('made', 'a.md'), 'text/markdown'],
    ['a-b-2.json', join('made', 'a-b-2.json'), 'application/json'],
    ['a.csv', join('made', 'a.csv'), 'text/csv'],
    ['a.issues.json', join('made', 'a.issues.json'), 'application/json'],
    ['a.yaml', join('written', 'a.yaml'), 'application/yaml'],
  ])('are found by name: %s', (name, path, mediaType) => {
    expect(planFile(folders, name)).toEqual({ path, mediaType: `${mediaType}; charset=utf-8` });
  });

  it.each(['', 'a', 'a/', 'a.html', 'a.offline.html', '.a.md', '.a.md.123', '../a.md', 'b/a.md', '..\\a.md', 'a.b.json', 'a.issues.md', 'constructor'])('are not "%s"', (name) => {
    expect(planFile(folders, name)).toBeUndefined();
  });

  it('are copied byte for byte, from where each lies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundplan-'));
    afterAll(() => { rmSync(folder, { recursive: true }); });
    for (const name of ['made', 'written', 'site/plans']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['made/a.md', 'made/a.json', 'made/a.yaml', 'made/.b.md.1', 'written/a.yaml', 'written/a.md', 'written/notes.txt']) {
      writeFileSync(join(folder, name), `${name}\r\n `);
    }
    expect(await copyPlanFiles({ generated: join(folder, 'made'), inputs: join(folder, 'written') }, join(folder, 'site'))).toBe(3);
    const copied = Object.fromEntries(readdirSync(join(folder, 'site/plans')).map((name) => [name, readFileSync(join(folder, 'site/plans', name), 'utf8')]));
    expect(copied).toEqual({ 'a.md': 'made/a.md\r\n ', 'a.json': 'made/a.json\r\n ', 'a.yaml': 'written/a.yaml\r\n ' });
  });
});
