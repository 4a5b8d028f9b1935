/** Codes of the built-in number formats that a workbook refers to without spelling them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a built-in format; General where it has none of its own. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';

/** A part of a format: text as it stands, or a run of the characters that say how to print the number. */
interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

interface Section {
  readonly pieces: readonly Piece[];
  /** A condition, a numeral system or another thing that isn't understood here. */
  readonly strange: boolean;
}

/** What stands before a number that can't be shown as the sheet shows it: it reads as no figure then. */
const UNSURE = '^';

function bracketed(inner: string): Piece | 'strange' | null {
  const money = /^\$([^-]*)/u.exec(inner);
  if (money) return { literal: true, text: money[1] ?? '' };
  if (/^(?:h+|m+|s+)$/iu.test(inner)) return { literal: false, text: inner };
  return /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[黑蓝绿红白黄]色?|洋红|蓝绿色)$/iu.test(
    inner,
  )
    ? null
    : 'strange';
}

/** Sheets allow 255 characters. */
const LONGEST_CODE = 400;

/** A format's sections, each cut into literals and codes. */
function sectionsOf(code: string): Section[] {
  if (code.length > LONGEST_CODE) return [{ pieces: [], strange: true }];
  const sections: { pieces: Piece[]; strange: boolean }[] = [{ pieces: [], strange: false }];
  const token =
    /"([^"]*)"?|\\([\s\S])|_[\s\S]|\*[\s\S]|\[([^\]]*)\]|(;)|(General|G\/通用格式|[AaPp]\/[Pp]|AM\/PM|上午\/下午|[eE][+-]|[0#?.,%/@ymdhsaeg]+)|([\s\S])/giu;
  for (const match of code.matchAll(token)) {
    const [whole, quoted, escaped, bracket, end, codes, other] = match;
    const section = sections.at(-1);
    if (!section) break;
    const literal = quoted ?? escaped ?? other;
    if (end !== undefined) sections.push({ pieces: [], strange: false });
    else if (bracket !== undefined) {
      const piece = bracketed(bracket);
      if (piece === 'strange') section.strange = true;
      else if (piece) section.pieces.push(piece);
    } else if (literal !== undefined) section.pieces.push({ literal: true, text: literal });
    else if (codes !== undefined) section.pieces.push({ literal: false, text: codes });
    else if (whole.startsWith('_')) section.pieces.push({ literal: true, text: ' ' });
  }
  return sections;
}

const codesOf = ({ pieces }: Section) =>
  pieces
    .filter((piece) => !piece.literal)
    .map((piece) => piece.text)
    .join('');

/** A number as it is, without the noise of floating point: fifteen digits are all that a sheet keeps. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

const DAY = 86_400_000;

/** The day that a serial number means; null beyond the calendar that sheets know. */
export function dayOf(serial: number, since1904: boolean): Date | null {
  if (serial < 1 || serial >= 2_958_466) return null;
  const whole = Math.floor(serial);
  // Sheets believe in a 29 February 1900, which shifts the days before it.
  const origin = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 61 ? 31 : 30);
  return new Date(origin + whole * DAY);
}

function dateText(value: number, codes: string, since1904: boolean): string {
  const date = dayOf(value, since1904);
  // Minutes are written as months are; beside hours or seconds they are minutes.
  const days = codes.toLowerCase().replace(/h+[^hyds]*m{1,2}|m{1,2}[^hydm]*s+/gu, '');
  const [y, m, d] = [/[ye]/u.test(days), days.includes('m'), days.includes('d')];
  if (!date || (!y && !(m && d))) return `${UNSURE}${plainNumber(value)}`;
  const year = y ? `${date.getUTCFullYear()}年` : '';
  const month = m ? `${date.getUTCMonth() + 1}月` : '';
  return `${year}${month}${m && d ? `${date.getUTCDate()}日` : ''}`;
}

/** A number's digits under a pattern of one run of placeholders; null for a pattern of another make. */
function digits(value: number, pattern: string): string | null {
  const match = /^([0#?,]*)(?:\.([0#?]*))?$/u.exec(pattern);
  if (!match) return null;
  const [, before = '', after = ''] = match;
  const scaled = value / 1000 ** (/,*$/u.exec(before)?.[0].length ?? 0);
  const least = after.replace(/[#?]+$/u, '').length;
  // A decimal half may lie a hair below it in binary.
  let [whole = '', fraction = ''] = (scaled * (1 + 1e-15)).toFixed(after.length).split('.');
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const width = (before.match(/0/gu) ?? []).length;
  whole = whole === '0' && width === 0 ? '' : whole.padStart(width, '0');
  if (/[0#?],+[0#?]/u.test(before)) whole = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** A number under one section. `value` has its sign only where the section doesn't print one itself. */
function numberText(value: number, section: Section): string | null {
  const codes = section.pieces.map((piece, i) => ({ ...piece, i })).filter((piece) => !piece.literal);
  const percent = codes.reduce((count, { text }) => count + (text.match(/%/gu) ?? []).length, 0);
  const core = codes.map(({ text }) => text.replace(/%/gu, '')).join('');
  const printing = codes.filter(({ text }) => /[^%]/u.test(text)).map(({ i }) => i);
  const [first = -1, last = -1] = [printing[0], printing.at(-1)];
  const isSplit = printing.length > 0 && last - first > printing.length - 1;
  if (isSplit) return null;
  const size = Math.abs(value) * 100 ** percent;
  if (size >= 1e15) return null;
  const isGeneral = /^(general|g\/通用格式|@)$/iu.test(core);
  const printed = core === '' ? '' : isGeneral ? plainNumber(size) : digits(size, core);
  if (printed === null) return null;
  const sign = value < 0 && /[1-9]/u.test(printed) ? '-' : '';
  const at = (i: number, { literal, text }: Piece) =>
    literal ? text : i === first ? `${printed}${text.replace(/[^%]/gu, '')}` : text.replace(/[^%]/gu, '');
  return `${sign}${section.pieces.map((piece, i) => at(i, piece)).join('')}`.trim();
}

const isDate = (section: Section) => /[ymdhs]/iu.test(codesOf(section).replace(/general/giu, ''));

/** Whether a format shows a number as a day or a time. */
export const isDateFormat = (code: string): boolean => sectionsOf(code).some(isDate);

/**
 * A number as its sheet shows it: a date as "2021年1月25日", "66.50万元" with the unit of its format, '' where
 * the format shows nothing. Where the format isn't understood "^" stands before the number, so that nobody
 * takes it for a figure as printed.
 */
export function showNumber(value: number, code: string, since1904: boolean): string {
  if (code === 'General') return plainNumber(value);
  const sections = sectionsOf(code);
  const unsure = `${UNSURE}${plainNumber(value)}`;
  const [positive, negative, zero] = sections;
  if (!positive || sections.some(({ strange }) => strange)) return unsure;
  const own = sections.length > 1 && value < 0 ? negative : sections.length > 2 && value === 0 ? zero : null;
  const section = own ?? positive;
  if (isDate(section)) return dateText(value, codesOf(section), since1904);
  return numberText(own ? Math.abs(value) : value, section) ?? unsure;
}

/** A text as its sheet shows it: formats may add words to it or hide it. */
export function showText(text: string, code: string): string {
  if (!/[@;]/u.test(code)) return text;
  const sections = sectionsOf(code);
  const section = sections.length > 3 ? sections[3] : sections.find((each) => codesOf(each).includes('@'));
  if (!section) return text;
  return section.pieces
    .map((piece) => (piece.literal ? piece.text : piece.text.replaceAll('@', text)))
    .join('')
    .trim();
}
