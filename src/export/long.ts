import { indicator, isIndicatorId } from '../model/indicators';
import type { Lang } from '../model/text';
import { column, SOURCE_COLUMNS, WHOSE_COLUMNS } from './about';
import type { Observation } from './observation';
import type { Table } from './table';

const label = (lang: Lang) => (observation: Observation) =>
  isIndicatorId(observation.indicator) ? indicator(observation.indicator).label[lang] : null;

const COLUMNS = [
  ...WHOSE_COLUMNS,
  column('indicator', 'text', (each) => each.indicator),
  column('label_zh', 'text', label('zh')),
  column('label_en', 'text', label('en')),
  column('statistic', 'text', ({ statistic }) => statistic),
  column('value', 'number', ({ value }) => value),
  column('unit', 'text', ({ unit }) => (unit === '' ? null : unit)),
  column('status', 'text', ({ status }) => status),
  column('known', 'integer', ({ known }) => known),
  column('of', 'integer', ({ of }) => of),
  column('formula', 'text', ({ formula }) => formula),
  column('printed', 'text', ({ printed }) => printed),
  ...SOURCE_COLUMNS,
];

/** A row a number, unknown ones too; the same columns whatever the view. */
export function longTable(observations: readonly Observation[]): Table {
  return {
    columns: COLUMNS,
    count: observations.length,
    rows: (from, to) =>
      observations.slice(from, to).map((observation) => COLUMNS.map(({ cell }) => cell(observation))),
  };
}
