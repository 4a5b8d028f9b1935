import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { escapeXml, NO_XML } from '../model/escapeXml';
import { pause } from '../model/turns';

/** A sheet: its name (31 characters at most, none of `\ / ? * [ ] :`) and its rows of cells, '' a blank one. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;
/** Rows written before the page gets its turn. */
const STEP = 40;

export interface WorkbookOptions {
  /** Rows written at a time; a worker needs no short turns. */
  readonly step?: number;
  /** Told of each turn's rows. */
  readonly told?: (rows: number) => void;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Text as XML; what XML can't hold is marked. */
const escaped = (text: string) => escapeXml(text.slice(0, LONGEST_TEXT).replaceAll(NO_XML, '\ufffd'));

/** "AB" for column 27, counted from 0. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** Text is marked as text and quoted (style 1): a spreadsheet takes it for a formula neither now nor once edited. */
function cellXml(value: string | number, address: string): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const rowXml = (cells: readonly (string | number)[], row: number) =>
  `<row r="${row + 1}">${cells.map((value, i) => cellXml(value, `${columnLetters(i)}${row + 1}`)).join('')}</row>`;

/** The first row stays in sight. */
const SHEET_HEAD = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_FOOT = '</sheetData></worksheet>';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

/** The parts beside the sheets, by path. */
function partsOf(sheets: readonly SheetRows[]): Readonly<Record<string, string>> {
  const each = (write: (sheet: SheetRows, n: number) => string) =>
    sheets.map((sheet, i) => write(sheet, i + 1)).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
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
  for (const [i, { rows }] of sheets.entries()) {
    const part = new ZipDeflate(`xl/worksheets/sheet${i + 1}.xml`, { level: 6 });
    zip.add(part);
    part.push(strToU8(SHEET_HEAD));
    for (let from = 0; from < rows.length; from += step) {
      const some = rows.slice(from, from + step).map((cells, at) => rowXml(cells, from + at));
      part.push(strToU8(some.join('')));
      told(some.length);
      await pause();
    }
    part.push(strToU8(SHEET_FOOT), true);
  }
  zip.end();
  return new Blob(chunks, { type: `${TYPE}.sheet` });
}
