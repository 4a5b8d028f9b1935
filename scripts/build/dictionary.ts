import { csvText } from '../../src/intake/csvText';
import { definitionOf } from '../../src/model/definitions';
import { figure, FIGURES, isFigureId } from '../../src/model/figures';
import { writeFormula } from '../../src/model/formula';
import type { Form } from '../../src/model/form';
import { INDICATORS } from '../../src/model/indicators';
import type { Indicator } from '../../src/model/indicators';
import type { Text } from '../../src/model/text';
import type { OtherColumn, ReportColumn } from '../../src/read/csvColumns';
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
  'meaning_zh',
  'meaning_en',
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
  meaning_zh: '',
  meaning_en: '',
};

/** What the columns that hold no figure mean. */
const ABOUT: Readonly<Record<OtherColumn, { readonly label: Text; readonly meaning: Text }>> = {
  body_code: {
    label: { zh: '机构代码', en: 'Code of the body' },
    meaning: {
      zh: '机构在全国行政区划表中的代码（镇街 9 位，县 6 位，市 4 位，省 2 位）；部门或表中没有的机构，为所知最小地区的代码。',
      en: 'Its own code in the national list (town 9 digits, county 6, city 4, province 2); of a department or a body not listed, the code of the narrowest area it lies in.',
    },
  },
  level: {
    label: { zh: '层级', en: 'Level' },
    meaning: {
      zh: 'town 镇街、county 县区、city 市、province 省、department 部门；各级不相混合。',
      en: 'town, county, city, province or department. Levels are never mixed.',
    },
  },
  province: {
    label: { zh: '省', en: 'Province' },
    meaning: { zh: '省级名称。', en: 'Name of the province.' },
  },
  city: {
    label: { zh: '市', en: 'City' },
    meaning: {
      zh: '全国行政区划表的名称；没有市的为表中的“市辖区”或“县”。',
      en: "The national list's name; 市辖区 and 县 are its own words where there is no city.",
    },
  },
  county: {
    label: { zh: '县（市、区）', en: 'County' },
    meaning: { zh: '县级名称。', en: 'Name of the county or district.' },
  },
  body: { label: { zh: '机构', en: 'Body' }, meaning: { zh: '机构自己的名称。', en: 'Its own name.' } },
  kind: {
    label: { zh: '类别', en: 'Kind' },
    meaning: {
      zh: 'town 镇、township 乡、subdistrict 街道、county 县、district 区、city 市、province 省、department 部门。',
      en: 'town, township, subdistrict, county, district, city, province or department.',
    },
  },
  year: {
    label: { zh: '报告年度', en: 'Year reported on' },
    meaning: {
      zh: '报告所说的年度，不是发布的年度。',
      en: 'The year that the report is on, not that of publication.',
    },
  },
  form: {
    label: { zh: '表格版本', en: 'Form printed' },
    meaning: { zh: '2019 或 2021；可能与年度应用的不同。', en: "2019 or 2021; may differ from the year's." },
  },
  published: {
    label: { zh: '公布日期', en: 'Date of publication' },
    meaning: { zh: 'ISO 日期；未找到的为空。', en: 'ISO; empty where none was found.' },
  },
  url: {
    label: { zh: '网址', en: 'Address of the page' },
    meaning: { zh: '读取数字的网页。', en: 'The page that the figures were read from.' },
  },
  evidence: {
    label: { zh: '依据', en: 'Read from' },
    meaning: { zh: 'narrative 正文、table 表格、both 两者。', en: 'narrative, table or both.' },
  },
  procurement_amount_printed: {
    label: { zh: '政府集中采购总金额（原文）', en: 'Procurement amount as printed' },
    meaning: {
      zh: '原文未注明单位的，procurement_amount 为空。',
      en: 'Where no unit is printed, procurement_amount is empty.',
    },
  },
  cell_status: {
    label: { zh: '单元格状态', en: 'Status of cells' },
    meaning: {
      zh: '只列例外，“标识:状态”以空格分隔：read、placed、blank、unread、collected、not_collected、not_on_form、edited。未列的：有值为 collected，无值为 not_collected。',
      en: 'Exceptions only, "id:status" separated by spaces: read, placed, blank, unread, collected, not_collected, not_on_form, edited. Default: collected where there is a value, else not_collected.',
    },
  },
};

/** What any column of the reports' CSV is called and means. */
export function columnText(column: ReportColumn): { readonly label: Text; readonly meaning: Text } {
  if (!isFigureId(column)) return ABOUT[column];
  return { label: figure(column).label, meaning: definitionOf(column).meaning };
}

const about = (columns: readonly OtherColumn[]): Entry[] =>
  columns.map((id) => {
    const { label, meaning } = ABOUT[id];
    const words = { label_zh: label.zh, label_en: label.en, meaning_zh: meaning.zh, meaning_en: meaning.en };
    return { ...EMPTY, id, column: '1', ...words };
  });

/** A formula worth writing down: not that of a figure which is simply itself. */
function formulaText({ id, formula }: Indicator): string {
  return formula.op === 'figure' && formula.id === id ? '' : writeFormula(formula);
}

const figuresById = new Map(FIGURES.map((each) => [each.id as string, each]));

function indicatorEntry(indicator: Indicator): Entry {
  const { meaning } = definitionOf(indicator.id);
  const each = figuresById.get(indicator.id);
  const isOn = (form: Form) => ((each ?? indicator).forms.includes(form) ? '1' : '0');
  return {
    id: indicator.id,
    column: each ? '1' : '0',
    table: each?.table ?? 'derived',
    form_2019: isOn('2019'),
    form_2021: isOn('2021'),
    label_zh: indicator.label.zh,
    label_en: indicator.label.en,
    unit: indicator.unit,
    printed_2019: each?.printed['2019'] ?? '',
    printed_2021: each?.printed['2021'] ?? '',
    formula: formulaText(indicator),
    note: [each?.note, indicator.caveat.en].filter(Boolean).join(' '),
    meaning_zh: meaning.zh,
    meaning_en: meaning.en,
  };
}

/** The dictionary of the data: its fields, and a line for every column of the reports' CSV, then for the derived indicators (`column` 0). */
export function dictionary(): { readonly fields: readonly string[]; readonly rows: readonly string[][] } {
  const entries = [
    ...about(ABOUT_COLUMNS),
    ...INDICATORS.filter((each) => figuresById.has(each.id)).map(indicatorEntry),
    ...about(LAST_COLUMNS),
    ...INDICATORS.filter((each) => !figuresById.has(each.id)).map(indicatorEntry),
  ];
  return { fields: FIELDS, rows: entries.map((entry) => FIELDS.map((field) => entry[field])) };
}

/** The dictionary as CSV, with the mark that Excel needs. */
export function writeDictionary(): string {
  const { fields, rows } = dictionary();
  return csvText(fields, rows);
}
