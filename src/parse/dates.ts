import { squash } from '../read/chars';

const DIGITS = '〇一二三四五六七八九';

/** 二〇二一 or 二○二一 as 2021; anything else unchanged. */
function yearDigits(text: string): string {
  return text.replace(/[〇○Ｏ零一二三四五六七八九]/gu, (c) => {
    const at = DIGITS.indexOf(c);
    return at < 0 ? '0' : String(at);
  });
}

/** 一 to 三十一, or digits, as a number; NaN for anything else. */
function small(text: string): number {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (!match || text === '') return NaN;
  const [, tens = '', ten = '', units = ''] = match;
  const value = (c: string) => (c === '' ? 0 : DIGITS.indexOf(c));
  if (ten === '') return units === '' ? value(tens) : tens === '' ? value(units) : NaN;
  return (tens === '' ? 1 : value(tens)) * 10 + value(units);
}

const YEAR = '(20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})';
const DAY = '([\\d]{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(`${YEAR}(?:年${DAY}月${DAY}日|[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d))`, 'gu');

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Squashed, but with a time of day kept apart from the day before it: "2021-01-26 10:30". */
const squashed = (text: string) => squash(text.replace(/\s+(?=\d{1,2}[:：]\d{2})/gu, 'T'));

/** The dates in a text, ISO, in order; what is no real date is left out. */
export function datesIn(text: string): string[] {
  const plain = squashed(text);
  return [...plain.matchAll(DATE)].flatMap((match) => {
    const [whole, year = '', month, day, isoMonth, isoDay] = match;
    // "2021-01-2" at the very end may have lost its last digit.
    if (isoDay?.length === 1 && match.index + whole.length === plain.length) return [];
    const found = iso(Number(yearDigits(year)), small(month ?? isoMonth ?? ''), small(day ?? isoDay ?? ''));
    return found ? [found] : [];
  });
}

/** The years written with 年 in a text ("2020年", "二〇二〇年度"), in order. */
export function yearsIn(text: string): number[] {
  return [...squash(text).matchAll(new RegExp(`(?<!\\d)${YEAR}(?=年)`, 'gu'))].map((match) =>
    Number(yearDigits(match[1] ?? '')),
  );
}

const SIGNATURE = /^(?:.{0,40}?(?:政府|办事处|办公室|局|委|委员会|中心|镇|乡|街道))?[(（]?$/u;

/** The date that a line consists of, alone or after the name that signs; null where the line says more. */
export function signedDate(line: string): string | null {
  const plain = squash(line);
  if (plain.length > 60) return null;
  const [date, ...more] = datesIn(plain);
  if (!date || more.length > 0) return null;
  const rest = plain.replace(DATE, '').replace(/[)）]$/u, '');
  return SIGNATURE.test(rest) ? date : null;
}

const PUBLISHED =
  /(?:发布日期|发布时间|发文日期|公开日期|成文日期|生成日期|发布于|时间|日期)[:：]?\s*((?:20|二).{4,14})/u;

/** The publication date that a page's line states ("发布日期：2021-01-25"), or null. */
export function statedDate(line: string): string | null {
  const plain = squashed(line);
  if (plain.length > 400) return null;
  const match = PUBLISHED.exec(plain);
  return match?.[1] ? (datesIn(match[1])[0] ?? null) : null;
}
