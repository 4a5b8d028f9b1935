import type { IndicatorId } from '../../model/indicators';
import { isIndicatorId } from '../../model/indicators';
import type { RowColumn, RowsQuestion } from '../../model/question';
import type { DataRow, RowsSeries } from '../../model/series';
import { bodyMatcher } from '../bodyText';
import type { Entry } from '../entry';
import { byOrigin, byText, isAskedFor } from '../entry';
import type { Facts, SourceFact } from './facts';
import { sourceFactsOf } from './sources';

interface Row {
  readonly entry: Entry;
  readonly source: SourceFact;
  readonly value: (id: IndicatorId) => number | null;
}

type Key = number | string | null;

const KEYS: Readonly<Record<Exclude<RowColumn, IndicatorId>, (row: Row) => Key>> = {
  body: ({ entry }) => entry.body.id,
  area: ({ entry }) => entry.body.area,
  year: ({ entry }) => entry.year,
  form: ({ entry }) => entry.form,
  published: ({ source }) => source.published,
  origin: ({ entry }) => Number(entry.origin === 'own'),
};

const keyOf = (column: RowColumn): ((row: Row) => Key) =>
  isIndicatorId(column) ? (row) => row.value(column) : KEYS[column];

function compareKeys(a: Key, b: Key, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'string' && typeof b === 'string' ? byText(a, b) : Number(a) - Number(b);
  return descending ? -order : order;
}

function dataRow({ entry, source, value }: Row, indicators: readonly IndicatorId[]): DataRow {
  const { body, origin, year, form } = entry;
  const values = Object.fromEntries(indicators.map((id) => [id, value(id)]));
  return { body, origin, year, form, published: source.published, url: source.url, values };
}

export async function rowsOf(facts: Facts, question: RowsQuestion): Promise<RowsSeries> {
  const {
    indicators,
    sort,
    offset,
    limit,
    years: [from, to],
  } = question;
  const needed = [...new Set(isIndicatorId(sort.column) ? [...indicators, sort.column] : indicators)];
  const sources = await sourceFactsOf(facts);
  const columns = new Map(await Promise.all(needed.map(async (id) => [id, await facts.values(id)] as const)));
  const isAsked = isAskedFor(question.scope, question.bodies);
  const matches = bodyMatcher(question.filter) ?? (() => true);
  const rows = facts.entries
    .map((entry, i): Row => ({
      entry,
      source: sources[i] ?? { published: null, url: '', cellStatus: '' },
      value: (id) => columns.get(id)?.[i] ?? null,
    }))
    .filter(({ entry: { body, year } }) => year >= from && year <= to && isAsked(body) && matches(body));
  const key = keyOf(sort.column);
  rows.sort(
    (a, b) =>
      compareKeys(key(a), key(b), sort.descending) ||
      byText(a.entry.body.id, b.entry.body.id) ||
      a.entry.year - b.entry.year ||
      byOrigin(a.entry.origin, b.entry.origin),
  );
  return {
    ask: 'rows',
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map((row) => dataRow(row, indicators)),
  };
}
