import type { Applicant } from './applicants';
import { APPLICANT_LABELS, applicationId, APPLICANTS } from './applicants';
import type { Form } from './form';
import type { Text } from './text';

export type { Applicant } from './applicants';
export { APPLICANT_LABELS, applicationId, APPLICANTS } from './applicants';

/** Where a figure is printed: one of the form's three tables, part one's narrative, or prose anywhere. */
export type FormTable = 'narrative' | '2' | '3' | '4' | 'prose';

export type Unit = '件' | '项' | '个' | '元' | '万元';

/**
 * A figure of the official form. `forms` lists the forms that print it; it is empty for a subtotal
 * that no form prints and only prose may state. `printed` is its row and column on each form.
 */
export interface Figure {
  readonly id: FigureId;
  readonly table: FormTable;
  readonly forms: readonly Form[];
  readonly label: Text;
  readonly unit: Unit;
  readonly printed: Partial<Record<Form, string>>;
  readonly note: string;
}

const BOTH: readonly Form[] = ['2019', '2021'];
const OLD: readonly Form[] = ['2019'];
const NEW: readonly Form[] = ['2021'];
const NONE: readonly Form[] = [];

// --- Table 2: 主动公开政府信息情况 -------------------------------------------------------------

interface Table2Row {
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly Table2Column[];
  /** The row's printed label where a form prints another than `zh`. */
  readonly printed?: Partial<Record<Form, string>>;
}
interface Table2Column {
  readonly id: string;
  readonly forms: readonly Form[];
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  readonly printed?: Partial<Record<Form, string>>;
  readonly note?: string;
}

const SIGNED = 'Signed: may be negative, "+3", "-2", "增3", "减2".';
const COUNTERPART = 'Nearest 2019-form counterpart: made; not the same definition.';

const DOCUMENT_COLUMNS = [
  { id: 'made', forms: OLD, zh: '本年新制作数量', en: 'newly made', unit: '件' },
  { id: 'disclosed', forms: OLD, zh: '本年新公开数量', en: 'newly disclosed', unit: '件' },
  { id: 'public_total', forms: OLD, zh: '对外公开总数量', en: 'disclosed in all', unit: '件' },
  { id: 'issued', forms: NEW, zh: '本年制发件数', en: 'issued', unit: '件', note: COUNTERPART },
  { id: 'repealed', forms: NEW, zh: '本年废止件数', en: 'repealed', unit: '件' },
  { id: 'in_force', forms: NEW, zh: '现行有效件数', en: 'in force', unit: '件' },
] as const satisfies readonly Table2Column[];

const ITEM_COLUMNS = [
  { id: 'items_prev', forms: OLD, zh: '上一年项目数量', en: 'items in the year before', unit: '项' },
  { id: 'items_change', forms: OLD, zh: '本年增/减', en: 'items added or removed', unit: '项', note: SIGNED },
] as const satisfies readonly Table2Column[];

const DECISIONS = {
  id: 'decisions',
  forms: BOTH,
  zh: '处理决定数量',
  en: 'decisions',
  unit: '件',
  printed: { '2021': '本年处理决定数量' },
  note: 'Comparable across both forms.',
} as const satisfies Table2Column;

