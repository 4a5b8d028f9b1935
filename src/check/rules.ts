import type { Lang, Text } from '../model/text';

/** A rule that reports should obey (勾稽关系 and more). */
export interface Rule {
  readonly id: RuleId;
  /** Whether it looks at one report, or at a report and the year after it. */
  readonly scope: 'report' | 'series';
  readonly label: Text;
  readonly description: Text;
  /** The rule in writing. */
  readonly formula: string;
}

type RuleDef = Omit<Rule, 'id'>;

const dispute = (zh: string, en: string, id: string): RuleDef => ({
  scope: 'report',
  label: { zh: `${zh}合计`, en: `${en}: sum` },
  description: {
    zh: `表四${zh}：维持、纠正、其他结果、尚未审结四项相加，等于总计。`,
    en: `Table 4, ${en.toLowerCase()}: upheld, corrected, other and pending add up to the total.`,
  },
  formula: `${id}_upheld + ${id}_corrected + ${id}_other + ${id}_pending = ${id}_total`,
});

const DEFINITIONS = {
  'applicants-sum': {
    scope: 'report',
    label: { zh: '申请人合计', en: 'Applicants: sum' },
    description: {
      zh: '表三每行：六类申请人相加，等于总计。',
      en: 'Table 3, each row: the six kinds of applicant add up to the total.',
    },
    formula:
      'row__person + row__business + row__research + row__ngo + row__legal + row__other_org = row__total',
  },
  'handled-sum': {
    scope: 'report',
    label: { zh: '办理结果合计', en: 'Outcomes: sum' },
    description: {
      zh: '表三每列：（一）至（六）各项相加，等于（七）总计。',
      en: 'Table 3, each column: the outcomes (1) to (6) add up to (7), handled in all.',
    },
    formula: 'app_granted + app_partial + app_denied + app_unable + app_rejected + app_other = app_handled',
  },
  balance: {
    scope: 'report',
    label: { zh: '收办平衡', en: 'Received and handled' },
    description: {
      zh: '表三每列：第一项加第二项之和，等于第三项加第四项之和。',
      en: 'Table 3, each column: received + carried in = handled + carried out.',
    },
    formula: 'app_new + app_carried_in = app_handled + app_carried_out',
  },
  'carry-over': {
    scope: 'series',
    label: { zh: '跨年结转', en: 'Carried over' },
    description: {
      zh: '表三每列：上年结转下年度的数量，等于下年报告的上年结转数量。',
      en: 'Table 3, each column: carried out of a year = carried in to the next.',
    },
    formula: 'app_carried_out@N = app_carried_in@N+1',
  },
  'review-sum': dispute('行政复议', 'Administrative review', 'review'),
  'suit-direct-sum': dispute('未经复议直接起诉', 'Litigation without prior review', 'suit_direct'),
  'suit-after-review-sum': dispute('复议后起诉', 'Litigation after review', 'suit_after_review'),
  'in-force-balance': {
    scope: 'series',
    label: { zh: '现行有效件数', en: 'Documents in force' },
    description: {
      zh: '2021年表格，规章与行政规范性文件：上年现行有效，加本年制发，减本年废止，等于本年现行有效。',
      en: '2021 form, rules and normative documents: in force the year before + issued − repealed = in force.',
    },
    formula: 'in_force@N+1 = in_force@N + issued@N+1 − repealed@N+1',
  },
  'items-balance': {
    scope: 'series',
    label: { zh: '项目数量', en: 'Numbers of items' },
    description: {
      zh: '2019年表格：上一年项目数量，加本年增减，等于下年报告的上一年项目数量。',
      en: '2019 form: items in the year before + added or removed = items in the year before of the next report.',
    },
    formula: 'items_prev@N+1 = items_prev@N + items_change@N',
  },
  'prose-agrees': {
    scope: 'report',
    label: { zh: '正文与表格', en: 'Prose and tables' },
    description: {
      zh: '正文所述数字，等于表格所列数字。',
      en: 'What the prose states equals what the tables hold.',
    },
    formula: 'stated(id) = id',
  },
  'form-year': {
    scope: 'report',
    label: { zh: '表格版本', en: 'Form of the year' },
    description: {
      zh: '所用表格是报告年度的表格：2019、2020年度用2019年表格，2021年度起用2021年表格。',
      en: 'The form printed is that of the year: the 2019 form for 2019 and 2020, the 2021 form since 2021.',
    },
    formula: 'form = form_of(year)',
  },
  'fee-unit': {
    scope: 'report',
    label: { zh: '收费金额单位', en: 'Unit of fees' },
    description: {
      zh: '行政事业性收费金额以万元计；数额大到只有以元计才说得通的，列出待核对。',
      en: 'Fees are in 万元 (10,000 yuan); an amount that only makes sense in yuan is listed to be checked.',
    },
    formula: 'fees_amount < limit(kind)',
  },
  'procurement-unit': {
    scope: 'report',
    label: { zh: '采购金额单位', en: 'Unit of procurement' },
    description: {
      zh: '政府集中采购总金额注明单位，且数额与单位相称。',
      en: 'The procurement amount has a unit printed, and a size that fits it.',
    },
    formula:
      'unit(procurement_amount) is printed; floor × procurement_projects ≤ procurement_amount < limit(kind)',
  },
  late: {
    scope: 'report',
    label: { zh: '公布期限', en: 'Published in time' },
    description: {
      zh: '部门和乡镇、街道于次年1月31日前公布，一级政府于次年3月31日前公布。',
      en: 'Departments, towns and subdistricts publish by 31 January, governments as a whole by 31 March.',
    },
    formula: 'published ≤ deadline(kind, year)',
  },
  copied: {
    scope: 'series',
    label: { zh: '与上年相同', en: 'Same as the year before' },
    description: {
      zh: '两年报告的数字并非全部相同（全为零的除外）。',
      en: 'The figures of two years are not all the same (all zeros aside).',
    },
    formula: 'some id@N+1 ≠ id@N, or all are 0',
  },
  impossible: {
    scope: 'report',
    label: { zh: '不可能的数值', en: 'Impossible values' },
    description: {
      zh: '件数不为负数、不带小数；办结数不大于新收加上年结转。',
      en: 'Counts are whole and not negative; handled is not more than received + carried in.',
    },
    formula: 'count ≥ 0; count is whole; app_handled ≤ app_new + app_carried_in',
  },
} as const satisfies Record<string, RuleDef>;

export type RuleId = keyof typeof DEFINITIONS;

/** Every rule, in the order in which results are given. */
export const RULES: readonly Rule[] = (Object.keys(DEFINITIONS) as RuleId[]).map((id) => ({
  id,
  ...DEFINITIONS[id],
}));

/** The rule's name. */
export const ruleName = (id: RuleId, lang: Lang): string => DEFINITIONS[id].label[lang];
