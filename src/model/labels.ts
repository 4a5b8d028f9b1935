import type { Applicant, ApplicationRow, Dispute, DisputeResult } from './figures';

/** The rows of table 2 that a report prints. */
export type Table2Row =
  'rules' | 'norms' | 'permits' | 'services' | 'penalties' | 'coercion' | 'fees' | 'procurement';

/** The columns of table 2, all row kinds together. */
export type Table2Column =
  | 'made'
  | 'disclosed'
  | 'public_total'
  | 'issued'
  | 'repealed'
  | 'in_force'
  | 'items_prev'
  | 'items_change'
  | 'decisions'
  | 'fee'
  | 'projects'
  | 'amount';

export type Section = 1 | 2 | 3 | 4 | 5 | 6;

/** What a phrase printed in a table means. `half` is a column heading that lost words, with what it may be. */
export type Meaning =
  | { readonly is: 'section'; readonly section: Section }
  | { readonly is: 'row2'; readonly row: Table2Row }
  | { readonly is: 'row3'; readonly row: ApplicationRow }
  | { readonly is: 'column2'; readonly column: Table2Column }
  | { readonly is: 'half'; readonly columns: readonly Table2Column[] }
  | { readonly is: 'applicant'; readonly applicant: Applicant }
  | { readonly is: 'result'; readonly result: DisputeResult }
  | { readonly is: 'dispute'; readonly dispute: Dispute | 'suits' }
  /** 其他处理: a row of the 2019 form, a heading over three rows of the 2021 form. */
  | { readonly is: 'otherGroup' }
  /** A heading over table 3's applicants. */
  | { readonly is: 'applicants' }
  | { readonly is: 'total' }
  | { readonly is: 'rest' }
  /** Printed on every form and telling nothing: headings of groups, ordinals, the note on the sums. */
  | { readonly is: 'filler' }
  /** A remark that belongs to the label before it. */
  | { readonly is: 'remark' };

const SECTIONS: readonly [Section, string][] = [
  [1, '总体情况'],
  [2, '主动公开政府信息情况|主动公开政府信息的情况|主动公开信息情况'],
  [3, '收到和处理政府信息公开申请情况|收到和处理政府信息公开申请的情况'],
  [
    4,
    '政府信息公开行政复议行政诉讼情况|因政府信息公开工作被申请行政复议提起行政诉讼情况|' +
      '政府信息公开行政复议和行政诉讼情况|政府信息公开行政复议行政诉讼的情况',
  ],
  [
    5,
    '政府信息公开工作存在的主要问题及改进情况|存在的主要问题及改进情况|存在的主要问题和改进情况|存在的主要问题及改进措施',
  ],
  [6, '其他需要报告的事项|需要报告的其他事项'],
];

const ROWS_2: Readonly<Record<Table2Row, string>> = {
  rules: '规章',
  norms: '规范性文件|行政规范性文件',
  permits: '行政许可',
  services: '其他对外管理服务事项|其他对外管理和服务事项',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费|行政事业型收费',
  procurement: '政府集中采购',
};

const COLUMNS_2: Readonly<Record<Table2Column, string>> = {
  made: '本年新制作数量|本年度新制作数量|本年制作数量',
  disclosed: '本年新公开数量|本年度新公开数量|本年公开数量',
  public_total: '对外公开总数量|对外公开总数',
  issued: '本年制发件数|本年制发数量|本年度制发件数',
  repealed: '本年废止件数|本年废止数量|本年度废止件数',
  in_force: '现行有效件数|现行有效数量',
  items_prev: '上一年项目数量|上年项目数量|上一年度项目数量',
  items_change: '本年增减|本年增|本年度增减|本年增减数量|本年增加减少',
  decisions: '处理决定数量|本年处理决定数量|本年度处理决定数量',
  fee: '本年收费金额|本年度收费金额',
  projects: '采购项目数量|采购项目数',
  amount: '采购总金额|采购金额',
};

const HALVES: readonly [string, readonly Table2Column[]][] = [
  ['本年新', ['made', 'disclosed']],
  ['本年数量', ['items_change']],
  ['制作数量', ['made']],
  ['公开数量', ['disclosed']],
];

