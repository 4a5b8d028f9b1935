import { strToU8, zipSync } from 'fflate';
import type { Layout, Noise, Page } from './layout';
import { escape, halved } from './layout';
import type { Sheet } from './sheet';
import { inColumns } from './sheet';

/** Column 27 is AB. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Styles of the workbook, by index: General, integer with thousands, "0.0万元", a date, text. */
const STYLES = ['General', '#,##0', '0.0"万元"', 'yyyy"年"m"月"d"日"', '@'];

/** Writes one sheet's rows from the top down. */
class Writer {
  readonly rows: string[] = [];
  readonly merges: string[] = [];
  private at = 0;

  constructor(private readonly noise: Noise) {}

  skip(): void {
    this.at++;
  }

  /** A text of its own row, merged over the sheet's columns or not. */
  line(text: string, columns: number): void {
    const row = this.at++;
    const day = /^(20\d\d)年(\d+)月(\d+)日$/u.exec(text);
    if (day && this.noise.pick(2) === 0) {
      const serial = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569;
      this.rows.push(`<row r="${row + 1}"><c r="A${row + 1}" s="3"><v>${serial}</v></c></row>`);
    } else {
      this.rows.push(`<row r="${row + 1}">${this.cell(row, 0, text)}</row>`);
    }
    if (this.noise.pick(2) === 0) this.merge(row, 0, row, columns - 1);
  }

  table(sheet: Sheet): void {
    for (const cells of inColumns(sheet)) {
      const row = this.at++;
      let out = '';
      for (const { text, rowSpan = 1, colSpan = 1, id, column } of cells) {
        out += `${this.cell(row, column, id === undefined ? halved(text, this.noise, '\n') : text)}\n`;
        const isMerged = (rowSpan > 1 || colSpan > 1) && !(this.noise.ragged && id !== undefined);
        if (isMerged) this.merge(row, column, row + rowSpan - 1, column + colSpan - 1);
      }
      this.rows.push(`<row r="${row + 1}">${out}</row>`);
    }
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push(`<mergeCell ref="${letters(left)}${top + 1}:${letters(right)}${bottom + 1}"/>`);
  }

  private cell(row: number, column: number, text: string): string {
    const { pick } = this.noise;
    const r = `r="${letters(column)}${row + 1}"`;
    if (text === '') return pick(2) === 0 ? '' : `<c ${r} s="1"/>`;
    const amount = /^(\d+\.\d)万元$/u.exec(text);
    if (amount && pick(2) === 0) return `<c ${r} s="2"><v>${amount[1] ?? ''}</v></c>`;
    if (/^\d{1,6}$/u.test(text) && pick(4) > 0) return `<c ${r} s="${pick(2)}"><v>${text}</v></c>`;
    if (/^[1-9]\d{0,5}$/u.test(text) && pick(3) === 0) {
      return `<c ${r}><f>SUM(A1:A2)</f><v>${text}.0000000000000001</v></c>`;
    }
    if (pick(2) === 0) return `<c ${r} t="str"><f>A1&amp;""</f><v>${escape(text)}</v></c>`;
    return `<c ${r} s="4" t="inlineStr"><is><r><t xml:space="preserve">${escape(text)}</t></r><rPh><t>99</t></rPh></is></c>`;
  }
}

const sheetXml = ({ rows, merges }: Writer) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('\n')}</sheetData>` +
  `${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}</worksheet>`;

const BETWEEN = '\u0000';

/** A workbook: all on one sheet, or a table a sheet. Its sheets' parts follow each other, U+0000 between them. */
export const xlsx: Layout = (page: Page, noise) => {
  const isOneSheet = noise.pick(2) === 0;
  const apart = noise.pick(2) === 0;
  const sheets: Writer[] = [];
  let writer = new Writer(noise);
  sheets.push(writer);
  const columns = Math.max(...page.sheets.map((sheet) => sheet.columns));
  for (const text of [page.title, ...page.before]) writer.line(text, page.sheets[0]?.columns ?? 4);
  page.sheets.forEach((sheet, i) => {
    if (i > 0 && !isOneSheet) sheets.push((writer = new Writer(noise)));
    if (apart) writer.skip();
    writer.line(sheet.title, sheet.columns);
    writer.table(sheet);
  });
  writer.skip();
  for (const text of page.after) writer.line(text, columns);
  return sheets.map(sheetXml).join(BETWEEN);
};

const part = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly (readonly [string, string, string])[]) =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );

/** The parts of a workbook about its sheets, with a hidden one at the end; `more` adds to them. */
export function packXlsx(text: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const hidden =
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>规章</t></is></c><c><v>99</v></c></row></sheetData></worksheet>';
  const strings: string[] = [];
  const shared = text.replace(
    /t="str"><f>[^<]*<\/f><v>([^<]*)<\/v>/gu,
    (whole: string, string: string, at: number) =>
      at % 2 === 0 ? whole : `t="s"><v>${strings.push(string) - 1}</v>`,
  );
  const sheets = [...shared.split(BETWEEN), hidden];
  const formats = STYLES.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replace(/"/gu, '&quot;')}"/>`,
  );
  const entries = sheets.map(
    (_, i) =>
      `<sheet name="表${i + 1}" sheetId="${i + 1}"${i === sheets.length - 1 ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': relations([['rId1', 'officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': part(`<workbook xmlns:r="${R}"><sheets>${entries.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rId98', 'styles', 'styles.xml'],
      ['rId99', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': part(
      `<styleSheet><numFmts>${formats.join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>${STYLES.map(
        (_, i) => `<xf numFmtId="${164 + i}" fontId="0"/>`,
      ).join('')}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': part(
      `<sst>${strings.map((string) => `<si><t xml:space="preserve">${string}</t></si>`).join('')}</sst>`,
    ),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(sheet)])),
    ...more,
  });
}
