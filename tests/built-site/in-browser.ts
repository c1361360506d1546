import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/diagrams/open-browser.ts';

/** How a page is opened, beside what a context of the browser knows. */
export interface Opening extends BrowserContextOptions {
  /** Address of the site that the page belongs to, where it isn't the one that `npm start` serves. */
  site?: string;
  /** What has to be there before the page is asked for. */
  before?: (page: Page) => Promise<unknown>;
}

/**
 * A test of pages in a browser: `open` opens a page of the site and returns it when it has loaded, in a context of its
 * own. After the test the contexts are closed, and nothing may have gone wrong on any of their pages.
 */
export const it = test
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', ({ browser }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(problems).toEqual([]);
    });
    return async (path: string, { site = inject('site'), before, ...options }: Opening = {}): Promise<Page> => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      watch(page, new URL(site).host, problems);
      await before?.(page);
      await page.goto(site + path);
      return page;
    };
  });

/** Pages that a test asks for because they are not there. */
const meant = /\/no-such-[^/]*\/$/;

/** Writes down what should not happen on a page: console errors, failed requests, requests to other hosts. */
function watch(page: Page, host: string, problems: string[]): void {
  page.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !meant.test(message.location().url)) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.host !== host) problems.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !meant.test(response.url())) problems.push(`${response.status()}: ${response.url()}`);
  });
}
