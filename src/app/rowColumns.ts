import { formatCell, unitName } from '../i18n/numbers';
import { say } from '../i18n/messages';
import type { IndicatorId } from '../model/indicators';
import { indicator, isIndicatorId } from '../model/indicators';
import { placeOf } from '../model/place';
import type { RowColumn } from '../model/question';
import type { DataRow } from '../model/series';
import type { Lang } from '../model/text';

/** A column of the data page: its heading and the text of a row's cell. */
export interface ShownColumn {
  readonly id: RowColumn;
  readonly label: string;
  readonly numeric: boolean;
  readonly text: (row: DataRow) => string;
}

function figureColumn(id: IndicatorId, lang: Lang): ShownColumn {
  const { short, unit } = indicator(id);
  const inUnit = lang === 'zh' ? `（${unitName(unit, lang)}）` : ` (${unitName(unit, lang)})`;
  return {
    id,
    label: short[lang] + inUnit,
    numeric: true,
    text: (row) => formatCell(row.values[id] ?? null, unit, lang),
  };
}

const originColumn = (lang: Lang): ShownColumn => ({
  id: 'origin',
  label: say('origin', lang),
  numeric: false,
  text: (row) => say(row.origin === 'own' ? 'originOwn' : 'originPublished', lang),
});

/** The columns of the data page, who and when first, then the figures asked for; whose data where there are own ones. */
export function shownColumns(indicators: readonly IndicatorId[], hasOwn: boolean, lang: Lang): ShownColumn[] {
  return [
    { id: 'body', label: say('body', lang), numeric: false, text: (row) => row.body.name },
    { id: 'area', label: say('place', lang), numeric: false, text: (row) => placeOf(row.body) },
    { id: 'year', label: say('year', lang), numeric: true, text: (row) => String(row.year) },
    ...indicators.map((id) => figureColumn(id, lang)),
    {
      id: 'form',
      label: say('form', lang),
      numeric: false,
      text: (row) => say('formName', lang, { form: row.form }),
    },
    { id: 'published', label: say('published', lang), numeric: false, text: (row) => row.published ?? '' },
    ...(hasOwn ? [originColumn(lang)] : []),
  ];
}

/** The figures shown as columns: what the reader is looking at, and the few that give it context. */
export function shownIndicators(selected: IndicatorId, sort: RowColumn): IndicatorId[] {
  const context: IndicatorId[] = [
    'disclosed_total',
    'app_new__total',
    'app_handled__total',
    'disclosure_rate',
  ];
  const wanted = [selected, ...(isIndicatorId(sort) ? [sort] : []), ...context];
  return [...new Set(wanted)];
}
