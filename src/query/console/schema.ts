import { say } from '../../i18n/messages';
import { unitName } from '../../i18n/numbers';
import { columnWord, tableWord } from '../../i18n/sqlText';
import type { Form } from '../../model/form';
import { FORMS } from '../../model/form';
import type { IndicatorUnit } from '../../model/indicators';
import { FIGURES } from '../../model/figures';
import type { Lang, Text } from '../../model/text';
import { columnOf, COMPUTED } from '../columns';
import { OWN_COLUMNS, OWN_REPORTS } from './ownReportsTable';

/** A column as the console names it. */
export interface SchemaColumn {
  readonly name: string;
  readonly label: Text;
  /** Null for what isn't a figure. */
  readonly unit: IndicatorUnit | null;
  /** The forms that print a figure, or can tell a computed value; none for what isn't one. */
  readonly forms: readonly Form[];
}

export interface SchemaTable {
  readonly name: string;
  readonly label: Text;
  readonly columns: readonly SchemaColumn[];
}

const plain = (name: string): SchemaColumn => ({ name, label: columnWord(name), unit: null, forms: [] });

const OF_BODY = ['body_no', 'body_id', 'area', 'level', 'kind'];
const OF_REPORT = [
  ...['year', 'form', 'published', 'url', 'evidence', 'cell_status', 'procurement_amount_printed'],
].map(plain);

const NUMBERS: readonly SchemaColumn[] = [
  ...FIGURES.map(({ id, label, unit, forms }) => ({ name: id, label, unit, forms })),
  ...COMPUTED.map(({ id, label, unit, forms }) => ({ name: columnOf(id), label, unit, forms })),
];

/** The tables that a query can name, `own_reports` among them where there are own reports. */
export function schemaOf(hasOwn: boolean): readonly SchemaTable[] {
  const reports = [...OF_BODY.map(plain), ...OF_REPORT, ...NUMBERS];
  const table = (name: string, columns: readonly SchemaColumn[]): SchemaTable => ({
    name,
    label: tableWord(name),
    columns,
  });
  return [
    table('reports', reports),
    table('bodies', [...OF_BODY, 'body_code', 'body', 'province', 'city', 'county'].map(plain)),
    ...(hasOwn ? [table(OWN_REPORTS, [...reports, ...OWN_COLUMNS.map(plain)])] : []),
    table('about', [plain('version')]),
  ];
}

/** What is said of a column beside its name: its label, unit and, where only one form has it, which. */
export function columnLine({ label, unit, forms }: SchemaColumn, lang: Lang): string {
  const inUnit = unit === null ? [] : [unitName(unit, lang)];
  const [form] = forms.length < FORMS.length ? forms : [];
  const onForm = form === undefined ? [] : [say('formName', lang, { form })];
  return [label[lang], ...inUnit, ...onForm].join(' · ');
}
