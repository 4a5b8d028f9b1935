import type { FigureId } from '../model/figures';
import { squash } from '../read/chars';
import { readNumber, shift } from './number';

/** What running text states; a figure is left out where the text states two different ones. */
export interface Stated {
  readonly figures: Partial<Record<FigureId, number>>;
  readonly disclosed: readonly number[];
}

const COUNT = '(\\d{1,3}(?:,\\d{3})+|\\d+)';
const UNIT = '(?:余|多)?(条|件|份|篇)';
/** Between the words and the figure: 为, 共, 总数 and the like. */
const LINK = '(?:的?(?:总数|总量|数量|数|总计|共计|合计))?(?:达到|达|为|是|有|共计|共|计|:)?(?:了)?';

const WHOLE = '(?:政府信息|政务信息|各类政府信息|各类政务信息|各类信息|信息)';
/** A total that says it is one. */
const TOTALS: readonly RegExp[] = [
  new RegExp(
    `(?:共计|总计|累计|合计|总共|共|全年)(?:主动)?公开(?:发布)?${WHOLE}${LINK}${COUNT}${UNIT}`,
    'gu',
  ),
  new RegExp(`公开${WHOLE}的?(?:共计|总计|合计|共|总数为?|总量为?)${COUNT}${UNIT}`, 'gu'),
];
/** A figure that is the year's total where nothing else is counted beside it. */
const PLAIN = new RegExp(`主动公开${WHOLE}${LINK}${COUNT}${UNIT}`, 'gu');

/** What makes a figure a part's, another year's, several years' or a plan's. */
const OTHER =
  /其中|历年|截至|截止|以来|上一?年|去年|同比|增长|较|领域|半年|季度|\d月|计划|预计|力争|目标|依申请|报送|上报|拟$|新增$|[近来][一二三四五六七八九十两几\d]+年|年来|期间|方面|关于/u;
/** The whole year, told by its first and last day or month. */
const WHOLE_YEAR = /(?:20\d{2}年)?1月(?:1日)?(?:至|到|-|—)+(?:20\d{2}年)?12月(?:31日)?/gu;
/** One figure for the whole area beside one for the government alone: which is meant can't be told. */
const OWN_LEVEL = /本级(?:[^,。;\d]{0,6})公开/u;
/** Several who disclosed something each: a figure of theirs is a part. */
const SEVERAL = /各(?:科|股|处|村|社区|站|所|办|部门|单位|镇|街道|乡)/u;
/** Any count of information disclosed: where another than the plain one stands, neither is the total. */
const ANY = new RegExp(`公开(?:[^,.。;:、\\d领重类]{0,8})信息${LINK}${COUNT}${UNIT}`, 'gu');
const CHANNEL = /微信|微博|公众号|公开栏|公示栏|宣传栏|显示屏|电子屏|抖音|客户端|专栏|网站|网页|平台|新媒体/u;
const COUNTED = new RegExp(`${COUNT}${UNIT}`, 'gu');

const APPLIED = '(?:政府)?(?:信息)?公开申请';
const STATES: readonly (readonly [FigureId, string])[] = [
  [
    'app_new__total',
    `(?:新收到?|收到|受理|接收|新收)(?:[^,。;、\\d]{0,12})${APPLIED}${LINK}${COUNT}(?:件|条|份|宗|次|起)`,
  ],
  ['app_carried_in__total', `(?:上年度?|上一年度?)结转(?:[^,。;、\\d]{0,14})${COUNT}(?:件|条|份|宗)`],
  ['app_granted__total', `予以公开(?:的)?${LINK}${COUNT}(?:件|条|份|宗)`],
  ['app_partial__total', `部分公开(?:的)?${LINK}${COUNT}(?:件|条|份|宗)`],
  ['app_denied__total', `不予公开(?:的)?${LINK}${COUNT}(?:件|条|份|宗)`],
  ['app_unable__total', `无法提供(?:的)?${LINK}${COUNT}(?:件|条|份|宗)`],
  ['app_rejected__total', `不予处理(?:的)?${LINK}${COUNT}(?:件|条|份|宗)`],
  ['app_carried_out__total', `结转(?:至|到)?下一?年度?(?:继续办理)?(?:的)?${LINK}${COUNT}(?:件|条|份|宗)`],
  ['review_total', `行政复议(?:案件)?${LINK}${COUNT}(?:件|条|宗|起)`],
  ['suits_total', `行政诉讼(?:案件)?${LINK}${COUNT}(?:件|条|宗|起)`],
  ['procurement_projects', `政府集中采购(?:项目)?${LINK}${COUNT}(?:个|项)`],
];

