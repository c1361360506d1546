import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserPrograms, findBrowser, installedBrowsers } from '../../src/diagrams/find-browser.ts';
import { openBrowser } from '../../src/diagrams/open-browser.ts';
import { unpackBrowser } from '../../src/diagrams/unpack-browser.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- a generator without candidates has nothing to wait for.
async function* nothing(): AsyncGenerator<never, void> {
  return;
}

const missing =
  'Missing a browser to draw diagrams with: looked for CHROME_PATH, an installed Google Chrome, Microsoft Edge or Chromium, ' +
  'and on Linux (x64) the npm package @sparticuz/chromium. Install Chrome, or set CHROME_PATH to the program file of a ' +
  'Chromium-like browser.';

describe('the browser', () => {
  it('is the one that CHROME_PATH names, and no other', async () => {
    const found = [];
    for await (const program of browserPrograms(['/other'], process.execPath)) found.push(program.executablePath);
    expect(found).toEqual([process.execPath]);
  });

  it('must be there when CHROME_PATH names it', async () => {
    await expect(findBrowser(browserPrograms([], '/nowhere/chrome'))).rejects.toThrow(
      'Expected a browser at CHROME_PATH, found nothing at "/nowhere/chrome". Correct CHROME_PATH or unset it.',
    );
  });

  it('is else an installed one, in the order of the list', async () => {
    expect(await findBrowser(browserPrograms(['/first', '/second'], ''))).toMatchObject({ executablePath: '/first', env: {} });
  });

  it('is looked for on the path, and each file once', () => {
    const installed = installedBrowsers('linux', { PATH: '/usr/bin:/usr/bin:/nowhere' });
    expect(installed).toEqual([...new Set(installed)]);
    expect(installed.filter((path) => !existsSync(path))).toEqual([]);
    expect(installedBrowsers('win32', { PROGRAMFILES: '/nowhere' })).toEqual([]);
  });

  it('is else the one in @sparticuz/chromium, unpacked once, which works', async () => {
    const here = process.platform === 'linux' && process.arch === 'x64';
    const unpacked = await unpackBrowser();
    expect(unpacked === undefined).toBe(!here);
    if (unpacked === undefined) return;
    expect(unpacked.executablePath).toMatch(/node_modules\/\.cache\/groundplan\/chromium-[\d.]+\/chromium$/);
    const browser = await openBrowser(browserPrograms([], ''));
    expect(browser.version()).toMatch(/^153\./);
    await browser.close();
    expect(browser.isConnected()).toBe(false);
  });

  it('is asked for in one sentence when there is none', async () => {
    await expect(findBrowser(nothing())).rejects.toThrow(missing);
  });

  it('is the next one when the first does not start, and all reasons are told when none does', async () => {
    const broken = { name: '/bin/false', executablePath: '/bin/false', args: [], env: {} };
    async function* programs(): AsyncGenerator<typeof broken, void> {
      yield await Promise.resolve(broken);
    }
    await expect(openBrowser(programs())).rejects.toThrow(`${missing}\n  /bin/false`);
  });
});
