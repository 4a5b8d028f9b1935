import type { Kind } from '../model/body';
import { FIRST_YEAR, formOfYear } from '../model/form';
import type { CheckedReport, CheckResult } from './result';

const UNKNOWN_YEAR = { zh: '无法核对，报告年度未知', en: 'not computable, year unknown' };

/** The form printed against the form of its year. */
export function checkFormYear(report: CheckedReport): CheckResult {
  const { form, year } = report;
  const right = year === null ? null : formOfYear(year);
  const base = {
    rule: 'form-year',
    formula: 'form = form_of(year)',
    left: form,
    right,
    difference: null,
    cells: [],
  } as const;
  if (year === null) return { ...base, outcome: 'not_computable', message: UNKNOWN_YEAR };
  if (right === null) {
    const message = {
      zh: `无法核对，${FIRST_YEAR} 年度以前没有固定表格`,
      en: `not computable, there was no fixed form before ${FIRST_YEAR}`,
    };
    return { ...base, outcome: 'not_computable', message };
  }
  const message = {
    zh: `${year} 年度报告用 ${form} 年表格${form === right ? '' : `，该年度为 ${right} 年表格`}`,
    en: `report on ${year}, ${form} form${form === right ? '' : `; the form of that year is ${right}`}`,
  };
  return { ...base, outcome: form === right ? 'pass' : 'fail', message };
}

/** Month and day of the year after by which a body of the kind publishes. */
function deadlineOf(kind: Kind, year: number): string {
  const isGovernment = ['county', 'district', 'city', 'province'].includes(kind);
  return `${year + 1}-${isGovernment ? '03-31' : '01-31'}`;
}

const DAY = 24 * 60 * 60 * 1000;

/** The date of publication against the deadline; the difference is in days. */
export function checkLate(report: CheckedReport): CheckResult {
  const { published, year, kind } = report;
  const right = year === null || kind === null ? null : deadlineOf(kind, year);
  const days = published && right ? Math.round((Date.parse(published) - Date.parse(right)) / DAY) : NaN;
  const base = {
    rule: 'late',
    formula: 'published ≤ deadline(kind, year)',
    left: published,
    right,
    cells: [],
  } as const;
  if (Number.isNaN(days)) {
    const zh = year === null ? '报告年度' : kind === null ? '机构类别' : '公布日期';
    const en = year === null ? 'year' : kind === null ? 'kind of body' : 'date of publication';
    const message = { zh: `无法核对，${zh}未知`, en: `not computable, ${en} unknown` };
    return { ...base, difference: null, outcome: 'not_computable', message };
  }
  const message = {
    zh: `${published ?? ''} 公布，期限 ${right ?? ''}${days > 0 ? `，晚 ${days} 天` : ''}`,
    en: `published ${published ?? ''}, due ${right ?? ''}${days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} late` : ''}`,
  };
  return { ...base, difference: days, outcome: days > 0 ? 'fail' : 'pass', message };
}
