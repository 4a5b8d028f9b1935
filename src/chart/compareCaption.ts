import { captionSay } from '../i18n/captionText';
import type { CompareTextKey } from '../i18n/compareText';
import { cmp } from '../i18n/compareText';
import { listed } from '../i18n/listed';
import { indicatorNotes } from '../i18n/notes';
import { formatCount, unitName } from '../i18n/numbers';
import { chartTitle, indicatorName, scopeWords } from '../i18n/titles';
import type { BodyId } from '../model/body';
import { NEAREST } from '../model/comparison';
import { BREAK_YEAR, FIRST_YEAR, isComparable, isKnownIn } from '../model/form';
import type { Indicator } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { CompareQuestion } from '../model/question';
import type { CompareSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Caption } from './caption';
import type { Changes } from './change';
import type { Compared } from './compared';
import { isAsked, isKnown } from './compared';
import type { Heat } from './heat';
import { offForm } from './heat';

/** A comparison, whom it is about, and what the bodies and areas in it are called. */
export interface Comparison {
  readonly question: CompareQuestion;
  readonly series: CompareSeries;
  /** The scope in words, without the chosen bodies. */
  readonly scope: string;
  readonly nameOfBody: (id: BodyId) => string;
  readonly nameOfArea: (code: string) => string;
  readonly lang: Lang;
}

/** The one indicator of a distribution or of changes. Throws where the question has none. */
export function comparedIndicator({ indicators: [id] }: CompareQuestion): Indicator {
  if (id === undefined) throw new Error('a comparison of nothing');
  return indicator(id);
}

/** Who the peers are, in words. */
export function peersWords({ question: { peers }, nameOfBody, nameOfArea, lang }: Comparison): string {
  if ('near' in peers) return cmp('nearGroup', lang, { name: nameOfBody(peers.near), k: NEAREST });
  const { area } = peers.scope;
  return scopeWords(peers.scope, area === null ? null : nameOfArea(area), [], lang);
}

/** What has to be known of peers by workload: the rule and what it gave, or that there are none. */
function nearNotes({ question: { peers, years }, series: { near }, nameOfBody, lang }: Comparison): string[] {
  if (!('near' in peers) || near === null) return [];
  const name = nameOfBody(peers.near);
  const { workload, range } = near;
  if (workload === null || range === null) return [cmp('nearNobody', lang, { name, year: years[1] })];
  const [low, high] = range.map(formatCount);
  return [
    cmp('nearRule', lang, {
      ...{ k: NEAREST, name, own: formatCount(workload), low: low ?? '', high: high ?? '' },
    }),
  ];
}

const titleOf = (what: CompareTextKey, name: string, when: string, { scope, lang }: Comparison): string =>
  chartTitle(cmp(what, lang, { indicator: name }), scope, when, lang);

const unitWords = ({ unit }: Indicator, lang: Lang): string =>
  captionSay('unit', lang, { unit: unitName(unit, lang) });

/** The caption of a distribution of `compared`. */
export function distributionCaption(comparison: Comparison, compared: readonly Compared[]): Caption {
  const { question, lang } = comparison;
  const [, year] = question.years;
  const shown = comparedIndicator(question);
  const all = compared.filter(isAsked);
  return {
    title: titleOf('swarmTitle', indicatorName(shown, lang), String(year), comparison),
    subtitle: [
      unitWords(shown, lang),
      cmp('known', lang, { n: formatCount(all.filter(isKnown).length), of: formatCount(all.length) }),
    ].join(' · '),
    notes: [...nearNotes(comparison), ...indicatorNotes(shown, [year, year], lang)],
  };
}

/** The caption of the changes from the year before. */
export function changesCaption(comparison: Comparison, { rows, of }: Changes): Caption {
  const { question, lang } = comparison;
  const [, year] = question.years;
  const shown = comparedIndicator(question);
  return {
    title: titleOf('changeTitle', indicatorName(shown, lang), `${year - 1}–${year}`, comparison),
    subtitle: [
      unitWords(shown, lang),
      cmp('bothKnown', lang, { n: formatCount(rows.length), of: formatCount(of) }),
    ].join(' · '),
    notes: [
      ...(year === BREAK_YEAR ? [cmp('breakNote', lang)] : []),
      ...indicatorNotes(shown, question.years, lang),
    ],
  };
}

/** Why there are no changes to draw; '' where there are. */
export function whyNoChanges({ question, lang }: Comparison, { rows }: Changes): string {
  const [, year] = question.years;
  const shown = comparedIndicator(question);
  const [from, to] = [year - 1, year];
  if (year <= FIRST_YEAR) return cmp('noYearBefore', lang, { year });
  if (!isComparable(shown, year))
    return isKnownIn(shown, year) === isKnownIn(shown, year - 1)
      ? captionSay('otherForm', lang, { years: `${from}–${to}` })
      : cmp('formsDiffer', lang, { from, to, indicator: indicatorName(shown, lang) });
  return rows.length === 0 ? cmp('noneBoth', lang, { from, to }) : '';
}

/** The caption of the table of bodies by indicators. */
export function heatCaption(comparison: Comparison, { rows }: Heat): Caption {
  const { question, lang } = comparison;
  const [, year] = question.years;
  const off = offForm(question.indicators.map(indicator), year);
  return {
    title: titleOf('tableTitle', '', String(year), comparison),
    subtitle: cmp('tableKnown', lang, { n: formatCount(rows.length) }),
    notes: [
      cmp('shades', lang),
      ...nearNotes(comparison),
      off.length === 0
        ? ''
        : cmp('offForm', lang, {
            year,
            names: listed(
              off.map(({ short }) => short[lang]),
              lang,
            ),
          }),
      captionSay('sparse', lang),
    ].filter((note) => note !== ''),
  };
}
