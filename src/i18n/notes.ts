import { listed } from './listed';
import { captionSay } from './captionText';
import type { FigureId } from '../model/figures';
import type { Formula } from '../model/formula';
import { writeFormula } from '../model/formula';
import type { Indicator } from '../model/indicators';
import { indicator as indicatorOf, isKnownIn } from '../model/indicators';
import type { YearRange } from '../model/question';
import type { Lang } from '../model/text';

const yearsBetween = ([from, to]: YearRange) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A figure's name inside a formula: its label, without the applicants' column where that is the total. */
export const inFormula = (lang: Lang) => (id: FigureId) => {
  const label = indicatorOf(id).label[lang];
  return lang === 'zh' ? `“${label.replace(/·总计$/u, '')}”` : `“${label.replace(/ \(total\)$/u, '')}”`;
};

/** A formula in a sentence. */
export const formulaWords = (formula: Formula, lang: Lang): string =>
  writeFormula(formula, inFormula(lang), captionSay('orElse', lang));

/** Why an indicator has no value in some of the years; empty where all of their forms have it. */
export function formNote(indicator: Indicator, years: YearRange, lang: Lang): string {
  const off = yearsBetween(years).filter((year) => !isKnownIn(indicator, year));
  if (off.length === 0) return '';
  if (indicator.topic === 'procurement') return captionSay('procurementGone', lang);
  return captionSay('otherForm', lang, { years: listed(off, lang) });
}

/** What a reader has to know of an indicator over some years: its formula, caveat, missing years, and the sample. */
export function indicatorNotes(indicator: Indicator, years: YearRange, lang: Lang): string[] {
  return [
    indicator.formula.op === 'figure'
      ? ''
      : captionSay('formulaNote', lang, { formula: formulaWords(indicator.formula, lang) }),
    indicator.caveat[lang],
    formNote(indicator, years, lang),
    captionSay('sparse', lang),
  ].filter((note) => note !== '');
}
