import type { Applicant, ApplicationRow, Dispute, DisputeResult, FigureId } from './figures';
import { APPLICANT_LABELS, APPLICANTS, figure, isFigureId } from './figures';
import { figuresIn } from './formula';
import type { Form } from './form';
import { FORMS } from './form';
import type { Indicator, IndicatorId } from './indicators';
import { indicator } from './indicators';
import type { Text } from './text';

/** What a figure or an indicator means, and what it rests on. */
export interface Definition {
  readonly meaning: Text;
  /** How it compares across 2020 | 2021. */
  readonly comparable: Text;
  /** Articles of the regulation of 2019; empty where none is of it. */
  readonly articles: readonly string[];
}

interface Meaning {
  readonly zh: string;
  readonly en: string;
  readonly articles: readonly string[];
}

const means = (zh: string, en: string, ...articles: string[]): Meaning => ({ zh, en, articles });

/** Table 2, by row: what it is about. */
const TOPICS: Readonly<Record<string, Meaning>> = {
  rules: means('规章', 'government rules', '20(1)'),
  norms: means('（行政）规范性文件', 'administrative normative documents', '20(1)'),
  permits: means('行政许可', 'administrative permits', '20(5)'),
  services: means('其他对外管理服务事项', 'other external management and services', '20(5)'),
  penalties: means('行政处罚', 'administrative penalties', '20(6)'),
  coercion: means('行政强制', 'administrative coercion', '20(6)'),
  fees: means('行政事业性收费', 'administrative fees', '20(8)'),
  procurement: means('政府集中采购', 'centralised government procurement', '20(9)'),
};

/** Table 2, by column: what is counted of the row. */
const COUNTED: Readonly<Record<string, Text>> = {
  made: { zh: '本年度新制作的{row}件数。', en: 'How many {row} the body made in the year.' },
  disclosed: { zh: '本年度新公开的{row}件数。', en: 'How many {row} the body newly disclosed in the year.' },
  public_total: {
    zh: '截至年末对外公开的{row}总件数。',
    en: 'How many {row} were public in all by the end of the year.',
  },
  issued: { zh: '本年度制发的{row}件数。', en: 'How many {row} the body issued in the year.' },
  repealed: { zh: '本年度废止的{row}件数。', en: 'How many {row} were repealed in the year.' },
  in_force: {
    zh: '截至年末现行有效的{row}件数。',
    en: 'How many {row} were in force at the end of the year.',
  },
  items_prev: { zh: '上一年的{row}项目数量。', en: 'How many items of {row} there were in the year before.' },
  items_change: {
    zh: '本年度{row}项目数量的增减，减少为负。',
    en: 'By how many the items of {row} grew in the year; negative where they shrank.',
  },
  decisions: {
    zh: '本年度就{row}作出的处理决定件数。',
    en: 'How many decisions on {row} were made in the year.',
  },
  amount: { zh: '本年度{row}的总金额。', en: 'The amount of {row} in the year.' },
  projects: { zh: '本年度{row}的项目数量。', en: 'How many projects of {row} there were in the year.' },
};

