import type { FigureId, Unit } from './figures';
import { applicationId, APPLICATION_ROWS, FIGURES, figure } from './figures';
import type { ApplicationRow, Applicant } from './figures';
import type { Formula } from './formula';
import { cell, difference, first, ratio, sum } from './formula';
import type { Form } from './form';
import { FORMS } from './form';
import { SUBTOTALS } from './subtotals';
import type { Text } from './text';

export { isKnownIn } from './form';
export type { Outcome } from './outcomes';
export { OUTCOME_LABELS, OUTCOMES } from './outcomes';
export { SUBTOTALS };

/** A unit that is counted, or the unit of a rate: a share of one, a quotient of counts, 元 a project. */
export type IndicatorUnit = Unit | 'share' | 'per_application' | '元/个' | 'index' | 'per_100';

/** How values of several bodies become one: added up, or not at all (a rate is recomputed from its parts). */
export type Aggregation = 'sum' | 'none';

export type Topic = 'disclosure' | 'decisions' | 'procurement' | 'applications' | 'outcomes' | 'disputes';

/** Something that can be charted: a figure of the form, or computed from some by `formula`. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly topic: Topic;
  /** Full name, the form's own words where it has them. */
  readonly label: Text;
  /** Name for chart titles and lists. */
  readonly short: Text;
  readonly unit: IndicatorUnit;
  readonly formula: Formula;
  readonly aggregation: Aggregation;
  /** The forms on which it can be known; its years follow. */
  readonly forms: readonly Form[];
  /** What to keep in mind when comparing; both empty where there is nothing. */
  readonly caveat: Text;
}

type DerivedId =
  | 'disclosure_rate'
  | 'denial_rate'
  | 'procurement_per_project'
  | 'review_correction_rate'
  | 'suit_correction_rate'
  | 'disputes_per_application'
  | 'person_share';

export type IndicatorId = FigureId | DerivedId;

const NO_CAVEAT: Text = { zh: '', en: '' };

const isSubtotal = (row: string): row is keyof typeof SUBTOTALS => row in SUBTOTALS;

/** Table 3's rows are summed where all are known; what is printed or stated as one figure fills the rest. */
function applicationFormula(row: ApplicationRow, column: Applicant): Formula {
  const own = cell(applicationId(row, column));
  if (!isSubtotal(row)) return own;
  const parts = sum(...SUBTOTALS[row].map((part) => cell(applicationId(part, column))));
  return row === 'app_other' ? first(own, parts) : first(parts, own);
}

const suitsTotal = first(
  sum(cell('suit_direct_total'), cell('suit_after_review_total')),
  cell('suits_total'),
);

function formulaOf(id: FigureId): Formula {
  if (id === 'suits_total') return suitsTotal;
  const [row, column] = id.split('__');
  if (row && column && isSubtotal(row)) return applicationFormula(row, column as Applicant);
  return cell(id);
}

/** The forms on which a formula can be known. */
function formsOf(formula: Formula): readonly Form[] {
  if (formula.op === 'figure') return figure(formula.id).forms;
  const parts = formula.of.map(formsOf);
  return FORMS.filter((form) =>
    formula.op === 'first'
      ? parts.some((forms) => forms.includes(form))
      : parts.every((forms) => forms.includes(form)),
  );
}

/** Names for titles, where the form's own row label is too long to be one. */
const SHORT: Partial<Record<string, Text>> = {
  disclosed_total: { zh: '主动公开信息数量', en: 'Items disclosed proactively' },
  app_new: { zh: '新收公开申请', en: 'Applications received' },
  app_carried_in: { zh: '上年结转申请', en: 'Applications carried in' },
  app_granted: { zh: '予以公开', en: 'Granted in full' },
  app_partial: { zh: '部分公开', en: 'Granted in part' },
  app_denied: { zh: '不予公开', en: 'Denied' },
  app_unable: { zh: '无法提供', en: 'Unable to provide' },
  app_rejected: { zh: '不予处理', en: 'Not processed' },
  app_other: { zh: '其他处理', en: 'Other handling' },
  app_handled: { zh: '办结申请', en: 'Applications handled' },
  app_carried_out: { zh: '结转下年申请', en: 'Applications carried out' },
  suits_total: { zh: '行政诉讼', en: 'Litigation cases' },
  review_total: { zh: '行政复议', en: 'Administrative reviews' },
  procurement_amount: { zh: '政府集中采购总金额', en: 'Central procurement, total amount' },
  procurement_projects: { zh: '政府集中采购项目数量', en: 'Central procurement, projects' },
  fees_amount: { zh: '行政事业性收费金额', en: 'Administrative fees collected' },
  permits_decisions: { zh: '行政许可处理决定数量', en: 'Administrative permits decided' },
  penalties_decisions: { zh: '行政处罚处理决定数量', en: 'Administrative penalties decided' },
  coercion_decisions: { zh: '行政强制处理决定数量', en: 'Administrative coercion decisions' },
};

function shortOf(id: FigureId): Text {
  const named = SHORT[id];
  if (named) return named;
  const [row, column] = id.split('__');
  const { label } = figure(id);
  if (!row || !column) return { zh: label.zh.replace('·', ''), en: label.en };
  const def = APPLICATION_ROWS[row as ApplicationRow];
  const base = SHORT[row] ?? { zh: def.zh.replace(/^.*\d\./u, ''), en: def.en };
  if (column === 'total') return base;
  const applicant = figure(applicationId('app_new', column as Applicant)).label;
  return {
    zh: `${base.zh}（${applicant.zh.split('·')[1] ?? ''}）`,
    en: `${base.en} ${/\([^)]*\)$/u.exec(applicant.en)?.[0] ?? ''}`,
  };
}

