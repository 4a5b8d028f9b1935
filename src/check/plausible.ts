import type { Kind } from '../model/body';
import type { FigureId } from '../model/figures';
import { APPLICANTS, applicationId, figure, FIGURE_IDS } from '../model/figures';
import type { Text } from '../model/text';
import { columnName, toHandle } from './applications';
import { at, rounded, unknownMessage } from './compare';
import type { CheckedReport, CheckResult } from './result';

/**
 * From these amounts on (fees in 万元, procurement in 元) only another unit makes sense. They stand far
 * above what bodies of the kind collect or buy in a year: the point is to find amounts that are a
 * factor of 10,000 off, not to find the large ones.
 */
const LIMITS: Readonly<Record<Kind, { readonly fees: number; readonly procurement: number }>> = {
  town: { fees: 1e4, procurement: 1e10 },
  township: { fees: 1e4, procurement: 1e10 },
  subdistrict: { fees: 1e4, procurement: 1e10 },
  department: { fees: 1e6, procurement: 1e11 },
  county: { fees: 1e6, procurement: 1e11 },
  district: { fees: 1e6, procurement: 1e11 },
  city: { fees: 1e7, procurement: 1e12 },
  province: { fees: 1e7, procurement: 1e12 },
};

/** 元 for a project: below it, an amount in 元 is one in 万元 misread. */
const PROJECT_FLOOR = 100;

const UNKNOWN_KIND: Text = { zh: '无法核对，机构类别未知', en: 'not computable, kind of body unknown' };

/** Fees against the limit of the body's kind; no result on a form without the amount. */
export function checkFeeUnit(report: CheckedReport): CheckResult[] {
  const id: FigureId = 'fees_amount';
  const left = report.value(id);
  const right = report.kind && LIMITS[report.kind].fees;
  if (left === null && !figure(id).forms.includes(report.form)) return [];
  const base = {
    rule: 'fee-unit',
    row: id,
    formula: `${id} < limit(kind)`,
    left,
    right,
    cells: [id],
  } as const;
  if (left === null || right === null) {
    const message = left === null ? unknownMessage([id]) : UNKNOWN_KIND;
    return [{ ...base, difference: null, outcome: 'not_computable', message }];
  }
  const isPlausible = left < right;
  const message = isPlausible
    ? { zh: `收费金额 ${left} 万元`, en: `fees of ${left} × 10,000 yuan` }
    : {
        zh: `收费金额 ${left} 万元，不小于同类机构核对线 ${right} 万元；若以元计，为 ${rounded(left / 1e4)} 万元`,
        en: `fees of ${left} × 10,000 yuan, at or above the limit of ${right} for the kind; in yuan it would be ${rounded(left / 1e4)}`,
      };
  return [{ ...base, difference: rounded(left - right), outcome: isPlausible ? 'pass' : 'fail', message }];
}

const HAS_UNIT = /元|万|亿/u;
const PRINTED_NUMBER = /\d/u;
const isZero = (printed: string) => !/[1-9]/u.test(printed);

/** Procurement: a unit was printed, and the amount fits it. No result where no amount was printed or read. */
export function checkProcurementUnit(report: CheckedReport): CheckResult[] {
  const id: FigureId = 'procurement_amount';
  const printed = report.procurementPrinted;
  const amount = report.value(id);
  const projects = report.value('procurement_projects');
  const hasPrinted = printed !== null && PRINTED_NUMBER.test(printed);
  if (amount === null && !hasPrinted) {
    if (!figure(id).forms.includes(report.form)) return [];
    const formula = `unit(${id}) is printed`;
    const unknown = { left: null, right: null, difference: null, outcome: 'not_computable' } as const;
    return [
      { rule: 'procurement-unit', row: id, formula, cells: [id], ...unknown, message: unknownMessage([id]) },
    ];
  }
  const base = { rule: 'procurement-unit', row: id, difference: null } as const;
  if (hasPrinted && !HAS_UNIT.test(printed) && !isZero(printed)) {
    const message = {
      zh: `采购总金额印作“${printed}”，未注明单位`,
      en: `the amount is printed as “${printed}”, without a unit`,
    };
    return [
      {
        ...base,
        formula: `unit(${id}) is printed`,
        left: printed,
        right: null,
        cells: [id],
        outcome: 'fail',
        message,
      },
    ];
  }
  return amount === null ? [] : [procurementSize(report.kind, amount, projects)];
}

