import type { IndicatorUnit } from '../model/indicators';
import type { Lang, Text } from '../model/text';

/** What stands where a figure isn't known; never to be mistaken for a zero. */
export const NO_DATA: Text = { zh: '无数据', en: 'no data' };

/** Unit as written in a subtitle or a table's head. English counts have no unit word of their own. */
const UNIT_NAMES: Readonly<Record<IndicatorUnit, Text>> = {
  件: { zh: '件', en: 'count' },
  项: { zh: '项', en: 'count' },
  个: { zh: '个', en: 'count' },
  元: { zh: '元', en: 'yuan' },
  万元: { zh: '万元', en: '10,000 yuan' },
  share: { zh: '%', en: '%' },
  per_application: { zh: '件/件申请', en: 'per application' },
  '元/个': { zh: '元/个', en: 'yuan per project' },
  index: { zh: '首年 = 100', en: 'first year = 100' },
  per_100: { zh: '件/百件申请', en: 'per 100 applications' },
};

/** What follows a number in running text; English counts stand bare. */
const SUFFIXES: Readonly<Record<IndicatorUnit, Text>> = {
  件: { zh: '件', en: '' },
  项: { zh: '项', en: '' },
  个: { zh: '个', en: '' },
  元: { zh: '元', en: ' yuan' },
  万元: { zh: '元', en: ' yuan' },
  share: { zh: '', en: '' },
  per_application: { zh: '', en: '' },
  '元/个': { zh: '元/个', en: ' yuan per project' },
  index: { zh: '', en: '' },
  per_100: { zh: '', en: '' },
};

/** Amounts printed in 万元 are counted in 元 before a magnitude is chosen, else 万 would be said twice. */
const IN_BASE_UNIT: Readonly<Partial<Record<IndicatorUnit, number>>> = { 万元: 10_000 };

interface Magnitude {
  readonly from: number;
  readonly word: string;
}

const MAGNITUDES: Readonly<Record<Lang, readonly Magnitude[]>> = {
  zh: [
    { from: 1e8, word: '亿' },
    { from: 1e4, word: '万' },
  ],
  en: [
    { from: 1e9, word: 'B' },
    { from: 1e6, word: 'M' },
    { from: 1e3, word: 'k' },
  ],
};

/** Below this, a number is short enough to stand in full. */
const COMPACT_FROM = 10_000;

/**
 * Grouped decimal number, rounded to at most `digits` decimals, with a true minus sign: both languages
 * write it alike. Not by Intl, whose first use costs more than drawing the chart.
 */
function decimal(value: number, digits: number): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const decimals = fraction.replace(/0+$/u, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  const text = decimals === '' ? grouped : `${grouped}.${decimals}`;
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** A share of one as a percentage; what is nearly nothing or nearly all isn't rounded to 0 % or 100 %. */
function percent(share: number): string {
  const hundredths = share * 100;
  if (hundredths > 0 && hundredths < 0.05) return '<0.1%';
  if (hundredths < 100 && hundredths >= 99.95) return '>99.9%';
  return `${decimal(hundredths, 1)}%`;
}

const magnitudeOf = (size: number, lang: Lang): Magnitude | undefined =>
  size < COMPACT_FROM ? undefined : MAGNITUDES[lang].find((each) => size >= each.from);

const isKnown = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

function scaled(value: number, lang: Lang, size: number, digits: number | null): string {
  const magnitude = magnitudeOf(size, lang);
  if (!magnitude) return decimal(value, digits ?? (Math.abs(value) < 1 ? 3 : 2));
  const quotient = value / magnitude.from;
  return `${decimal(quotient, digits ?? (Math.abs(quotient) < 10 ? 2 : 1))}${magnitude.word}`;
}

/** Name of a unit, for "Unit: …". */
export const unitName = (unit: IndicatorUnit, lang: Lang): string => UNIT_NAMES[unit][lang];

/**
 * A tick of an axis whose greatest value is `max`: all ticks of one axis share a magnitude
 * ("0, 0.5万, 1万"), and the unit follows where `withUnit` ("200万元").
 */
export function formatAxis(
  value: number,
  unit: IndicatorUnit,
  lang: Lang,
  max: number,
  withUnit = false,
): string {
  if (unit === 'share') return percent(value);
  const base = IN_BASE_UNIT[unit] ?? 1;
  const number = value === 0 ? '0' : scaled(value * base, lang, Math.abs(max) * base, 4);
  return withUnit ? `${number}${SUFFIXES[unit][lang]}` : number;
}

/** A number and its unit: "213 件", "416.9 万元" (万 belongs to the unit), "4.17M yuan". */
function joined(number: string, unit: IndicatorUnit, lang: Lang): string {
  const suffix = SUFFIXES[unit][lang];
  if (lang === 'en' || suffix === '') return `${number}${suffix}`;
  return `${number} ${suffix}`.replace(/([万亿]) /u, ' $1');
}

/** A figure as a label, to three or four digits: 4,168,558 元 is "416.9 万元", "4.17M yuan". Unknown says so. */
export function formatValue(value: number | null | undefined, unit: IndicatorUnit, lang: Lang): string {
  if (!isKnown(value)) return NO_DATA[lang];
  if (unit === 'share') return percent(value);
  const base = value * (IN_BASE_UNIT[unit] ?? 1);
  return joined(scaled(base, lang, Math.abs(base), null), unit, lang);
}

/** A label without its unit, where axis or subtitle tells it. Unknown says so. */
export function formatShort(value: number | null | undefined, unit: IndicatorUnit, lang: Lang): string {
  if (!isKnown(value)) return NO_DATA[lang];
  if (unit === 'share') return percent(value);
  const base = value * (IN_BASE_UNIT[unit] ?? 1);
  return scaled(base, lang, Math.abs(base), null);
}

/**
 * The whole figure with its unit as the form has it: "4,168,558 元", "51 万元", in English "510,000 yuan", which
 * has no word for 万. Unknown says so.
 */
export function formatFull(value: number | null | undefined, unit: IndicatorUnit, lang: Lang): string {
  if (!isKnown(value)) return NO_DATA[lang];
  if (unit === '万元' && lang === 'en') return `${decimal(value * 10_000, 2)} yuan`;
  const number = formatCell(value, unit, lang);
  if (unit === '万元') return `${number} 万元`;
  return unit === 'share' ? number : joined(number, unit, lang);
}

/** Of what is worked out here, which has no end of decimals. */
const DECIMALS: Readonly<Partial<Record<IndicatorUnit, number>>> = {
  index: 1,
  per_100: 2,
  per_application: 4,
};

/** The whole figure without its unit, for a table whose head tells it. Unknown says so. */
export function formatCell(value: number | null | undefined, unit: IndicatorUnit, lang: Lang): string {
  if (!isKnown(value)) return NO_DATA[lang];
  if (unit === 'share') return percent(value);
  return decimal(value, DECIMALS[unit] ?? 6);
}

/** A plain count ("851", "20,004"), as in "n = 851". */
export const formatCount = (count: number): string => decimal(count, 0);

/** A share of one with at most one decimal ("66.7%"). Unknown says so. */
export const formatShare = (share: number | null | undefined, lang: Lang): string =>
  isKnown(share) ? percent(share) : NO_DATA[lang];

/** A year is a name, not a quantity: never grouped. */
export const formatYear = (year: number): string => String(year);
