import { escapeXml, NO_XML } from '../model/escapeXml';

/** A cell: '' is a blank one. */
export type SheetCell = string | number;

/** A sheet: its name (31 characters at most, none of `\ / ? * [ ] :`) and its rows. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** The places of columns whose texts are ISO days. */
  readonly days?: ReadonlySet<number>;
  /** True where the first row isn't the names of the columns. */
  readonly isHeadless?: boolean;
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** Styles of cells by their place in `STYLES`: as it is; text; a column's name; a day. */
const [TEXT, HEAD, DAY] = [1, 2, 3];

const xf = (attributes: string) => `<xf fillId="0" borderId="0" xfId="0" ${attributes}/>`;

/** Text is quoted, so that a spreadsheet takes it for no formula once it is edited either. */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${[
  xf('numFmtId="0" fontId="0"'),
  xf('numFmtId="49" fontId="0" applyNumberFormat="1" quotePrefix="1"'),
  xf('numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" quotePrefix="1"'),
  xf('numFmtId="164" fontId="0" applyNumberFormat="1"'),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Text as XML; what XML can't hold is marked. */
export const sheetText = (text: string): string =>
  escapeXml(text.slice(0, LONGEST_TEXT).replaceAll(NO_XML, '\ufffd'));

/** "AB" for column 27, counted from 0. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** Excel's number of an ISO day, counted from 1899-12-30; NaN where the text is none. */
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;

function cellXml(value: SheetCell, address: string, style: number): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  const day = style === DAY ? dayNumber(value) : NaN;
  if (Number.isInteger(day)) return `<c r="${address}" s="${DAY}"><v>${day}</v></c>`;
  const textStyle = style === HEAD ? HEAD : TEXT;
  return `<c r="${address}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${sheetText(value)}</t></is></c>`;
}

/** Rows of a sheet from the `from`-th on, as XML: numbers and days as such, text as text that can be no formula. */
export function rowsXml({ rows, days, isHeadless = false }: SheetRows, from: number, to: number): string {
  const style = (row: number, column: number) =>
    row === 0 && !isHeadless ? HEAD : days?.has(column) ? DAY : TEXT;
  return rows
    .slice(from, to)
    .map((cells, at) => {
      const row = from + at;
      const xml = cells.map((value, i) => cellXml(value, `${columnLetters(i)}${row + 1}`, style(row, i)));
      return `<row r="${row + 1}">${xml.join('')}</row>`;
    })
    .join('');
}

/** Rows that a column's width is taken from, and its bounds, in characters. */
const WIDTH_ROWS = 200;
const [NARROWEST, WIDEST] = [6, 44];

const isWide = (char: string) => char >= '\u2e80';
const characters = (cell: SheetCell): number => {
  const text = String(cell);
  return text.length + Array.from(text).filter(isWide).length;
};

/** Columns as wide as what stands in their first rows, within bounds. */
function columnsXml(rows: SheetRows['rows']): string {
  const some = rows.slice(0, WIDTH_ROWS);
  const count = Math.max(0, ...some.map((row) => row.length));
  if (count === 0) return '';
  const column = (_: unknown, i: number) => {
    const longest = Math.max(...some.map((row) => characters(row[i] ?? '')));
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  };
  return `<cols>${Array.from({ length: count }, column).join('')}</cols>`;
}

/** What stands before a sheet's rows; the names of its columns stay in sight. */
export function sheetHead({ rows, isHeadless = false }: SheetRows): string {
  const pane = isHeadless
    ? ''
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columnsXml(rows)}<sheetData>`;
}

/** Codes are texts on purpose: Excel marks none of them as a number that was stored as text. */
export const SHEET_FOOT =
  '</sheetData><ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors></worksheet>';
