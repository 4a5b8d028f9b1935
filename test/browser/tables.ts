import type { Page } from 'playwright-core';

/** The rows of the table behind a chart, their names first, as the page shows it once it is opened; none before. */
export const tableRows = (page: Page): Promise<string[][]> =>
  page
    .locator('main details[open] table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

/** The same by the rows' names. */
export const tableByName = async (page: Page): Promise<Record<string, string[]>> =>
  Object.fromEntries((await tableRows(page)).map(([name = '', ...cells]) => [name, cells]));