const TABLE_2 = {
  rules: { zh: '规章', en: 'Government rules', columns: DOCUMENT_COLUMNS },
  norms: {
    zh: '规范性文件',
    en: 'Normative documents',
    columns: DOCUMENT_COLUMNS,
    printed: { '2021': '行政规范性文件' },
  },
  permits: { zh: '行政许可', en: 'Administrative permits', columns: [...ITEM_COLUMNS, DECISIONS] },
  services: {
    zh: '其他对外管理服务事项',
    en: 'Other external management and services',
    columns: [
      ...ITEM_COLUMNS,
      { id: 'decisions', forms: OLD, zh: '处理决定数量', en: 'decisions', unit: '件' },
    ],
  },
  penalties: { zh: '行政处罚', en: 'Administrative penalties', columns: [...ITEM_COLUMNS, DECISIONS] },
  coercion: { zh: '行政强制', en: 'Administrative coercion', columns: [...ITEM_COLUMNS, DECISIONS] },
  fees: {
    zh: '行政事业性收费',
    en: 'Administrative fees',
    columns: [
      ITEM_COLUMNS[0],
      { ...ITEM_COLUMNS[1], note: 'Signed.' },
      {
        id: 'amount',
        forms: NEW,
        zh: '本年收费金额',
        en: 'amount collected',
        unit: '万元',
        printed: { '2021': '本年收费金额（单位：万元）' },
        note: 'Many bodies print yuan here by mistake: keep the printed figure, flag the suspicion.',
      },
    ],
  },
  procurement: {
    zh: '政府集中采购',
    en: 'Centralised government procurement',
    columns: [
      {
        id: 'projects',
        forms: OLD,
        zh: '采购项目数量',
        en: 'projects',
        unit: '个',
        note: 'Only in reports for 2019 and 2020: the 2021 form dropped it.',
      },
      {
        id: 'amount',
        forms: OLD,
        zh: '采购总金额',
        en: 'total amount',
        unit: '元',
        note: 'The form prints no unit: bodies write 元, 万元, or nothing. Normalise to 元 where a unit is printed; where none is, keep the figure and mark its unit as unstated.',
      },
    ],
  },
} as const satisfies Record<string, Table2Row>;

type Table2Key = keyof typeof TABLE_2;
type Table2Id = { [K in Table2Key]: `${K}_${(typeof TABLE_2)[K]['columns'][number]['id']}` }[Table2Key];

// --- Table 3: 收到和处理政府信息公开申请情况 -----------------------------------------------------

export interface ApplicationRowDef {
  readonly zh: string;
  readonly en: string;
  readonly forms: readonly Form[];
  readonly note?: string;
}

const STATED =
  'Derived from its rows where they are known; a figure stated in prose fills it where they are not.';

