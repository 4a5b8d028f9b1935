import { chartTitle, yearSpan } from '../i18n/titles';
import { GROUPING_NAMES, STATISTIC_NAMES, trendSay } from '../i18n/trendText';
import type { ChartEdit } from '../model/noEdit';
import type { Lang } from '../model/text';
import { isPooled } from '../model/trendMeasure';
import type { ViewState } from '../model/view';
import { alsoAlt } from './alsoAlt';
import type { Caption } from './caption';
import { logScale } from './logScale';
import type { Named, NameOf } from './names';
import { linesWords, measureWords, unitWords } from './trendCaption';
import type { DrawnPage, TrendAnswer } from './trendDrawn';
import { drawnOf } from './trendDrawn';
import type { TrendEditing } from './trendEditing';
import type { DrawnLine, TrendMore } from './trendInput';
import { isFewPoint, pointOf } from './trendMore';
import { figureNotes, rangeWords } from './trendNotes';

/** Whom a trend is about, and what its lines are called by others than the link's author. */
export interface TrendNames {
  readonly whose: string;
  readonly nameOf: NameOf;
  readonly nameOfGroup: (group: string) => string;
}

/** A trend with all that a view and its author can ask of it. */
export interface ComposedTrend {
  readonly drawn: DrawnPage;
  /** The chart's own title, whatever the author put in its place. */
  readonly title: string;
  readonly caption: Caption;
  /** The words of the annotations that have but their number in a chart; in panels that is all of them. */
  readonly numberedNotes: (numbered: readonly number[]) => readonly string[];
  readonly more: TrendMore;
  readonly alsoAlt: string;
  /** The name of a line as the author has it, and as it is. */
  readonly nameOf: NameOf;
  readonly officialOf: NameOf;
  /** The line of an id, drawn or hidden. */
  readonly bodyOf: (id: string) => Named;
  readonly isFew: (line: Pick<DrawnLine, 'body' | 'origin'>, year: number) => boolean;
}

function titleOf({ question }: TrendAnswer, { show }: DrawnPage, whose: string, lang: Lang): string {
  let what = measureWords(question.indicator, show, lang);
  if (question.ask === 'groups') {
    const inEnglish = (words: string) => (lang === 'en' ? words.toLowerCase() : words);
    what = trendSay(question.by === 'all' ? 'titleAll' : 'titleGroups', lang, {
      what,
      statistic: inEnglish(STATISTIC_NAMES[isPooled(question) ? 'pooled' : question.statistic][lang]),
      grouping: inEnglish(GROUPING_NAMES[question.by][lang]),
    });
  }
  return chartTitle(what, whose, yearSpan(question.years), lang);
}

function subtitleOf({ question, series }: TrendAnswer, drawn: DrawnPage, view: ViewState): string {
  const { lang } = view;
  const unit = unitWords(drawn.indicator.unit, lang);
  if (series.ask !== 'groups')
    return [unit, linesWords(drawn.series, series.auto, question.bodies.length, view)].join(' · ');
  const n = drawn.answered.lines.length;
  const known = trendSay('groupsKnown', lang, { n, of: series.lines.length });
  return [unit, known, rangeWords(series.lines, lang)].filter((each) => each !== '').join(' · ');
}

/** What the chart draws and says beside its lines. */
const moreOf = ({ axis, answered }: DrawnPage, { highlighted, annotations }: ChartEdit): TrendMore => ({
  ...(axis === 'log' ? { scaleOf: logScale } : {}),
  highlighted: highlighted.length > 0 ? highlighted : undefined,
  pointOf: (line, year) => pointOf(answered, line, year),
  textsAt: (line, year) =>
    annotations.flatMap((each) => (each.line === line && each.year === year ? each.text : [])),
});

/** An answer as the view and its edit have it, in a chart and in words. */
export function composedTrend(
  answer: TrendAnswer,
  view: ViewState,
  editing: TrendEditing,
  { whose, nameOf: nameOfBody, nameOfGroup }: TrendNames,
): ComposedTrend {
  const { lang } = view;
  const { edit } = editing;
  const drawn = drawnOf(answer, view, edit, nameOfGroup);
  const { answered } = drawn;
  const title = titleOf(answer, drawn, whose, lang);
  const officialOf: NameOf = (body) => (answer.question.ask === 'groups' ? body.name : nameOfBody(body));
  const nameOf: NameOf = (body) => edit.names.get(body.id) ?? officialOf(body);
  const bodyOf = (id: string): Named =>
    drawn.all.lines.find(({ body }) => body.id === id)?.body ?? { id, name: id };
  const nameIn = (id: string) => nameOf(bodyOf(id));
  const isPanels = view.panels !== 'one';
  return {
    ...{ drawn, title, nameOf, officialOf, bodyOf },
    caption: {
      title: edit.title === '' ? title : edit.title,
      subtitle: subtitleOf(answer, drawn, view),
      notes: [
        ...editing.notes(drawn, title, nameIn, (id) => officialOf(bodyOf(id))),
        ...figureNotes(answer, drawn, view, nameOfGroup, lang),
      ],
    },
    numberedNotes: (numbered) =>
      editing.numberedNotes(
        drawn,
        nameIn,
        new Set(isPanels ? edit.annotations.map((_, i) => i + 1) : numbered),
      ),
    more: moreOf(drawn, edit),
    alsoAlt: alsoAlt(editing.said(nameIn), lang),
    isFew: (line, year) => {
      const point = pointOf(answered, line, year);
      return point !== undefined && isFewPoint(point);
    },
  };
}
