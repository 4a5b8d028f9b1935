import type { Page } from 'playwright-core';

/** Has the page read files of the reader's own, or a folder of them, to their end; gives the page's account of it. */
export async function readFiles(
  page: Page,
  files: Parameters<Page['setInputFiles']>[1],
  input: 'own-files' | 'own-folder' = 'own-files',
): Promise<string> {
  const account = page.getByTestId('batch');
  // The account of the reading before reads as that of this one: it is put away.
  if ((await account.count()) > 0) await account.getByRole('status').getByRole('button').click();
  await page.setInputFiles(`[data-testid=${input}]`, files);
  await page.waitForSelector('[data-testid=batch][aria-busy=false]');
  return (await account.textContent()) ?? '';
}
