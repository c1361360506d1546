import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens the first drawing of a page large, by default with the mouse. @returns the drawing, when it is there to be measured */
export async function enlarge(page: Page, press = (link: Locator) => link.click()): Promise<Locator> {
  await press(page.getByRole('link', { name: 'Enlarge' }).first());
  const image = page.getByRole('dialog', { name: 'Drawing' }).locator('img:visible');
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)).toBe(true);
  return image;
}
