import { TABLE_NAMES } from '../i18n/definitionText';
import { definitionOf, formCells } from '../model/definitions';
import { writeFormula } from '../model/formula';
import { indicator, isIndicatorId } from '../model/indicators';
import type { Observation } from './observation';
import type { Cell, Sheet, Table } from './table';

const FIELDS = [
  ...['name', 'label_zh', 'label_en', 'unit', 'forms', 'formula', 'meaning_zh', 'meaning_en'],
  ...['comparable_zh', 'comparable_en', 'caveat_zh', 'caveat_en', 'printed_in_zh', 'printed_in_en'],
];

const orNull = (text: string): string | null => (text === '' ? null : text);

function definitionRow(id: string): Cell[] {
  // A formula that no indicator has is its own definition.
  if (!isIndicatorId(id)) return [id, null, null, null, null, id];
  const { label, unit, forms, formula, caveat } = indicator(id);
  const { meaning, comparable } = definitionOf(id);
  const tables = [...new Set(formCells(id).map(({ table }) => table))];
  return [
    ...[id, label.zh, label.en, unit, forms.join(' ')],
    formula.op === 'figure' ? null : writeFormula(formula),
    ...[meaning.zh, meaning.en, comparable.zh, comparable.en, orNull(caveat.zh), orNull(caveat.en)],
    tables.map((table) => TABLE_NAMES[table].zh).join('、'),
    tables.map((table) => TABLE_NAMES[table].en).join(', '),
  ];
}

/** A line a column of the table, then one an indicator: what it means, in both languages. */
export function definitionsSheet({ columns }: Table, observations: readonly Observation[]): Sheet {
  const ids = [...new Set(observations.map((each) => each.indicator))];
  const isIndicator = new Set<string>(ids);
  return [
    FIELDS,
    ...columns.filter(({ id }) => !isIndicator.has(id)).map(({ id, label }) => [id, label.zh, label.en]),
    ...ids.map(definitionRow),
  ];
}

/** A line a report that figures were read from. */
export function sourcesSheet(observations: readonly Observation[]): Sheet {
  const seen = new Map<string, Cell[]>();
  for (const { body, years, origin, source } of observations) {
    if (body === null || source === null) continue;
    const key = `${body.id} ${years[0]} ${origin ?? ''}`;
    if (seen.has(key)) continue;
    const { form, published, url } = source;
    seen.set(key, [body.id, body.name, years[0], origin, form, published, orNull(url)]);
  }
  return [['body_id', 'body', 'year', 'origin', 'form', 'published', 'url'], ...seen.values()];
}
