import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { pause } from '../model/turns';
import type { SheetRows } from './sheetXml';
import { MAIN, rowsXml, SHEET_FOOT, sheetHead, sheetText, STYLES, XML } from './sheetXml';

/** Rows written before the page gets its turn. */
const STEP = 40;

export interface WorkbookOptions {
  /** Rows written at a time; a worker needs no short turns. */
  readonly step?: number;
  /** Told of each turn's rows. */
  readonly told?: (rows: number) => void;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts beside the sheets, by path. */
function partsOf(sheets: readonly SheetRows[]): Readonly<Record<string, string>> {
  const each = (write: (sheet: SheetRows, n: number) => string) =>
    sheets.map((sheet, i) => write(sheet, i + 1)).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, n) => `<sheet name="${sheetText(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/**
 * Sheets as an XLSX file (ECMA-376): numbers as numbers, text as text that can be no formula. Written in short
 * turns, as ten thousand reports take seconds.
 */
export async function writeWorkbook(
  sheets: readonly SheetRows[],
  { step = STEP, told = () => undefined }: WorkbookOptions = {},
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(new Uint8Array(chunk));
  });
  for (const [path, text] of Object.entries(partsOf(sheets))) {
    const part = new ZipPassThrough(path);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  for (const [i, sheet] of sheets.entries()) {
    const part = new ZipDeflate(`xl/worksheets/sheet${i + 1}.xml`, { level: 6 });
    zip.add(part);
    part.push(strToU8(sheetHead(sheet)));
    const { length } = sheet.rows;
    for (let from = 0; from < length; from += step) {
      part.push(strToU8(rowsXml(sheet, from, from + step)));
      told(Math.min(step, length - from));
      await pause();
    }
    part.push(strToU8(SHEET_FOOT), true);
  }
  zip.end();
  return new Blob(chunks, { type: `${TYPE}.sheet` });
}
