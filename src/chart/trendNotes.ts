import { isFewPoint } from './trendMore';
import { isUneven, knownRange } from './trendGroups';
import { listed } from '../i18n/listed';
import { formatCount, formatYear } from '../i18n/numbers';
import { SHOW_NAMES, trendSay } from '../i18n/trendText';
import { indicator } from '../model/indicators';
import type { GroupsQuestion } from '../model/question';
import { MIN_BASE, rateBy } from '../model/rate';
import type { GroupLine, GroupsSeries } from '../model/series';
import type { Lang } from '../model/text';
import { isPooled } from '../model/trendMeasure';
import type { ViewState } from '../model/view';
import { indicatorNotes, formulaWords } from '../i18n/notes';
import type { DrawnPage, TrendAnswer } from './trendDrawn';

/** So many groups have their n told by year below the chart; of more the table tells. */
const TOLD = 3;

/** How a group's points came about, and over how many reports each is. */
function groupNotes(
  question: GroupsQuestion,
  { lines }: GroupsSeries,
  drawn: DrawnPage,
  nameOf: (group: string) => string,
  lang: Lang,
): string[] {
  const { statistic, everyYear } = question;
  const told = lines.filter(({ points }) => points.some(({ value }) => value !== null));
  const years = ({ points }: GroupLine) =>
    listed(
      points.map(({ year, known, of }) =>
        trendSay('groupYear', lang, { year: formatYear(year), n: formatCount(known), of: formatCount(of) }),
      ),
      lang,
    );
  const groups = told.map((line) =>
    trendSay('groupYears', lang, { name: nameOf(line.group), years: years(line) }),
  );
  const steady = told.reduce((sum, { points }) => sum + Math.max(...points.map(({ known }) => known)), 0);
  return [
    trendSay(isPooled(question) ? 'note_pooled' : `note_${statistic}`, lang),
    everyYear ? trendSay('everyYearNote', lang, { n: steady }) : '',
    told.some(isUneven)
      ? trendSay(statistic === 'sum' && !isPooled(question) ? 'unevenSum' : 'uneven', lang)
      : '',
    told.length > 0 && told.length <= TOLD
      ? trendSay('groupYearsNote', lang, { groups: groups.join(lang === 'zh' ? '；' : '; ') })
      : '',
    drawn.left > 0
      ? trendSay('groupsLeft', lang, {
          n: drawn.series.lines.length,
          of: drawn.series.lines.length + drawn.left,
        })
      : '',
  ];
}

/** What a reader has to know of the figures, a sentence each. */
export function figureNotes(
  { question, series }: TrendAnswer,
  drawn: DrawnPage,
  view: ViewState,
  nameOfGroup: (group: string) => string,
  lang: Lang,
): string[] {
  const { show, answered, zeros, axis, without } = drawn;
  const plain = indicator(question.indicator);
  const rate = rateBy(question.indicator, question.per);
  const isRated = show === 'per100' || show === 'share';
  const wanted = view.show !== show ? SHOW_NAMES[view.show][lang] : '';
  const few = answered.lines.some(({ points }) => points.some(isFewPoint));
  const sides = {
    of: rate ? formulaWords(rate.of, lang) : '',
    base: rate ? formulaWords(rate.base, lang) : '',
  };
  return [
    wanted === '' ? '' : trendSay('notOffered', lang, { show: wanted }),
    isRated ? trendSay(`note_${show}`, lang, sides) : trendSay(`note_${show}`, lang),
    ...(question.ask === 'groups' && series.ask === 'groups'
      ? groupNotes(question, series, drawn, nameOfGroup, lang)
      : []),
    few ? trendSay('fewNote', lang, { n: MIN_BASE }) : '',
    axis === 'log' ? trendSay('logNote', lang) : '',
    axis === 'log' && zeros > 0 ? trendSay('logZeros', lang, { n: zeros }) : '',
    axis === 'negative' ? trendSay('logNegative', lang) : '',
    without > 0 ? trendSay('without', lang, { n: without }) : '',
    ...indicatorNotes(plain, question.years, lang),
  ].filter((note) => note !== '');
}

/** In words, over how many reports the points of groups are; empty where none is known. */
export function rangeWords(lines: readonly GroupLine[], lang: Lang): string {
  const range = knownRange(lines);
  if (range === null) return '';
  const [low, high] = range;
  return trendSay(low === high ? 'groupNSame' : 'groupN', lang, { low, high });
}
