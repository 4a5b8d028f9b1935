import { figure } from '../model/figures';
import type { Report } from '../model/report';
import type { Text } from '../model/text';
import type { OtherColumn } from '../read/csvColumns';
import { REPORT_COLUMNS } from '../read/csvColumns';
import { isFigureColumn, reportCells } from './reportCells';
import { writeWorkbook } from './workbook';

const OTHER_LABELS: Readonly<Record<OtherColumn, Text>> = {
  body_code: { zh: '行政区划代码', en: 'Code of the body, or of the area it lies in' },
  level: { zh: '层级', en: 'Level' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县', en: 'County' },
  body: { zh: '机构', en: 'Body' },
  kind: { zh: '类别', en: 'Kind' },
  year: { zh: '报告年度', en: 'Year reported on' },
  form: { zh: '表格版本', en: 'Form' },
  published: { zh: '发布日期', en: 'Published' },
  url: { zh: '网址', en: 'Address' },
  evidence: { zh: '依据', en: 'Read from' },
  procurement_amount_printed: { zh: '采购总金额原文', en: 'Procurement amount as printed' },
  cell_status: { zh: '单元格状态', en: 'Status of cells' },
};

/** A line a column: its id, both labels, the unit, and the forms that print it. */
const definitions = (): (string | number)[][] => [
  ['id', 'label_zh', 'label_en', 'unit', 'forms'],
  ...REPORT_COLUMNS.map((column) => {
    if (!isFigureColumn(column)) return [column, OTHER_LABELS[column].zh, OTHER_LABELS[column].en, '', ''];
    const { label, unit, forms } = figure(column);
    return [column, label.zh, label.en, unit, forms.join(' ')];
  }),
];

/**
 * Reports as XLSX: a sheet of every column of the dictionary, unknown figures blank, which the reader of
 * datasets takes again, and a sheet that says what each column is.
 */
export function writeReportsXlsx(reports: readonly Report[]): Promise<Blob> {
  return writeWorkbook([
    { name: 'reports', rows: [[...REPORT_COLUMNS], ...reports.map(reportCells)] },
    { name: 'definitions', rows: definitions() },
  ]);
}