/** Table 3, by row. */
const ROWS: Readonly<Record<ApplicationRow, Meaning>> = {
  app_new: means(
    '本年度新收到的政府信息公开申请',
    'applications for information received in the year',
    '27',
    '29',
  ),
  app_carried_in: means(
    '上年度未办结、转入本年度继续办理的申请',
    'applications left over from the year before',
  ),
  app_granted: means('全部予以公开的申请', 'applications granted in full', '36(2)'),
  app_partial: means(
    '区分处理、部分公开的申请（只计这一情形，不计其他情形）',
    'applications granted in part; such a one counts here and nowhere else',
    '37',
  ),
  app_denied_state_secret: means(
    '因属于国家秘密不予公开的申请',
    'applications denied because of state secrets',
    '14',
    '36(3)',
  ),
  app_denied_law: means(
    '因其他法律、行政法规禁止公开而不予公开的申请',
    'applications denied because laws or administrative regulations forbid it',
    '14',
    '36(3)',
  ),
  app_denied_stability: means(
    '因公开后可能危及国家安全、公共安全、经济安全、社会稳定而不予公开的申请',
    'applications denied because disclosure may endanger national, public or economic security or social stability',
    '14',
    '36(3)',
  ),
  app_denied_third_party: means(
    '因会损害第三方合法权益（商业秘密、个人隐私等）不予公开的申请',
    'applications denied to protect the rights of third parties, such as trade secrets and privacy',
    '15',
    '36(3)',
  ),
  app_denied_internal: means(
    '因属于人事管理、后勤管理、内部工作流程等内部事务信息不予公开的申请',
    'applications denied as internal affairs: personnel, logistics, internal procedure',
    '16',
    '36(3)',
  ),
  app_denied_process: means(
    '因属于讨论记录、过程稿、磋商信函、请示报告等过程性信息不予公开的申请',
    'applications denied as deliberative: records of discussion, drafts, letters of consultation, requests and reports',
    '16',
    '36(3)',
  ),
  app_denied_enforcement_file: means(
    '因属于行政执法案卷不予公开的申请',
    'applications denied as enforcement case files',
    '16',
    '36(3)',
  ),
  app_denied_query: means(
    '因属于另有规定的行政查询事项不予公开的申请',
    'applications denied because other rules govern the query of such registers',
    '36(7)',
  ),
  app_unable_not_held: means(
    '因本机关不掌握相关信息无法提供的申请',
    'applications for information that the body does not hold',
    '36(4)',
    '36(5)',
  ),
  app_unable_must_create: means(
    '因没有现成信息、需要另行制作而无法提供的申请',
    'applications for information that would have to be created',
    '38',
  ),
  app_unable_unclear: means(
    '补正后申请内容仍不明确、无法提供的申请',
    'applications still unclear after correction',
    '30',
  ),
  app_rejected_petition: means(
    '以申请公开为名的信访、投诉、举报，不作为申请处理',
    'petitions, complaints and reports in the form of an application, not processed as one',
    '39',
  ),
  app_rejected_duplicate: means(
    '已经答复、同一申请人重复提出而不予重复处理的申请',
    'repeated applications that were answered before',
    '36(6)',
  ),
  app_rejected_publication: means(
    '要求提供政府公报、报刊、书籍等公开出版物的申请',
    'applications for gazettes, newspapers, books and other publications',
    '39',
  ),
  app_rejected_excessive: means(
    '无正当理由的大量、反复申请',
    'excessive and repeated applications without a good reason',
    '35',
  ),
  app_rejected_confirm: means(
    '要求行政机关确认或者重新出具已获取信息的申请',
    'applications to confirm or reissue what the applicant already has',
  ),
  app_other_not_corrected: means(
    '申请人无正当理由逾期不补正、不再处理的申请',
    'applications dropped because they were not corrected in time',
    '30',
  ),
  app_other_fee_unpaid: means(
    '申请人逾期未按收费通知缴费、不再处理的申请',
    'applications dropped because the fee was not paid in time',
    '42',
  ),
  app_other_rest: means('其他处理中的其余申请', 'applications handled in any other way'),
  app_other: means(
    '其他处理的申请：2019年表为一行，2021年表为三行之和',
    'applications handled otherwise: one row on the 2019 form, the sum of three on the 2021 form',
  ),
  app_denied: means(
    '不予公开的申请，即（三）各行之和',
    'applications denied: the sum of the rows under (3)',
    '14',
    '15',
    '16',
    '36(3)',
  ),
  app_unable: means(
    '无法提供的申请，即（四）各行之和',
    'applications that could not be met: the sum of the rows under (4)',
    '30',
    '36(4)',
    '36(5)',
    '38',
  ),
  app_rejected: means(
    '不予处理的申请，即（五）各行之和',
    'applications not processed: the sum of the rows under (5)',
    '35',
    '36(6)',
    '39',
  ),
  app_handled: means(
    '本年度办结的申请，即（一）至（六）之和',
    'applications handled in the year: the sum of (1) to (6)',
    '33',
    '36',
  ),
  app_carried_out: means('本年度未办结、结转下年度继续办理的申请', 'applications left over to the next year'),
};