const CAVEATS: Partial<Record<FigureId, Text>> = {
  disclosed_total: {
    zh: '正文自述的总数，口径不一：有的只计本机关网站，有的含各类渠道。',
    en: 'As the body itself states it: some count their own site alone, others every channel.',
  },
  fees_amount: {
    zh: '不少机关误以元填报，数值异常者须核对。',
    en: 'Many bodies print yuan here by mistake; check figures that look too large.',
  },
  procurement_amount: {
    zh: '2019年表格未规定单位；未注明单位的金额单列，不计入。',
    en: 'The 2019 form states no unit; amounts printed without one are set apart and not counted.',
  },
};

function topicOf(id: FigureId): Topic {
  const { table } = figure(id);
  if (id.startsWith('procurement')) return 'procurement';
  if (table === 'narrative') return 'disclosure';
  if (table === '2') return /_decisions$|^fees/u.test(id) ? 'decisions' : 'disclosure';
  if (table === '3') return /^app_(new|carried|handled)/u.test(id) ? 'applications' : 'outcomes';
  return 'disputes';
}

function figureIndicator(id: FigureId): Indicator {
  const { label, unit } = figure(id);
  const formula = formulaOf(id);
  return {
    id,
    topic: topicOf(id),
    label,
    short: shortOf(id),
    unit,
    formula,
    aggregation: 'sum',
    forms: formsOf(formula),
    caveat: CAVEATS[id] ?? NO_CAVEAT,
  };
}

const total = (row: ApplicationRow) => applicationFormula(row, 'total');
const concluded = (dispute: 'review' | 'suit_direct' | 'suit_after_review') =>
  difference(cell(`${dispute}_total`), cell(`${dispute}_pending`));

/** Of a rate: its base may be a handful of cases. */
const SMALL_BASE: Text = {
  zh: '比率的分母可能只有几件；不足 30 件的，高低与名次不足为据。',
  en: 'A rate may rest on a handful of cases; below 30 neither its height nor its rank says much.',
};

interface DerivedDef {
  readonly id: DerivedId;
  readonly topic: Topic;
  readonly label: Text;
  readonly unit: IndicatorUnit;
  readonly formula: Formula;
  /** Where it is no rate of cases. */
  readonly caveat?: Text;
}

const DERIVED: readonly DerivedDef[] = [
  {
    id: 'disclosure_rate',
    topic: 'outcomes',
    label: { zh: '公开率', en: 'Disclosure rate' },
    unit: 'share',
    formula: ratio(sum(total('app_granted'), total('app_partial')), total('app_handled')),
  },
  {
    id: 'denial_rate',
    topic: 'outcomes',
    label: { zh: '不予公开率', en: 'Denial rate' },
    unit: 'share',
    formula: ratio(total('app_denied'), total('app_handled')),
  },
  {
    id: 'person_share',
    topic: 'applications',
    label: { zh: '自然人申请占比', en: 'Share of applications from natural persons' },
    unit: 'share',
    formula: ratio(cell('app_new__person'), cell('app_new__total')),
  },
  {
    id: 'procurement_per_project',
    topic: 'procurement',
    label: { zh: '政府集中采购项均金额', en: 'Central procurement, amount per project' },
    unit: '元/个',
    formula: ratio(cell('procurement_amount'), cell('procurement_projects')),
    caveat: CAVEATS.procurement_amount ?? NO_CAVEAT,
  },
  {
    id: 'review_correction_rate',
    topic: 'disputes',
    label: { zh: '行政复议纠错率', en: 'Administrative reviews: share corrected' },
    unit: 'share',
    formula: ratio(cell('review_corrected'), concluded('review')),
  },
  {
    id: 'suit_correction_rate',
    topic: 'disputes',
    label: { zh: '行政诉讼纠错率', en: 'Litigation: share corrected' },
    unit: 'share',
    formula: ratio(
      sum(cell('suit_direct_corrected'), cell('suit_after_review_corrected')),
      sum(concluded('suit_direct'), concluded('suit_after_review')),
    ),
  },
  {
    id: 'disputes_per_application',
    topic: 'disputes',
    label: { zh: '每件申请引发的复议诉讼', en: 'Reviews and suits per application' },
    unit: 'per_application',
    formula: ratio(sum(cell('review_total'), suitsTotal), cell('app_new__total')),
  },
];

function derivedIndicator(def: DerivedDef): Indicator {
  return {
    ...def,
    short: def.label,
    aggregation: 'none',
    forms: formsOf(def.formula),
    caveat: def.caveat ?? SMALL_BASE,
  };
}

/** Every indicator, the form's figures first, in printed order. */
export const INDICATORS: readonly Indicator[] = [
  ...FIGURES.map((each) => figureIndicator(each.id)),
  ...DERIVED.map(derivedIndicator),
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((each) => [each.id, each]));

export function isIndicatorId(id: string): id is IndicatorId {
  return BY_ID.has(id);
}

/** The indicator of an id. Total over `IndicatorId`; throws on anything else, which only a cast can bring. */
export function indicator(id: IndicatorId): Indicator {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no indicator '${id}'`);
  return found;
}
