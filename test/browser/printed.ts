import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A4 in points. */
const A4 = [595, 842];

/** Without spaces, as lines break where they like; a PDF's fonts give radicals for some characters. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The plain text of each sheet that a page prints. Throws where a sheet isn't A4. */
export async function printed(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const pdf = await getDocument({ data }).promise;
  const sheets: string[] = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const sheet = await pdf.getPage(i);
    const size = sheet.view.slice(2).map(Math.round);
    if (size.join() !== A4.join()) throw new Error(`sheet ${i} is ${size.join(' × ')}`);
    const { items } = await sheet.getTextContent();
    sheets.push(plain(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.destroy();
  return sheets;
}
