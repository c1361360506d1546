import type { Locator, Page } from 'playwright-core';

/** Opens the search with the keyboard, types, and waits until what it shows is the answer. */
export async function search(page: Page, words = ''): Promise<Locator> {
  await page.keyboard.press('/');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input[type="search"]').fill(words);
  await dialog.getByText(words === '' ? /^\d+ results$/ : ` for ${words}`).waitFor({ state: 'attached' });
  return dialog;
}
