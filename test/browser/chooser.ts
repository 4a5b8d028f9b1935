import type { Page } from 'playwright-core';

/**
 * Has `open` open the browser's file chooser and chooses `files` in it. The chooser is asked for, and the browser's
 * answer waited for, before it opens: told while a key is on its way, the browser may open one that nobody sees.
 */
export async function chooseFiles(
  page: Page,
  open: () => Promise<void>,
  files: Parameters<Page['setInputFiles']>[1],
): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.evaluate(() => document.readyState);
  const [chooser] = await Promise.all([opened, open()]);
  await chooser.setFiles(files);
}
