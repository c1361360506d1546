import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack-browser.ts';

/** A Chromium-like browser that can be started. `env` holds what its process needs beside our own environment. */
export interface BrowserProgram {
  readonly name: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const linuxNames = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsNames = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];

/** Where browsers are usually installed on this system, in the order in which they are tried; existing files only. */
export function installedBrowsers(platform = process.platform, environment = process.env): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return macNames
      .flatMap((name) => folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)))
      .filter((path) => existsSync(path));
  }
  const windows = platform === 'win32';
  const folders = windows
    ? [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']]
    : [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  const found = (windows ? windowsNames : linuxNames)
    .flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])))
    .filter((path) => existsSync(path));
  return [...new Set(found)];
}

/** What to try, best first. Text comes out equally wide on every machine when no hinting takes part in it. */
export async function* browserPrograms(
  installed: readonly string[] = installedBrowsers(),
  chosen = process.env['CHROME_PATH'],
): AsyncGenerator<BrowserProgram, void> {
  const args = ['--font-render-hinting=none'];
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`Expected a browser at CHROME_PATH, found nothing at "${chosen}". Correct CHROME_PATH or unset it.`);
    }
    yield { name: 'CHROME_PATH', executablePath: chosen, args, env: {} };
    return;
  }
  for (const executablePath of installed) yield { name: executablePath, executablePath, args, env: {} };
  const unpacked = await unpackBrowser();
  if (unpacked !== undefined) yield { name: '@sparticuz/chromium', args, ...unpacked };
}

/**
 * The browser to draw with: CHROME_PATH, else an installed Chrome, Edge or Chromium, else (Linux on x64) the one in the
 * npm package `@sparticuz/chromium`. Throws an Error that says what was looked for and what to do.
 */
export async function findBrowser(programs = browserPrograms()): Promise<BrowserProgram> {
  for await (const program of programs) return program;
  throw noBrowser([]);
}

/** The one message for a machine without a browser; `tried` says why each candidate failed. */
export function noBrowser(tried: readonly string[]): Error {
  const reasons = tried.map((reason) => `\n  ${reason}`).join('');
  return new Error(
    'Missing a browser to draw diagrams with: looked for CHROME_PATH, an installed Google Chrome, Microsoft Edge or ' +
      'Chromium, and on Linux (x64) the npm package @sparticuz/chromium. Install Chrome, or set CHROME_PATH to the ' +
      `program file of a Chromium-like browser.${reasons}`,
  );
}