/** The rows of table 3 in printed order; a row of `forms: []` is a subtotal that no form prints. */
export const APPLICATION_ROWS = {
  app_new: { zh: '一、本年新收政府信息公开申请数量', en: 'Applications received this year', forms: BOTH },
  app_carried_in: {
    zh: '二、上年结转政府信息公开申请数量',
    en: 'Carried in from the year before',
    forms: BOTH,
  },
  app_granted: { zh: '（一）予以公开', en: 'Granted in full', forms: BOTH },
  app_partial: {
    zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: 'Granted in part',
    forms: BOTH,
  },
  app_denied_state_secret: { zh: '（三）不予公开 1.属于国家秘密', en: 'Denied: state secret', forms: BOTH },
  app_denied_law: {
    zh: '（三）不予公开 2.其他法律行政法规禁止公开',
    en: 'Denied: forbidden by law',
    forms: BOTH,
  },
  app_denied_stability: {
    zh: '（三）不予公开 3.危及“三安全一稳定”',
    en: 'Denied: security and stability',
    forms: BOTH,
  },
  app_denied_third_party: {
    zh: '（三）不予公开 4.保护第三方合法权益',
    en: 'Denied: third-party rights',
    forms: BOTH,
  },
  app_denied_internal: {
    zh: '（三）不予公开 5.属于三类内部事务信息',
    en: 'Denied: internal affairs',
    forms: BOTH,
  },
  app_denied_process: {
    zh: '（三）不予公开 6.属于四类过程性信息',
    en: 'Denied: deliberative process',
    forms: BOTH,
  },
  app_denied_enforcement_file: {
    zh: '（三）不予公开 7.属于行政执法案卷',
    en: 'Denied: enforcement case file',
    forms: BOTH,
  },
  app_denied_query: {
    zh: '（三）不予公开 8.属于行政查询事项',
    en: 'Denied: administrative query',
    forms: BOTH,
  },
  app_unable_not_held: {
    zh: '（四）无法提供 1.本机关不掌握相关政府信息',
    en: 'Unable: not held',
    forms: BOTH,
  },
  app_unable_must_create: {
    zh: '（四）无法提供 2.没有现成信息需要另行制作',
    en: 'Unable: would have to be created',
    forms: BOTH,
  },
  app_unable_unclear: {
    zh: '（四）无法提供 3.补正后申请内容仍不明确',
    en: 'Unable: still unclear after correction',
    forms: BOTH,
  },
  app_rejected_petition: {
    zh: '（五）不予处理 1.信访举报投诉类申请',
    en: 'Not processed: petition or complaint',
    forms: BOTH,
  },
  app_rejected_duplicate: { zh: '（五）不予处理 2.重复申请', en: 'Not processed: duplicate', forms: BOTH },
  app_rejected_publication: {
    zh: '（五）不予处理 3.要求提供公开出版物',
    en: 'Not processed: asks for a publication',
    forms: BOTH,
  },
  app_rejected_excessive: {
    zh: '（五）不予处理 4.无正当理由大量反复申请',
    en: 'Not processed: excessive and repeated',
    forms: BOTH,
  },
  app_rejected_confirm: {
    zh: '（五）不予处理 5.要求行政机关确认或重新出具已获取信息',
    en: 'Not processed: asks to confirm or reissue',
    forms: BOTH,
  },
  app_other_not_corrected: {
    zh: '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    en: 'Other: not corrected in time',
    forms: NEW,
  },
  app_other_fee_unpaid: {
    zh: '（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    en: 'Other: fee not paid in time',
    forms: NEW,
  },
  app_other_rest: { zh: '（六）其他处理 3.其他', en: 'Other: rest', forms: NEW },
  app_other: {
    zh: '（六）其他处理',
    en: 'Other handling (2019 form: a printed row; 2021 form: sum of its three rows)',
    forms: OLD,
  },
  app_denied: {
    zh: '（三）不予公开（合计）',
    en: 'Denied (sum of its eight rows; the prose may state it)',
    forms: NONE,
    note: STATED,
  },
  app_unable: {
    zh: '（四）无法提供（合计）',
    en: 'Unable to provide (sum of its three rows; the prose may state it)',
    forms: NONE,
    note: STATED,
  },
  app_rejected: {
    zh: '（五）不予处理（合计）',
    en: 'Not processed (sum of its five rows; the prose may state it)',
    forms: NONE,
    note: STATED,
  },
  app_handled: { zh: '（七）总计', en: 'Handled in all', forms: BOTH },
  app_carried_out: { zh: '四、结转下年度继续办理', en: 'Carried out to the next year', forms: BOTH },
} as const satisfies Record<string, ApplicationRowDef>;

export type ApplicationRow = keyof typeof APPLICATION_ROWS;
export type Table3Id = `${ApplicationRow}__${Applicant}`;

// --- Table 4: 行政复议、行政诉讼情况 --------------------------------------------------------------

export const DISPUTES = {
  review: { zh: '行政复议', en: 'Administrative review' },
  suit_direct: { zh: '行政诉讼·未经复议直接起诉', en: 'Litigation without prior review' },
  suit_after_review: { zh: '行政诉讼·复议后起诉', en: 'Litigation after review' },
} as const satisfies Record<string, Text>;
export type Dispute = keyof typeof DISPUTES;

export const DISPUTE_RESULTS = {
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  other: { zh: '其他结果', en: 'other result' },
  pending: { zh: '尚未审结', en: 'pending' },
  total: { zh: '总计', en: 'total' },
} as const satisfies Record<string, Text>;
export type DisputeResult = keyof typeof DISPUTE_RESULTS;
type Table4Id = `${Dispute}_${DisputeResult}` | 'suits_total';