const valueOf = (digits: string): number => {
  const reading = readNumber(digits);
  return reading.kind === 'number' ? Number(reading.digits) : NaN;
};

/** Clauses of running text: a figure and the words about it stand in one. */
const clauses = (text: string) => text.split(/[。;!?]/u);

/** What stands just before a match in its clause: the last two parts between commas. */
const leadOf = (clause: string, at: number) =>
  clause.slice(0, at).replace(WHOLE_YEAR, '').split(/[,:;]/u).slice(-2).join(',').slice(-40);

/** True where the lead speaks of the report's year, or of none. */
function isOfYear(lead: string, year: number): boolean {
  const years = [...lead.matchAll(/(20\d{2})年/gu)].map(([, digits]) => Number(digits));
  return years.length === 0 || years.at(-1) === year;
}

/** Counts that channels have of their own: a second one makes any single figure a part. */
function channelCounts(text: string): number {
  const counts = [...text.matchAll(COUNTED)].filter((match) =>
    CHANNEL.test(
      text
        .slice(Math.max(0, match.index - 20), match.index)
        .split(/[。,;]/u)
        .at(-1) ?? '',
    ),
  );
  return counts.length;
}

/**
 * The totals of information disclosed in the year that a text states; none where it only counts
 * channels or parts. 余 and 多 make a figure inexact, so that it is no figure.
 */
function disclosedIn(text: string, year: number): number[] {
  const channels = channelCounts(text);
  const collect = (patterns: readonly RegExp[], mayName: boolean): number[] => {
    const found: number[] = [];
    for (const clause of clauses(text)) {
      for (const pattern of patterns) {
        for (const match of clause.matchAll(pattern)) {
          const lead = leadOf(clause, match.index);
          const named = CHANNEL.test(lead.split(',').at(-1) ?? '');
          if (OTHER.test(lead) || /[余多]/u.test(match[0]) || !isOfYear(lead, year)) continue;
          if (match[0].startsWith('累计') && !/20\d{2}年|全年|本年|年内/u.test(clause)) continue;
          if (named && (channels > 1 || !mayName)) continue;
          if (!mayName && SEVERAL.test(lead)) continue;
          found.push(valueOf(match[1] ?? ''));
        }
      }
    }
    return [...new Set(found)];
  };
  const totals = collect(TOTALS, true);
  if (OWN_LEVEL.test(text) && new Set([...totals, ...collect([ANY], true)]).size > 1) return [];
  if (totals.length > 0) return totals;
  if (channels > 0) return [];
  const plain = collect([PLAIN], false);
  const all = new Set([...plain, ...collect([ANY], false)]);
  return all.size > plain.length ? [] : plain;
}

/** Reads running text, `year` being the report's. Only what is put in plain words and is exact is taken. */
export function readProse(paragraphs: readonly string[], year: number): Stated {
  const text = paragraphs.map(squash).join('。');
  const figures: Partial<Record<FigureId, number>> = {};
  for (const [id, pattern] of STATES) {
    const values = new Set<number>();
    for (const clause of clauses(text)) {
      for (const match of clause.matchAll(new RegExp(pattern, 'gu'))) {
        const before = clause.slice(Math.max(0, match.index - 12), match.index);
        if (/上年|上一年|去年|同比|其中|20\d{2}年/u.test(before.replace(`${year}年`, ''))) continue;
        values.add(valueOf(match.at(-1) ?? ''));
      }
    }
    const [only, ...more] = values;
    if (only !== undefined && more.length === 0 && Number.isFinite(only)) figures[id] = only;
  }
  const amounts = amountsIn(text);
  if (amounts.length === 1 && amounts[0]) figures.procurement_amount = amounts[0].yuan;
  const disclosed = disclosedIn(text, year);
  if (disclosed.length === 1 && disclosed[0] !== undefined) figures.disclosed_total = disclosed[0];
  return { figures, disclosed };
}

/** An amount of procurement that prose states with its unit. */
export interface StatedAmount {
  readonly digits: string;
  readonly yuan: number;
}

const AMOUNT =
  /采购(?:项目)?(?:总金额|总额|金额)(?:共计|共|达到|达|为|是|:)?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/gu;

/** The procurement amounts that a text states with a unit, each once. */
export function amountsIn(text: string): StatedAmount[] {
  const found = new Map<number, StatedAmount>();
  for (const [, printed = '', unit = ''] of squash(text).matchAll(AMOUNT)) {
    const reading = readNumber(`${printed}${unit}`);
    if (reading.kind !== 'number' || reading.scale === null) continue;
    const yuan = shift(reading.digits, reading.scale);
    found.set(yuan, { digits: reading.digits, yuan });
  }
  return [...found.values()];
}