/** Table 4, by row. */
const CASES: Readonly<Record<Dispute, Text>> = {
  review: {
    zh: '因政府信息公开工作被申请行政复议的案件',
    en: 'administrative reviews over the disclosure of information',
  },
  suit_direct: {
    zh: '因政府信息公开工作未经复议直接提起的行政诉讼案件',
    en: 'suits over the disclosure of information brought without a review before',
  },
  suit_after_review: {
    zh: '因政府信息公开工作经复议后提起的行政诉讼案件',
    en: 'suits over the disclosure of information brought after a review',
  },
};

const RESULTS: Readonly<Record<DisputeResult, Text>> = {
  upheld: { zh: '，结果维持的件数', en: ' in which the body was upheld' },
  corrected: { zh: '，结果纠正的件数', en: ' in which the body was corrected' },
  other: { zh: '，其他结果的件数', en: ' with another result' },
  pending: { zh: '，年末尚未审结的件数', en: ' still pending at the end of the year' },
  total: { zh: '总件数', en: ' in all' },
};

const DISPUTE_ARTICLES = ['50', '51'];

/** What isn't composed of a row and a column. */
const OTHERS: Readonly<Partial<Record<IndicatorId, Meaning>>> = {
  disclosed_total: means(
    '本机关本年度主动公开的政府信息总数，以年报正文所述为准；列举各渠道而未述总数的，为未知。',
    'Items of information that the body disclosed on its own initiative in the year, as the text of its report states them; where channels are listed without a total it is unknown.',
    '19',
    '20',
    '50',
  ),
  suits_total: means(
    '因政府信息公开工作提起的行政诉讼案件总件数：直接起诉与复议后起诉之和，未知时以正文所述为准。',
    'Suits over the disclosure of information: those brought directly and after a review, or where these are unknown the number that the text states.',
    ...DISPUTE_ARTICLES,
  ),
  disclosure_rate: means(
    '办结的申请中予以公开和部分公开所占的比例。',
    'Of the applications handled, the share granted in full or in part.',
    '36(2)',
    '37',
  ),
  denial_rate: means(
    '办结的申请中不予公开所占的比例。',
    'Of the applications handled, the share denied.',
    '14',
    '15',
    '16',
    '36(3)',
  ),
  person_share: means(
    '新收的申请中自然人所提所占的比例。',
    'Of the applications received, the share made by natural persons.',
    '27',
  ),
  procurement_per_project: means(
    '政府集中采购总金额除以项目数量；金额是全部项目的，不是抽样，不设最低项目数。',
    'The amount of central procurement over its projects. It is of all projects and no sample, so no least number of them is asked.',
    '20(9)',
  ),
  review_correction_rate: means(
    '已审结的行政复议中结果纠正所占的比例（总计减去尚未审结）。',
    'Of the reviews concluded (all but the pending), the share in which the body was corrected.',
    ...DISPUTE_ARTICLES,
  ),
  suit_correction_rate: means(
    '已审结的行政诉讼中结果纠正所占的比例（总计减去尚未审结）。',
    'Of the suits concluded (all but the pending), the share in which the body was corrected.',
    ...DISPUTE_ARTICLES,
  ),
  disputes_per_application: means(
    '行政复议与行政诉讼件数之和除以新收申请数；复议诉讼可能针对以前年度的申请，故可大于1，不是比例。',
    'Reviews and suits over applications received. They may be about earlier years’ applications, so it may exceed one and is no proportion.',
    ...DISPUTE_ARTICLES,
  ),
};

const NOTHING = means('', '');
const UPPER = /^./u;
const sentence = (text: string): string => `${text.replace(UPPER, (first) => first.toUpperCase())}.`;

function ofTable2(id: FigureId): Meaning {
  const [row = '', ...rest] = id.split('_');
  const [topic, counted] = [TOPICS[row], COUNTED[rest.join('_')]];
  if (!topic || !counted) return NOTHING;
  return {
    zh: counted.zh.replace('{row}', topic.zh),
    en: counted.en.replace('{row}', topic.en),
    articles: topic.articles,
  };
}

