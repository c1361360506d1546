import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { browserPrograms, noBrowser, type BrowserProgram } from './find-browser.ts';

/**
 * Starts the first browser that can be started, headless, in Chromium's own sandbox where the system allows one (never
 * for root). It ends with this process at the latest. Throws an Error that says what was tried and what to do.
 */
export async function openBrowser(programs: AsyncIterable<BrowserProgram> = browserPrograms()): Promise<Browser> {
  const tried: string[] = [];
  const sandboxes = process.getuid?.() === 0 ? [false] : [true, false];
  for await (const program of programs) {
    for (const sandbox of sandboxes) {
      try {
        return await launch(program, sandbox);
      } catch (error) {
        const [reason = 'unknown reason'] = (error instanceof Error ? error.message : String(error)).split('\n');
        tried.push(`${program.name}${sandbox ? ' in its sandbox' : ''} didn't start: ${reason}`);
      }
    }
  }
  throw noBrowser(tried);
}

/** A process that is killed leaves files behind, so Chromium gets a folder of its own for them that we clear. */
async function launch({ executablePath, args, env }: BrowserProgram, chromiumSandbox: boolean): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'gp-'));
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clear);
  const forget = (): void => {
    process.off('exit', clear);
    clear();
  };
  try {
    // Most builds draw nothing, and it is large.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: [...args], chromiumSandbox, env: environment(env, folder) });
    return browser.on('disconnected', forget);
  } catch (error) {
    forget();
    throw error;
  }
}

function environment(more: Readonly<Record<string, string>>, folder: string): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Chromium puts a socket there, whose path must not be longer than about 100 characters.
  const temporary: Record<string, string> = process.platform === 'linux' && folder.length < 50 ? { TMPDIR: folder } : {};
  return { ...Object.fromEntries(own), ...temporary, ...more };
}