function procurementSize(kind: Kind | null, amount: number, projects: number | null): CheckResult {
  const floor = projects === null || amount === 0 ? 0 : projects * PROJECT_FLOOR;
  const limit = kind && LIMITS[kind].procurement;
  const formula = `${PROJECT_FLOOR} × procurement_projects ≤ procurement_amount < limit(kind)`;
  const cells: FigureId[] = ['procurement_amount', 'procurement_projects'];
  const base = { rule: 'procurement-unit', row: 'procurement_amount', formula, left: amount, cells } as const;
  if (amount < floor) {
    const message = {
      zh: `采购总金额 ${amount} 元，项目 ${projects ?? ''} 个，每项不足 ${PROJECT_FLOOR} 元`,
      en: `${amount} yuan for ${projects ?? ''} projects, less than ${PROJECT_FLOOR} yuan each`,
    };
    return { ...base, right: floor, difference: rounded(amount - floor), outcome: 'fail', message };
  }
  if (limit === null) {
    return { ...base, right: null, difference: null, outcome: 'not_computable', message: UNKNOWN_KIND };
  }
  const difference = rounded(amount - limit);
  if (amount < limit) {
    const message = { zh: `采购总金额 ${amount} 元`, en: `${amount} yuan` };
    return { ...base, right: limit, difference, outcome: 'pass', message };
  }
  const message = {
    zh: `采购总金额 ${amount} 元，不小于同类机构核对线 ${limit} 元`,
    en: `${amount} yuan, at or above the limit of ${limit} for the kind`,
  };
  return { ...base, right: limit, difference, outcome: 'fail', message };
}

const isAmount = (id: FigureId) => ['元', '万元'].includes(figure(id).unit);
const isSigned = (id: FigureId) => id.endsWith('_items_change');

/** Counts are whole and not negative. A result for each that isn't, else one over all the known ones. */
function checkCounts(report: CheckedReport): CheckResult[] {
  const known = FIGURE_IDS.filter((id) => report.value(id) !== null);
  const base = { rule: 'impossible', right: null, difference: null } as const;
  const wrong = known.flatMap((id): CheckResult[] => {
    const left = report.value(id) ?? 0;
    const { label } = figure(id);
    const results: CheckResult[] = [];
    if (left < 0 && !isSigned(id)) {
      const message = at(label, { zh: `${left}，小于零`, en: `${left}, less than zero` });
      results.push({ ...base, row: id, formula: `${id} ≥ 0`, left, cells: [id], outcome: 'fail', message });
    }
    if (!isAmount(id) && !Number.isInteger(left)) {
      const message = at(label, { zh: `${left}，不是整数`, en: `${left}, not a whole number` });
      results.push({
        ...base,
        row: id,
        formula: `${id} is whole`,
        left,
        cells: [id],
        outcome: 'fail',
        message,
      });
    }
    return results;
  });
  if (wrong.length > 0) return wrong;
  const formula = 'count ≥ 0; count is whole';
  if (known.length === 0) {
    const message = { zh: '无法核对，没有已知数字', en: 'not computable, no figure is known' };
    return [{ ...base, formula, left: null, cells: [], outcome: 'not_computable', message }];
  }
  const message = {
    zh: `已知的 ${known.length} 个数字都不为负，件数均为整数`,
    en: `none of the ${known.length} known figures is negative, counts are whole`,
  };
  return [{ ...base, formula, left: known.length, cells: known, outcome: 'pass', message }];
}

/** Each column of table 3: no more is handled than there was to handle. */
function checkHandled(report: CheckedReport): CheckResult[] {
  return APPLICANTS.map((column) => {
    const id = applicationId('app_handled', column);
    const handled = report.value(id);
    const there = toHandle(report, column);
    const base = {
      rule: 'impossible',
      column,
      formula: `${id} ≤ ${there.written}`,
      left: handled,
      right: there.value,
      cells: [id, ...there.cells],
    } as const;
    if (handled === null || there.value === null) {
      const unknown = [...(handled === null ? [id] : []), ...there.unknown];
      const message = at(columnName(column), unknownMessage(unknown));
      return { ...base, difference: null, outcome: 'not_computable', message };
    }
    const difference = rounded(handled - there.value);
    const message = at(columnName(column), {
      zh: `（七）总计 = ${handled}，一 + 二 = ${there.value}${difference > 0 ? `，多出 ${difference}` : ''}`,
      en: `(7) total = ${handled}, 1 + 2 = ${there.value}${difference > 0 ? `, ${difference} more` : ''}`,
    });
    return { ...base, difference, outcome: difference > 0 ? 'fail' : 'pass', message };
  });
}

/** Values that cannot be: each wrong count (or one pass over all), and each column of table 3. */
export function checkImpossible(report: CheckedReport): CheckResult[] {
  return [...checkCounts(report), ...checkHandled(report)];
}
