import type { Comparison } from '../chart/compareCaption';
import { areaName } from '../model/place';
import type { CompareQuestion } from '../model/question';
import type { Shown } from './figure';
import { nameIn, scopeNameOf } from './words';

/** A comparison as the captions on the page take it, too. */
export function comparisonOf({ data, view }: Shown<CompareQuestion>): Comparison {
  const { question, series, chosen, places } = data;
  return {
    ...{ question, series, scope: scopeNameOf(data, view), lang: view.lang },
    nameOfBody: (id) => {
      const body = chosen.find((each) => each.id === id);
      return body ? nameIn(data)(body) : id;
    },
    nameOfArea: (code) => areaName(code, places),
  };
}