function ofTable3(id: FigureId): Meaning {
  const [row, column] = id.split('__') as [ApplicationRow, Applicant];
  const { zh, en, articles } = ROWS[row];
  const from = APPLICANT_LABELS[column];
  if (column === 'total')
    return { zh: `${zh}，各类申请人合计。`, en: sentence(`${en}, by applicants of every kind`), articles };
  return {
    zh: `${zh}，申请人为${from.zh}。`,
    en: sentence(`${en}; the applicant is of the kind “${from.en}”`),
    articles,
  };
}

function ofTable4(id: FigureId): Meaning {
  const at = id.lastIndexOf('_');
  const [cases, result] = [CASES[id.slice(0, at) as Dispute], RESULTS[id.slice(at + 1) as DisputeResult]];
  return {
    zh: `${cases.zh}${result.zh}。`,
    en: sentence(`${cases.en}${result.en}`),
    articles: DISPUTE_ARTICLES,
  };
}

function meaningOf(id: IndicatorId): Meaning {
  const other = OTHERS[id];
  if (other) return other;
  if (!isFigureId(id)) return NOTHING;
  const { table } = figure(id);
  if (table === '2') return ofTable2(id);
  return table === '3' ? ofTable3(id) : ofTable4(id);
}

/** Columns of the 2021 form nearest to one of the 2019 form, though not counted alike. */
const NEAREST = /_(made|issued)$/u;

function comparableOf({ id, forms }: Indicator): Text {
  if (id === 'disclosed_total')
    return {
      zh: '两种表式的年报都在正文中述及，但各机关、各年口径不一，跨年比较须谨慎。',
      en: 'Reports of both forms state it in their text, but counted in different ways by body and year: compare with care.',
    };
  if (id.startsWith('app_other__'))
    return {
      zh: '2019年表的一行与2021年表三行之和作为同一序列，可跨2020与2021年比较。',
      en: 'The one row of the 2019 form and the sum of three of the 2021 form make one series across 2020 and 2021.',
    };
  if (NEAREST.test(id))
    return {
      zh: '2019年表“新制作”与2021年表“制发”最为接近，但定义不同，不接成一个序列。',
      en: '“Made” on the 2019 form and “issued” on the 2021 form are nearest to each other, yet not defined alike and not joined into one series.',
    };
  if (forms.length === FORMS.length)
    return {
      zh: '两种表式都有，可跨2020与2021年比较。',
      en: 'On both forms: it compares across 2020 and 2021.',
    };
  return forms.includes('2019')
    ? {
        zh: '只在2019年表（2019–2020年度），2021年起没有，不是零。',
        en: 'On the 2019 form alone (2019–2020); from 2021 there is none, which is not zero.',
      }
    : {
        zh: '只在2021年表（2021年度起），此前没有，不是零。',
        en: 'On the 2021 form alone (from 2021); before there is none, which is not zero.',
      };
}

/** What an indicator means; total over the registry. */
export function definitionOf(id: IndicatorId): Definition {
  const { zh, en, articles } = meaningOf(id);
  return { meaning: { zh, en }, comparable: comparableOf(indicator(id)), articles };
}

/** A cell of the form that an indicator is made of: where each form prints it, null where it doesn't. */
export interface FormCell {
  readonly id: FigureId;
  readonly table: '2' | '3' | '4' | 'narrative' | 'prose';
  readonly printed: Readonly<Record<Form, string | null>>;
}

/** The cells behind an indicator, in the order of its formula. */
export function formCells(id: IndicatorId): readonly FormCell[] {
  return figuresIn(indicator(id).formula).map((each): FormCell => {
    const { table, printed } = figure(each);
    const column =
      table === '3' ? APPLICANTS.find((applicant) => each.endsWith(`__${applicant}`)) : undefined;
    const place = (form: Form): string | null => {
      const text = printed[form];
      if (text === undefined) return null;
      return column ? `${text} / ${APPLICANT_LABELS[column].zh}` : text;
    };
    return { id: each, table, printed: { '2019': place('2019'), '2021': place('2021') } };
  });
}
