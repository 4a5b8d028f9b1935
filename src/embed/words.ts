import { scopeWords } from '../i18n/titles';
import type { NameOf } from '../chart/names';
import type { ViewState } from '../model/view';
import { scopeOf } from '../model/viewQuestions';
import type { FigureData } from './figure';

/** Whom the chart is about, in words. */
export const whoseOf = ({ areaName, chosen }: FigureData, view: ViewState): string =>
  scopeWords(scopeOf(view), areaName, chosen, view.lang);

/** The scope in words, without the chosen bodies. */
export const scopeNameOf = ({ areaName }: FigureData, view: ViewState): string =>
  scopeWords(scopeOf(view), areaName, [], view.lang);

/** Names of the bodies drawn, by which they are told apart. */
export const nameIn =
  ({ names }: FigureData): NameOf =>
  (body) =>
    names[body.id] ?? body.name;
