import Papa from 'papaparse';
import { FIGURES } from '../../src/model/figures';
import { writeFormula } from '../../src/model/formula';
import type { Form } from '../../src/model/form';
import { INDICATORS } from '../../src/model/indicators';
import type { Indicator } from '../../src/model/indicators';
import type { OtherColumn } from '../../src/read/csvColumns';
import { ABOUT_COLUMNS, LAST_COLUMNS } from '../../src/read/csvColumns';

const FIELDS = [
  'id',
  'column',
  'table',
  'form_2019',
  'form_2021',
  'label_zh',
  'label_en',
  'unit',
  'printed_2019',
  'printed_2021',
  'formula',
  'note',
] as const;
type Entry = Readonly<Record<(typeof FIELDS)[number], string>>;

const EMPTY: Entry = {
  id: '',
  column: '',
  table: '',
  form_2019: '',
  form_2021: '',
  label_zh: '',
  label_en: '',
  unit: '',
  printed_2019: '',
  printed_2021: '',
  formula: '',
  note: '',
};

/** What the columns that hold no figure mean. */
const ABOUT: Readonly<Record<OtherColumn, readonly [zh: string, en: string, note: string]>> = {
  body_code: [
    '机构代码',
    'Code of the body',
    'Its own code in the national list (town 9 digits, county 6, city 4, province 2); of a department or a body not listed, the code of the narrowest area it lies in.',
  ],
  level: ['层级', 'Level', 'town, county, city, province or department. Levels are never mixed.'],
  province: ['省', 'Province', ''],
  city: ['市', 'City', "The national list's name; 市辖区 and 县 are its own words where there is no city."],
  county: ['县（市、区）', 'County', ''],
  body: ['机构', 'Body', 'Its own name.'],
  kind: ['类别', 'Kind', 'town, township, subdistrict, county, district, city, province or department.'],
  year: ['报告年度', 'Year reported on', ''],
  form: ['表格版本', 'Form printed', "2019 or 2021; may differ from the year's."],
  published: ['公布日期', 'Date of publication', 'ISO; empty where none was found.'],
  url: ['网址', 'Address of the page', ''],
  evidence: ['依据', 'Read from', 'narrative, table or both.'],
  procurement_amount_printed: [
    '政府集中采购总金额（原文）',
    'Procurement amount as printed',
    'Where no unit is printed, procurement_amount is empty.',
  ],
  cell_status: [
    '单元格状态',
    'Status of cells',
    'Exceptions only, "id:status" separated by spaces: read, placed, blank, unread, collected, not_collected, not_on_form. Default: collected where there is a value, else not_collected.',
  ],
};

const about = (columns: readonly OtherColumn[]): Entry[] =>
  columns.map((id) => {
    const [label_zh, label_en, note] = ABOUT[id];
    return { ...EMPTY, id, column: '1', label_zh, label_en, note };
  });

/** A formula worth writing down: not that of a figure which is simply itself. */
function formulaText({ id, formula }: Indicator): string {
  return formula.op === 'figure' && formula.id === id ? '' : writeFormula(formula);
}

const figuresById = new Map(FIGURES.map((each) => [each.id as string, each]));

function indicatorEntry(indicator: Indicator): Entry {
  const figure = figuresById.get(indicator.id);
  const isOn = (form: Form) => ((figure ?? indicator).forms.includes(form) ? '1' : '0');
  return {
    id: indicator.id,
    column: figure ? '1' : '0',
    table: figure?.table ?? 'derived',
    form_2019: isOn('2019'),
    form_2021: isOn('2021'),
    label_zh: indicator.label.zh,
    label_en: indicator.label.en,
    unit: indicator.unit,
    printed_2019: figure?.printed['2019'] ?? '',
    printed_2021: figure?.printed['2021'] ?? '',
    formula: formulaText(indicator),
    note: [figure?.note, indicator.caveat.en].filter(Boolean).join(' '),
  };
}

/** The dictionary of the data as CSV: every column of the reports' CSV, then the derived indicators (`column` 0). */
export function writeDictionary(): string {
  const entries = [
    ...about(ABOUT_COLUMNS),
    ...INDICATORS.filter((each) => figuresById.has(each.id)).map(indicatorEntry),
    ...about(LAST_COLUMNS),
    ...INDICATORS.filter((each) => !figuresById.has(each.id)).map(indicatorEntry),
  ];
  const data = entries.map((entry) => FIELDS.map((field) => entry[field]));
  return `\ufeff${Papa.unparse({ fields: [...FIELDS], data }, { newline: '\r\n' })}\r\n`;
}
