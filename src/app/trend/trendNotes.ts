import { isFewPoint, whereOf } from '../../chart/trendMore';
import { isUneven, knownRange } from '../../chart/trendGroups';
import { chartSay } from '../../i18n/chartText';
import { editSay } from '../../i18n/editText';
import { formatCount, formatYear } from '../../i18n/numbers';
import { SHOW_NAMES, trendSay } from '../../i18n/trendText';
import type { ChartEdit } from '../../model/chartEdit';
import { writeFormula } from '../../model/formula';
import { indicator } from '../../model/indicators';
import type { GroupsQuestion } from '../../model/question';
import { MIN_BASE, rateBy } from '../../model/rate';
import type { GroupLine, GroupsSeries } from '../../model/series';
import type { Lang } from '../../model/text';
import type { ViewState } from '../../model/view';
import { indicatorNotes, inFormula } from '../notes';
import type { DrawnPage, TrendAnswer } from './drawn';

/** So many groups have their n told by year below the chart; of more the table tells. */
const TOLD = 3;

const listed = (items: readonly string[], lang: Lang): string => items.join(chartSay('listSeparator', lang));

/** How a group's points came about, and over how many reports each is. */
function groupNotes(
  question: GroupsQuestion,
  { lines }: GroupsSeries,
  drawn: DrawnPage,
  nameOf: (group: string) => string,
  lang: Lang,
): string[] {
  const { statistic, everyYear, indicator: id, per } = question;
  const told = lines.filter(({ points }) => points.some(({ value }) => value !== null));
  const years = ({ points }: GroupLine) =>
    listed(
      points.map(({ year, known, of }) =>
        trendSay('groupYear', lang, { year: formatYear(year), n: formatCount(known), of: formatCount(of) }),
      ),
      lang,
    );
  const isPooled = statistic === 'sum' && rateBy(id, per) !== null;
  const groups = told.map((line) =>
    trendSay('groupYears', lang, { name: nameOf(line.group), years: years(line) }),
  );
  const steady = told.reduce((sum, { points }) => sum + Math.max(...points.map(({ known }) => known)), 0);
  return [
    trendSay(isPooled ? 'note_pooled' : `note_${statistic}`, lang),
    everyYear ? trendSay(told.length > 0 ? 'everyYearNote' : 'noneEveryYear', lang, { n: steady }) : '',
    told.some(isUneven) ? trendSay(statistic === 'sum' && !isPooled ? 'unevenSum' : 'uneven', lang) : '',
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
    of: rate ? writeFormula(rate.of, inFormula(lang)) : '',
    base: rate ? writeFormula(rate.base, inFormula(lang)) : '',
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

/**
 * What the link's author changed, so that nobody takes it for the page's own words: the original title, the
 * names, what is hidden, and the words of the annotations that have but a number (`numbered`) or no place.
 */
export function editNotes(
  edit: ChartEdit,
  title: string,
  drawn: DrawnPage,
  nameOf: (id: string) => string,
  officialOf: (id: string) => string,
  numbered: ReadonlySet<number>,
  lang: Lang,
): string[] {
  const here = new Set(drawn.all.lines.map(({ body }) => body.id));
  const names = [...edit.names].filter(([id]) => here.has(id));
  const known = new Set(
    drawn.series.lines.flatMap(({ body, points }) =>
      points.flatMap(({ year, value }) => (value === null ? [] : `${body.id} ${year}`)),
    ),
  );
  const years = new Set(drawn.all.lines.flatMap(({ points }) => points.map(({ year }) => year)));
  const annotations = edit.annotations.flatMap((each, i) => {
    const isThere = each.line === null ? years.has(each.year) : known.has(`${each.line} ${each.year}`);
    if (isThere && !numbered.has(i + 1)) return [];
    const words = { n: i + 1, where: whereOf(each, nameOf, lang), text: each.text };
    return [editSay(isThere ? 'numbered' : 'unplaced', lang, words)];
  });
  const renamed = names.map(([id, name]) => editSay('nameWas', lang, { name, was: officialOf(id) }));
  return [
    edit.title === '' ? '' : editSay('titleNote', lang, { title }),
    edit.note === '' ? '' : editSay('noteNote', lang, { note: edit.note }),
    names.length === 0 ? '' : editSay('namesNote', lang, { names: listed(renamed, lang) }),
    drawn.hidden > 0 ? editSay('hiddenNote', lang, { n: drawn.hidden }) : '',
    edit.highlighted.length > 0 && drawn.hidden === 0 ? editSay('lightNote', lang) : '',
    edit.annotations.length > 0 ? editSay('annotationNote', lang) : '',
    ...annotations,
  ].filter((note) => note !== '');
}