// --- All figures ---------------------------------------------------------------------------------

export type FigureId = 'disclosed_total' | Table2Id | Table3Id | Table4Id;

const keys = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[];

function printedOn(forms: readonly Form[], text: (form: Form) => string): Partial<Record<Form, string>> {
  return Object.fromEntries(forms.map((form) => [form, text(form)]));
}

function table2Figures(): Figure[] {
  return keys(TABLE_2).flatMap((key) => {
    const row: Table2Row = TABLE_2[key];
    return row.columns.map((column) => ({
      id: `${key}_${column.id}` as FigureId,
      table: '2' as const,
      forms: column.forms,
      label: { zh: `${row.zh}·${column.zh}`, en: `${row.en}: ${column.en}` },
      unit: column.unit,
      printed: printedOn(
        column.forms,
        (form) => `${row.printed?.[form] ?? row.zh} / ${column.printed?.[form] ?? column.zh}`,
      ),
      note: column.note ?? '',
    }));
  });
}

function table3Figures(): Figure[] {
  return keys(APPLICATION_ROWS).flatMap((key) => {
    const row: ApplicationRowDef = APPLICATION_ROWS[key];
    return APPLICANTS.map((column) => ({
      id: applicationId(key, column),
      table: '3' as const,
      forms: row.forms,
      label: {
        zh: `${row.zh}·${APPLICANT_LABELS[column].zh}`,
        en: `${row.en} (${APPLICANT_LABELS[column].en})`,
      },
      unit: '件' as const,
      printed: printedOn(row.forms, () => row.zh),
      note: row.note ?? '',
    }));
  });
}

function table4Figures(): Figure[] {
  const printed = keys(DISPUTES).flatMap((dispute) =>
    keys(DISPUTE_RESULTS).map((result): Figure => {
      const row = DISPUTES[dispute];
      const column = DISPUTE_RESULTS[result];
      return {
        id: `${dispute}_${result}`,
        table: '4',
        forms: BOTH,
        label: { zh: `${row.zh}·${column.zh}`, en: `${row.en}: ${column.en}` },
        unit: '件',
        printed: printedOn(BOTH, () => `${row.zh} / ${column.zh}`),
        note: '',
      };
    }),
  );
  const total: Figure = {
    id: 'suits_total',
    table: 'prose',
    forms: NONE,
    label: { zh: '行政诉讼（合计）', en: 'Litigation (both kinds; the prose may state it)' },
    unit: '件',
    printed: {},
    note: 'Derived: suit_direct_total + suit_after_review_total; stated in prose by many reports.',
  };
  return [...printed, total];
}

/** Every figure of both forms, in printed order. */
export const FIGURES: readonly Figure[] = [
  {
    id: 'disclosed_total',
    table: 'narrative',
    forms: BOTH,
    label: { zh: '主动公开政府信息数量', en: "Items of information disclosed on the body's own initiative" },
    unit: '件',
    printed: printedOn(BOTH, () => '一、总体情况（正文）'),
    note: 'Stated in prose only, if at all; definitions differ between bodies (site only, or all channels).',
  },
  ...table2Figures(),
  ...table3Figures(),
  ...table4Figures(),
];

const BY_ID: ReadonlyMap<string, Figure> = new Map(FIGURES.map((figure) => [figure.id, figure]));

export const FIGURE_IDS: readonly FigureId[] = FIGURES.map((figure) => figure.id);

export function isFigureId(id: string): id is FigureId {
  return BY_ID.has(id);
}

/** The figure of an id. Total over `FigureId`; throws on anything else, which only a cast can bring. */
export function figure(id: FigureId): Figure {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no figure '${id}'`);
  return found;
}

/** The ids that a form prints, in printed order: the keys of a report's `values`. */
export function figuresOf(form: Form): readonly Figure[] {
  return FIGURES.filter((candidate) => candidate.forms.includes(form));
}