const ROWS_3: Readonly<Partial<Record<ApplicationRow, string>>> = {
  app_new: '本年新收政府信息公开申请数量|本年新收政府信息公开申请|本年度新收政府信息公开申请数量',
  app_carried_in:
    '上年结转政府信息公开申请数量|上年结转政府信息公开申请|上年度结转政府信息公开申请数量|上一年结转政府信息公开申请数量',
  app_granted: '予以公开',
  app_partial: '部分公开',
  app_denied_state_secret: '属于国家秘密',
  app_denied_law: '其他法律行政法规禁止公开|其他法律法规禁止公开',
  app_denied_stability: '危及三安全一稳定',
  app_denied_third_party: '保护第三方合法权益',
  app_denied_internal: '属于三类内部事务信息|属于三类内部事务',
  app_denied_process: '属于四类过程性信息',
  app_denied_enforcement_file: '属于行政执法案卷',
  app_denied_query: '属于行政查询事项',
  app_unable_not_held: '本机关不掌握相关政府信息|本机关不掌握相关信息',
  app_unable_must_create: '没有现成信息需要另行制作',
  app_unable_unclear: '补正后申请内容仍不明确',
  app_rejected_petition: '信访举报投诉类申请|信访举报投诉类',
  app_rejected_duplicate: '重复申请',
  app_rejected_publication: '要求提供公开出版物',
  app_rejected_excessive: '无正当理由大量反复申请',
  app_rejected_confirm: '要求行政机关确认或重新出具已获取信息|要求行政机关确认或重新出具已获取的信息',
  app_other_not_corrected:
    '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请|申请人无正当理由逾期不补正',
  app_other_fee_unpaid:
    '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请|申请人逾期未按收费通知要求缴纳费用',
  app_other_rest: '3其他',
  app_handled: '七总计',
  app_carried_out: '结转下年度继续办理|结转下一年度继续办理',
};

const APPLICANTS: Readonly<Partial<Record<Applicant, string>>> = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  ngo: '社会公益组织|社会公益机构',
  legal: '法律服务机构|法律服务组织',
};

const RESULTS: Readonly<Partial<Record<DisputeResult, string>>> = {
  upheld: '结果维持|维持结果',
  corrected: '结果纠正|纠正结果',
  other: '其他结果',
  pending: '尚未审结',
};

const DISPUTES: readonly [Dispute | 'suits', string][] = [
  ['review', '行政复议'],
  ['suits', '行政诉讼'],
  ['suit_direct', '未经复议直接起诉'],
  ['suit_after_review', '复议后起诉'],
];

const FILLERS =
  '信息内容|第二十条第一项|第二十条第五项|第二十条第六项|第二十条第八项|第二十条第九项|' +
  '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和|本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项|' +
  '本年度办理结果|不予公开|无法提供|不予处理|续表|政府信息公开';

const REMARKS = '区分处理的只计这一情形不计其他情形|单位万元|单位元|万元|单位件';

/** Every phrase that a table of either form prints, with its listed variants; punctuation and space left out. */
export const PHRASES: ReadonlyMap<string, Meaning> = new Map(
  (function* (): Generator<[string, Meaning]> {
    const each = (texts: string) => texts.split('|');
    const entries = <K extends string>(record: Readonly<Partial<Record<K, string>>>) =>
      Object.entries(record) as [K, string][];
    for (const [section, texts] of SECTIONS)
      for (const t of each(texts)) yield [t, { is: 'section', section }];
    for (const [row, texts] of entries(ROWS_2)) for (const t of each(texts)) yield [t, { is: 'row2', row }];
    for (const [row, texts] of entries(ROWS_3)) for (const t of each(texts)) yield [t, { is: 'row3', row }];
    for (const [column, texts] of entries(COLUMNS_2)) {
      for (const t of each(texts)) yield [t, { is: 'column2', column }];
    }
    for (const [text, columns] of HALVES) yield [text, { is: 'half', columns }];
    for (const [applicant, texts] of entries(APPLICANTS)) {
      for (const t of each(texts)) yield [t, { is: 'applicant', applicant }];
    }
    for (const [result, texts] of entries(RESULTS))
      for (const t of each(texts)) yield [t, { is: 'result', result }];
    for (const [dispute, text] of DISPUTES) yield [text, { is: 'dispute', dispute }];
    for (const text of each(FILLERS)) yield [text, { is: 'filler' }];
    for (const text of each(REMARKS)) yield [text, { is: 'remark' }];
    yield ['申请人情况', { is: 'applicants' }];
    yield ['法人或其他组织', { is: 'applicants' }];
    yield ['其他处理', { is: 'otherGroup' }];
    yield ['总计', { is: 'total' }];
    yield ['合计', { is: 'total' }];
    yield ['其他', { is: 'rest' }];
  })(),
);
