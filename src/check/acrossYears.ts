import type { FigureId } from '../model/figures';
import { APPLICANTS, applicationId, figure, FIGURE_IDS } from '../model/figures';
import type { Text } from '../model/text';
import { columnName } from './applications';
import type { Side } from './compare';
import { equation } from './compare';
import type { CheckedReport, CheckResult } from './result';

/** A report and the year after it, of one body. */
export interface Pair {
  readonly years: readonly [number, number];
  readonly before: CheckedReport;
  readonly after: CheckedReport;
}

interface Term {
  readonly report: CheckedReport;
  readonly id: FigureId;
  readonly sign?: 1 | -1;
}

function side(terms: readonly Term[], name: Text): Side {
  const cells = terms.map((term) => term.id);
  const unknown = terms.filter((term) => term.report.value(term.id) === null).map((term) => term.id);
  const value =
    unknown.length > 0
      ? null
      : terms.reduce((sum, { report, id, sign = 1 }) => sum + sign * (report.value(id) ?? 0), 0);
  const written = terms.map(({ report, id, sign = 1 }, i) => {
    const operator = i === 0 ? '' : sign === 1 ? ' + ' : ' − ';
    return `${operator}${id}@${report.year ?? ''}`;
  });
  return { value, cells, unknown, written: written.join(''), name };
}

/** Each column of table 3: carried out of a year, carried in to the next. */
function carryOver({ years, before, after }: Pair): CheckResult[] {
  return APPLICANTS.map((column) =>
    equation(
      { rule: 'carry-over', column, years, where: columnName(column) },
      side([{ report: before, id: applicationId('app_carried_out', column) }], {
        zh: `${years[0]} 年度结转下年`,
        en: `carried out of ${years[0]}`,
      }),
      side([{ report: after, id: applicationId('app_carried_in', column) }], {
        zh: `${years[1]} 年度上年结转`,
        en: `carried in to ${years[1]}`,
      }),
    ),
  );
}

const DOCUMENTS = {
  rules: { zh: '规章', en: 'Government rules' },
  norms: { zh: '行政规范性文件', en: 'Normative documents' },
} as const;

/** Documents in force, where both years used the 2021 form. */
function inForceBalance({ years, before, after }: Pair): CheckResult[] {
  if (before.form !== '2021' || after.form !== '2021') return [];
  return (Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]).map((row) =>
    equation(
      { rule: 'in-force-balance', row, years, where: DOCUMENTS[row] },
      side(
        [
          { report: before, id: `${row}_in_force` },
          { report: after, id: `${row}_issued` },
          { report: after, id: `${row}_repealed`, sign: -1 },
        ],
        { zh: '上年现行有效 + 制发 − 废止', en: 'in force the year before + issued − repealed' },
      ),
      side([{ report: after, id: `${row}_in_force` }], {
        zh: `${years[1]} 年度现行有效`,
        en: `in force in ${years[1]}`,
      }),
    ),
  );
}

const ITEMS = ['permits', 'services', 'penalties', 'coercion', 'fees'] as const;

/** Numbers of items, where both years used the 2019 form. */
function itemsBalance({ years, before, after }: Pair): CheckResult[] {
  if (before.form !== '2019' || after.form !== '2019') return [];
  return ITEMS.map((row) => {
    const label = figure(`${row}_items_prev`).label;
    const where = { zh: label.zh.split('·')[0] ?? label.zh, en: label.en.split(':')[0] ?? label.en };
    return equation(
      { rule: 'items-balance', row, years, where },
      side(
        [
          { report: before, id: `${row}_items_prev` },
          { report: before, id: `${row}_items_change` },
        ],
        { zh: `${years[0]} 年度上一年项目 + 增减`, en: `items before ${years[0]} + added or removed` },
      ),
      side([{ report: after, id: `${row}_items_prev` }], {
        zh: `${years[1]} 年度上一年项目`,
        en: `items before ${years[1]}`,
      }),
    );
  });
}

/** Fewer equal figures than this may be equal by chance, so "the same as the year before" is not said. */
const MIN_COMPARED = 10;

/**
 * Whether all figures of two years are equal. One that differs settles it, whatever is unknown; all
 * zeros are no copy; "equal" is said only of ten figures or more that are known in both years.
 */
function copied({ years, before, after }: Pair): CheckResult {
  const cells = FIGURE_IDS.filter((id) => before.value(id) !== null && after.value(id) !== null);
  const equal = cells.filter((id) => before.value(id) === after.value(id));
  const difference = cells.length - equal.length;
  const base = {
    rule: 'copied',
    years,
    formula: `every known id: id@${years[0]} = id@${years[1]}`,
    left: cells.length,
    right: equal.length,
    difference,
    cells,
  } as const;
  const compared = {
    zh: `${years[0]}、${years[1]} 两年均有的 ${cells.length} 项数字，相同 ${equal.length} 项`,
    en: `of ${cells.length} figures known in both ${years[0]} and ${years[1]}, ${equal.length} are the same`,
  };
  if (difference > 0) return { ...base, outcome: 'pass', message: compared };
  if (cells.length < MIN_COMPARED) {
    const message = {
      zh: `${compared.zh}；少于 ${MIN_COMPARED} 项，无法核对`,
      en: `${compared.en}; fewer than ${MIN_COMPARED}, not computable`,
    };
    return { ...base, outcome: 'not_computable', message };
  }
  const isAllZero = cells.every((id) => after.value(id) === 0);
  return { ...base, outcome: isAllZero ? 'pass' : 'fail', message: compared };
}

/** The checks of a report against the one of the year before. */
export function checkPair(pair: Pair): CheckResult[] {
  return [...carryOver(pair), ...inForceBalance(pair), ...itemsBalance(pair), copied(pair)];
}
